/** The element's attributes and properties, brought into the form that the importer asks for. */
import {checkDefinition, contacts, type Definition} from '../core/definition.ts';
import type {Portal} from '../portal/portal.ts';

/** A definition, or what is wrong with the one that was given. */
export type CheckedDefinition =
  | {readonly definition: Definition; readonly fault: null}
  | {readonly definition: Definition; readonly fault: string};

export const defaultDefinition: CheckedDefinition = {definition: contacts, fault: null};

/** Checks a definition that must not throw: from an attribute, or set before the element was defined. */
export function readDefinition(input: () => unknown): CheckedDefinition {
  try {
    return {definition: checkDefinition(input()), fault: null};
  } catch (error) {
    return {
      definition: contacts,
      fault: `definition: ${error instanceof Error ? error.message : 'not readable'}`,
    };
  }
}

/** What keeps the import from working at all, whatever the file is. */
export function configurationFault(
  {fault}: CheckedDefinition,
  endpoint: string | null,
  portal: Portal | null,
): string | null {
  return fault ?? (portal === null && !endpoint ? 'endpoint: missing' : null);
}

/** `.xlsx, .csv` as a list of extensions in lower case. */
export function acceptedFormats(accept: string): readonly string[] {
  const formats = accept
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(format => `.${format.toLowerCase().replace(/^\./, '')}`);
  return formats.length ? formats : ['.xlsx'];
}

/** A number of things in one request: a whole number from 1, else the default. */
export function size(value: number, byDefault: number): number {
  return Number.isInteger(value) && value >= 1 ? value : byDefault;
}
