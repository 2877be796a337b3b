/** What a page sets on the element, with what holds where it sets nothing, in the form that the importer asks for. */
import type {PropertyDeclaration, PropertyDeclarations} from 'lit';
import {checkDefinition, contacts, type Definition} from '../core/definition.ts';
import type {ImporterSettings} from '../importer/importer.ts';
import type {PortalImporterElement} from './portal-importer-element.ts';

/** The properties that a page may set, but for the definition, which is checked at once. */
type Settable = Pick<
  PortalImporterElement,
  | 'endpoint'
  | 'lookup'
  | 'helpUrl'
  | 'mode'
  | 'accept'
  | 'batchSize'
  | 'lookupSize'
  | 'workerUrl'
  | 'disabled'
  | 'headers'
  | 'credentials'
  | 'portal'
  | 'limits'
  | 'messages'
>;

export const defaults: Omit<Settable, 'limits' | 'messages'> = {
  endpoint: null,
  lookup: null,
  helpUrl: null,
  mode: 'fill-empty',
  accept: '.xlsx',
  batchSize: 500,
  lookupSize: 2000,
  workerUrl: null,
  disabled: false,
  headers: null,
  credentials: 'same-origin',
  portal: null,
};

/** An attribute that is taken away leaves its default behind. */
export const properties = {
  endpoint: {},
  lookup: {},
  helpUrl: {attribute: 'help-url'},
  mode: {converter: value => value ?? defaults.mode},
  accept: {converter: value => value ?? defaults.accept},
  batchSize: {attribute: 'batch-size', converter: value => Number(value ?? defaults.batchSize)},
  lookupSize: {attribute: 'lookup-size', converter: value => Number(value ?? defaults.lookupSize)},
  workerUrl: {attribute: 'worker-url'},
  disabled: {type: Boolean, reflect: true},
  headers: {attribute: false},
  credentials: {attribute: false},
  portal: {attribute: false},
  limits: {attribute: false},
  messages: {attribute: false},
} as const satisfies Record<keyof Settable, PropertyDeclaration> satisfies PropertyDeclarations;

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

/** What the importer works with. A value that makes no sense gives way to the default. */
export function importerSettings(page: Settable, {definition, fault}: CheckedDefinition): ImporterSettings {
  return {
    endpoint: page.endpoint || null,
    lookup: page.lookup || null,
    portal: page.portal,
    headers: page.headers,
    credentials: page.credentials,
    mode: page.mode === 'overwrite' ? 'overwrite' : 'fill-empty',
    accept: acceptedFormats(page.accept).join(','),
    batchSize: size(page.batchSize, defaults.batchSize),
    lookupSize: size(page.lookupSize, defaults.lookupSize),
    definition,
    workerUrl: page.workerUrl || null,
    limits: page.limits ?? {},
    misconfigured: fault,
  };
}

/** `.xlsx, .csv` as a list of extensions in lower case. */
export function acceptedFormats(accept: string | null): readonly string[] {
  const formats = (accept ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(format => `.${format.toLowerCase().replace(/^\./, '')}`);
  return formats.length ? formats : [defaults.accept];
}

/** A number of things in one request: a whole number from 1, else the default. */
function size(value: number, byDefault: number): number {
  return Number.isInteger(value) && value >= 1 ? value : byDefault;
}
