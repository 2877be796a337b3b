/** What page and worker say to each other. Expected failures come back as data: an error loses its fields on the way. */
import type {Definition} from '../core/definition.ts';
import type {IssueCode, Reason} from '../core/issue.ts';
import type {Candidates, ColumnMatch} from '../core/match-columns.ts';
import type {Batch, Mode} from '../core/plan.ts';
import type {Ending, PairOutcome, Report} from '../core/report.ts';
import type {Review, RowPage, RowQuery} from '../core/review.ts';
import type {Limits} from '../workbook/limits.ts';

export interface ReadSettings {
  readonly definition: Definition;
  readonly limits: Limits;
  /** Formats taken, as in the element's attribute. */
  readonly accept: string;
  readonly mode: Mode;
}

/** A problem as it crosses the boundary; `importer/problem.ts` has its typed form. */
export interface ReadProblem {
  readonly code: string;
  readonly detail?: Record<string, unknown>;
}

/** Where the pairs were read. */
export interface Source extends ColumnMatch {
  readonly sheetName: string;
  readonly keyLabel: string;
  readonly valueLabel: string;
  /** Delimited text, which cannot tell what was hidden. */
  readonly delimited: boolean;
  /** The columns were chosen by hand. */
  readonly chosen: boolean;
}

/** Bytes read so far, and in all; also a sign of life. */
export type ReadProgress = (done: number, total: number) => void;

export type ReadResult =
  | {readonly kind: 'read'; readonly source: Source; readonly keys: number}
  | {readonly kind: 'match'; readonly candidates: Candidates}
  | {readonly kind: 'problem'; readonly problem: ReadProblem};

/** Files that the worker writes. */
export type ExportKind = 'template' | 'report' | 'to-do' | 'previous' | 'receipt';

/** Words of the exported files: the worker knows no language. All plain text. */
export interface ExportWords {
  readonly headings: Readonly<Record<ExportHeading, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly endings: Readonly<Record<Ending, string>>;
  /** What it means, where the word alone does not say it. */
  readonly meanings: Readonly<Partial<Record<Ending, string>>>;
  /** For each issue what is wrong, and what to do in Excel. `{found}` stands for what the cell holds. */
  readonly issues: Readonly<Record<IssueCode, string>>;
  /** The same, more precisely, where the issue has a reason. */
  readonly reasons: Readonly<Partial<Record<`${IssueCode} ${Reason}`, string>>>;
  /** `{detail}` stands for what the portal said. */
  readonly portalSays: string;
  /** Why a cell is blank whose text is longer than a cell of Excel may be. */
  readonly tooLong: string;
}

/** `row`, `stored`, `outcome`, `reason` head columns; the others name lines of the receipt. */
export type ExportHeading =
  'row' | 'stored' | 'outcome' | 'reason' | 'finished' | 'reference' | 'mode' | 'fingerprint';

/** What only the page knows of a finished import; `finished` is written as it stands. */
export interface ExportFacts {
  readonly finished: string;
  readonly reference: string;
}

/** The worker's side. Data stays there; the page asks for counts, one screen of rows, the next batch. */
export interface ImportSession {
  ping(): Promise<void>;
  /** Opens a file. `onProgress` is called with bytes read, often enough to show that it lives. */
  open(
    file: Blob,
    settings: ReadSettings,
    onProgress: (done: number, total: number) => void,
  ): Promise<ReadResult>;
  /** The question which columns are meant, though the answer may have been known. */
  candidates(): Promise<Candidates>;
  /** Reads the chosen columns, in the mode of what was read before; progress goes on through the callback given to `open`. */
  match(columns: ColumnMatch): Promise<ReadResult>;
  /** Distinct keys that have not been compared yet, at most `count`; empty when all are. */
  keysToCompare(count: number): Promise<readonly string[]>;
  /** What the portal answered for these keys: those that are not in `stored` are unknown to it. */
  compare(keys: readonly string[], stored: ReadonlyMap<string, string | null>): Promise<void>;
  /** The portal has no lookup: everything is `uncompared`. */
  skipComparing(): Promise<void>;
  review(): Promise<Review>;
  setMode(mode: Mode): Promise<Review>;
  allow(code: IssueCode, allowed: boolean): Promise<Review>;
  /** These four may leave keys to compare. */
  applySuggestions(code: IssueCode): Promise<Review>;
  correct(rowNumber: number, correction: {key?: string; value?: string}): Promise<Review>;
  leaveOut(rowNumber: number, out: boolean): Promise<Review>;
  undo(): Promise<Review>;
  rows(query: RowQuery): Promise<RowPage>;
  /** Freezes the plan and gives the number of pairs in it. */
  freeze(): Promise<number>;
  /** The next `count` pairs of the frozen plan; `null` at its end. */
  nextBatch(count: number): Promise<Batch | null>;
  settle(outcomes: readonly PairOutcome[]): Promise<void>;
  /** Ends the import: planned pairs without an outcome are `not-sent`. */
  report(): Promise<Report>;
  /** An .xlsx file with text cells only. `facts` are for the receipt. */
  export(
    kind: ExportKind,
    definition: Definition,
    words: ExportWords,
    facts: ExportFacts | null,
  ): Promise<Blob>;
}
