/** Every word that the element shows. A locale that lacks one does not compile. */
import type {Definition} from '../core/definition/definition.ts';
import type {Issue, IssueCode, Reason, severities} from '../core/issue.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {Ending} from '../core/plan/report.ts';
import type {Outcome} from '../core/plan/outcome.ts';
import type {Review, Summary} from '../core/review/review.ts';
import type {Source} from '../importer/state.ts';
import type {ExportWords} from '../core/plan/export.ts';
import type {Saving} from './totals.ts';
import type {InitialMessages, WaitingMessage} from './initial-messages.ts';
import type {Format} from './format.ts';
import type {ReviewFilterName, RowStatus} from './statuses.ts';

/** What is wrong with a cell, and what to do about it; `why` is the sentence of its reason. */
export type IssueMessage = (issue: Issue, why: string | undefined) => string;

/** What the button of a consent says, and the line that stays when it was pressed. */
export interface ConsentMessage {
  readonly agree: string;
  readonly agreed: (rows: number) => string;
}

/** Why rows wait, as the heading of their group, and what helps. */
export interface GroupMessage {
  readonly name: (rows: number) => string;
  readonly hint: string;
}

/** The consents that there are: those of the rules, and those that rise by number. */
export type ConsentCode = Extract<
  IssueCode,
  'key-zeros-lost' | 'email-typo' | 'row-hidden' | 'value-shared' | 'value-moved'
>;

const consentCodes: Readonly<Record<ConsentCode, true>> = {
  'key-zeros-lost': true,
  'email-typo': true,
  'row-hidden': true,
  'value-shared': true,
  'value-moved': true,
};

/** Whether rows with this issue wait for consent. */
export function isConsentCode(code: IssueCode): code is ConsentCode {
  return Object.hasOwn(consentCodes, code);
}

/** Codes for which rows can wait: errors and consents. */
export type WaitingCode =
  ConsentCode | {[Code in IssueCode]: (typeof severities)[Code] extends 'error' ? Code : never}[IssueCode];

/** Endings that are explained in a sentence. */
export type Explained = Extract<
  Ending,
  'left-out' | 'unknown' | 'rejected' | 'unconfirmed' | 'changed' | 'not-sent'
>;

/** The words of the screens from `matching` on, which are loaded with them. */
export interface LazyMessages {
  readonly matching: {
    readonly heading: string;
    readonly intro: string;
    /** In place of the other, where the columns were known and are to be changed. */
    readonly introAgain: string;
    readonly sheet: string;
    readonly headerRow: string;
    readonly headerRowHint: string;
    /** Another row was typed than the one whose headings and cells are shown. */
    readonly otherHeaderRow: (shown: number) => string;
    readonly question: (label: string) => string;
    readonly column: (letters: string, label: string) => string;
    readonly noLabel: string;
    readonly recognized: string;
    /** A sheet that the file hides. */
    readonly hiddenSheet: (name: string) => string;
    readonly hiddenColumn: string;
    /** The heading stands over these columns, given by their letters. */
    readonly mergedOver: (letters: readonly string[]) => string;
    /** Columns without a heading hold such cells as well. */
    readonly unnamedLike: (letters: readonly string[]) => string;
    readonly fit: (fits: number, total: number) => string;
    readonly moreColumns: (count: number) => string;
    readonly unselected: (label: string) => string;
    readonly sameColumn: string;
    readonly go: string;
  };
  readonly review: {
    readonly sheet: (name: string) => string;
    readonly rows: (count: number) => string;
    readonly columns: (source: Source) => string;
    readonly changeColumns: string;
    /** How much is ready, and how much waits. */
    readonly headline: (ready: number, waiting: number) => string;
    /** What that means, in a line below. */
    readonly rest: (waiting: number) => string;
    /** What will become of all rows, in figures. */
    readonly outcome: (summary: Summary) => string;
    readonly filters: string;
    readonly question: string;
    readonly modes: Readonly<Record<Mode, string>>;
    readonly effect: (mode: Mode, effect: Review['effects'][Mode]) => string;
    readonly oneAnswer: string;
    readonly rowByRow: string;
    readonly takeBack: string;
    readonly saveToDo: (rows: number) => string;
    readonly uncompared: string;
    readonly slipUnchecked: string;
    /** The file is delimited text. */
    readonly delimited: string;
    readonly suggestions: (count: number) => string;
    readonly undo: string;
    readonly busy: string;
    readonly nothingToSend: string;
    readonly confirm: (add: number, replace: number, uncompared: number) => string;
    readonly savePrevious: string;
  };
  readonly warning: {
    readonly text: string;
    /** What is ticked, around the link to the help page: before, link, after. */
    readonly prepared: readonly [string, string, string];
    readonly preparedWithoutHelp: string;
    readonly preparedMissing: string;
  };
  readonly brake: {
    readonly title: (count: number, compared: boolean) => string;
    /** That it is much of what is stored. */
    readonly share: (share: number) => string;
    readonly label: (count: number) => string;
    readonly empty: (count: number) => string;
    readonly wrong: (typed: string, count: number) => string;
  };
  readonly table: {
    readonly caption: (status: string, rows: number) => string;
    readonly row: string;
    readonly stored: string;
    readonly storedBefore: string;
    readonly file: string;
    readonly inTheCell: string;
    readonly happens: string;
    readonly happened: string;
    readonly nothingStored: string;
    readonly notKnown: string;
    readonly blank: string;
    readonly otherDomain: string;
    readonly onlyCase: string;
    readonly search: string;
    readonly found: (rows: number) => string;
    readonly empty: (status: string) => string;
    readonly noHits: (term: string, status: string) => string;
    readonly showAll: string;
    readonly pages: (from: number, to: number, total: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly correct: string;
    readonly leaveOut: string;
    readonly takeBack: string;
    readonly use: (suggestion: string) => string;
    readonly apply: string;
    readonly ofRow: (rowNumber: number) => string;
    readonly sorted: (column: string, ascending: boolean) => string;
    readonly unsorted: string;
  };
  readonly sending: {
    readonly heading: (total: number) => string;
    readonly intro: Readonly<Record<Mode, string>>;
    readonly figures: (saved: number, total: number) => string;
    readonly remaining: (seconds: number) => string;
    readonly keepOpen: string;
    readonly pause: string;
    readonly resume: string;
    readonly paused: string;
    readonly stop: string;
    readonly stopping: string;
    readonly waiting: WaitingMessage;
    readonly progress: string;
  };
  readonly done: {
    readonly heading: (pairs: Saving) => string;
    readonly summary: (rows: Readonly<Record<Ending, number>>) => string;
    readonly totals: string;
    readonly notTaken: string;
    readonly again: string;
    /** The sending broke off: what that means for the data. */
    readonly brokeOff: (doubtful: number) => string;
    /** The rows cannot be shown any more: what to do instead. */
    readonly rowsLost: string;
    /** Heads the list of the keys that may have been saved; `shown` of them stand in it. */
    readonly doubtful: (count: number, shown: number) => string;
    readonly downloads: string;
    readonly todo: string;
    readonly todoText: (rows: number) => string;
    readonly report: string;
    readonly reportText: (rows: number) => string;
    readonly previous: string;
    readonly previousText: string;
    readonly receipt: string;
    readonly receiptText: string;
    readonly download: string;
    readonly personal: string;
    readonly finished: (file: string, time: string, reference: string) => string;
    readonly another: string;
    readonly compareAgain: string;
  };
  readonly filters: Readonly<Record<ReviewFilterName, string>>;
  readonly waiting: Readonly<Record<WaitingCode, GroupMessage>>;
  readonly statuses: Readonly<Record<RowStatus, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** What it means, where the name alone does not say it. */
  readonly meanings: Readonly<Record<Explained, string>>;
  readonly issues: Readonly<Record<IssueCode, IssueMessage>>;
  /** Why a cell is not taken, in one sentence. */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly consents: Readonly<Record<ConsentCode, ConsentMessage>>;
  /** Headings of exported files, and what they say of a text that no cell can hold. */
  readonly files: ExportWords['headings'] & Pick<ExportWords, 'tooLong'>;
}

/** Every message of the element. */
export interface Messages extends InitialMessages, LazyMessages {}

/** Makes a language's words for one definition. */
export type Words<Some> = (definition: Definition, format: Format) => Some;

/** One language: a function for each part of its messages. */
export interface Locale {
  readonly initial: Words<InitialMessages>;
  readonly lazy: Words<LazyMessages>;
}

/** Words of the page's own, message by message. */
export type MessageOverrides = {readonly [Group in keyof Messages]?: Partial<Messages[Group]>};

/** A locale's words, with those of the page in their place where they are of the same kind. */
export function withOverrides<Some extends InitialMessages | LazyMessages>(
  messages: Some,
  overrides: MessageOverrides,
): Some {
  const groups = Object.entries(messages).map(([group, words]: [string, Group]) => [
    group,
    {...words, ...fitting(words, (overrides as Partial<Record<string, Group>>)[group])},
  ]);
  return Object.fromEntries(groups) as Some;
}

type Group = Readonly<Record<string, unknown>>;

function fitting(words: Group, own: Group | undefined): Group {
  const fits = ([name, word]: [string, unknown]) => typeof word === typeof words[name];
  return Object.fromEntries(Object.entries(own ?? {}).filter(fits));
}

/** The first of the page's words that has no place, or is of another kind than the words that it replaces. */
export function overridesFault(overrides: MessageOverrides, messages: InitialMessages): string | null {
  for (const [group, own] of Object.entries(overrides)) {
    if (own === undefined || own === null) continue;
    if (!Object.hasOwn(groups, group)) return `messages.${group}: is not the name of a group of messages`;
    if (typeof own !== 'object') return `messages.${group}: must be an object`;
    const words = (messages as unknown as Partial<Record<string, Group>>)[group];
    if (!words) continue;
    for (const [name, word] of Object.entries(own)) {
      if (word === undefined || word === null) continue;
      if (!Object.hasOwn(words, name)) return `messages.${group}.${name}: is not the name of a message`;
      if (typeof word !== typeof words[name])
        return `messages.${group}.${name}: must be a ${typeof words[name]}`;
    }
  }
  return null;
}

const groups: Readonly<Record<keyof Messages, true>> = {
  card: true,
  choose: true,
  reading: true,
  checking: true,
  problem: true,
  problems: true,
  matching: true,
  review: true,
  warning: true,
  brake: true,
  table: true,
  sending: true,
  done: true,
  filters: true,
  waiting: true,
  statuses: true,
  outcomes: true,
  meanings: true,
  issues: true,
  reasons: true,
  consents: true,
  files: true,
};

/** What an issue says: what is wrong, as precisely as it is known, and what to do. */
export function issueText(issue: Issue, {issues, reasons}: LazyMessages): string {
  return issues[issue.code](issue, issue.reason && reasons[issue.reason]);
}
