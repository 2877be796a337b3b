/** What a page sets on the element, with what holds where it sets nothing, in the form that the importer asks for. */
import type {PropertyDeclaration, PropertyDeclarations} from 'lit';
import {contacts, type Definition} from '../core/definition/definition.ts';
import {checkDefinition} from '../core/definition/check-definition.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {ImporterSettings} from '../importer/importer.ts';
import type {Limits} from '../importer/limits.ts';
import type {Portal} from '../portal/portal.ts';
import {acceptedFormats} from './accepted-formats.ts';
import {frozen} from './frozen.ts';
import type {MessageOverrides} from './messages.ts';
import {
  acceptFault,
  credentialsFault,
  headersFault,
  membersFault,
  modeFault,
  portalFault,
  sizeFault,
} from './setting-faults.ts';
import {urlFault} from './url-setting.ts';

/** The properties that a page may set, but for the definition, which is checked at once. */
export interface Settable {
  /** URL to which the pairs are sent. */
  endpoint: string | null;
  /** URL that tells what the portal stores now. Without it nothing can be compared. */
  lookup: string | null;
  /** The help page. */
  helpUrl: string | null;
  /** The preselected mode. */
  mode: Mode;
  /** Formats taken, as extensions: `.xlsx, .csv`. */
  accept: string;
  /** Pairs in one import request. */
  batchSize: number;
  /** Keys in one lookup request. */
  lookupSize: number;
  /** Where the worker script lies; `null`: beside this script. */
  workerUrl: string | null;
  /** Shows the widget, and takes no file. */
  disabled: boolean;
  /** Headers of every request, or a function that gives them, asked anew each time. */
  headers: ImporterSettings['headers'];
  credentials: RequestCredentials;
  /** A portal of the page's own, in place of `endpoint` and `lookup`. */
  portal: Portal | null;
  /** Other bounds, name by name. */
  limits: Partial<Limits>;
  /** Words of the page's own, message by message. */
  messages: MessageOverrides;
}

/** A new set for each element: nothing is shared between two. */
export function defaults(): Settable {
  return {
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
    limits: {},
    messages: {},
  };
}

/** An attribute that is taken away leaves its default behind, as every setting does that is missing. */
export const properties = {
  endpoint: {},
  lookup: {},
  helpUrl: {attribute: 'help-url'},
  mode: {},
  accept: {},
  batchSize: {attribute: 'batch-size', converter: value => numberOf(value)},
  lookupSize: {attribute: 'lookup-size', converter: value => numberOf(value)},
  workerUrl: {attribute: 'worker-url'},
  disabled: {type: Boolean, reflect: true},
  headers: {attribute: false},
  credentials: {attribute: false},
  portal: {attribute: false},
  limits: {attribute: false},
  messages: {attribute: false},
} as const satisfies Record<keyof Settable, PropertyDeclaration> satisfies PropertyDeclarations;

/** Frameworks set `undefined` or `null` where a page sets nothing, and templates leave attributes empty. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A definition, or what is wrong with the one that was given. */
export type CheckedDefinition =
  | {readonly definition: Definition; readonly fault: null}
  | {readonly definition: Definition; readonly fault: string};

/** What is imported where a page says nothing. */
export const defaultDefinition: CheckedDefinition = {definition: frozen(contacts), fault: null};

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

/** What the importer works with. A value that makes no sense gives way to the default, and is named. */
export function importerSettings(page: Settable, {definition, fault}: CheckedDefinition): ImporterSettings {
  const usual = defaults();
  const faults = settingFaults(page);
  const sound = <Name extends keyof Settable>(name: Name): Settable[Name] =>
    faults[name] ? usual[name] : page[name];
  return {
    endpoint: trimmed(sound('endpoint')),
    lookup: trimmed(sound('lookup')),
    portal: sound('portal'),
    headers: sound('headers'),
    credentials: sound('credentials'),
    mode: sound('mode'),
    accept: acceptedFormats(sound('accept')).join(','),
    batchSize: Number(sound('batchSize')),
    lookupSize: Number(sound('lookupSize')),
    definition,
    workerUrl: trimmed(sound('workerUrl')),
    limits: sound('limits'),
    misconfigured: fault ?? Object.values(faults).find(found => found !== null) ?? null,
  };
}

/** The help page; `null` where the address is none that may become a link. */
export function helpUrlOf({helpUrl}: Pick<Settable, 'helpUrl'>): string | null {
  return urlFault(helpUrl, 'help-url') ? null : trimmed(helpUrl);
}

/** What is wrong with each setting, in the words of its attribute where it has one. */
function settingFaults(page: Settable): Readonly<Record<keyof Settable, string | null>> {
  return {
    endpoint: urlFault(page.endpoint, 'endpoint'),
    lookup: urlFault(page.lookup, 'lookup'),
    helpUrl: urlFault(page.helpUrl, 'help-url'),
    mode: modeFault(page.mode),
    accept: acceptFault(page.accept),
    batchSize: sizeFault(page.batchSize, 'batch-size'),
    lookupSize: sizeFault(page.lookupSize, 'lookup-size'),
    workerUrl: urlFault(page.workerUrl, 'worker-url'),
    // As with all attributes of this kind, anything but `false` is `true`.
    disabled: null,
    headers: headersFault(page.headers),
    credentials: credentialsFault(page.credentials),
    portal: portalFault(page.portal),
    limits: membersFault(page.limits, 'limits'),
    messages: membersFault(page.messages, 'messages'),
  };
}

function trimmed(url: string | null): string | null {
  return url?.trim() || null;
}

/** A number where the text is one; else the text, which is a fault then. */
function numberOf(text: string | null): number | string | null {
  return text !== null && /^\s*\d+\s*$/.test(text) ? Number(text) : text;
}
