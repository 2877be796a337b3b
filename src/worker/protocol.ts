/** What page and worker say to each other. Expected failures come back as data: an error loses its fields on the way. */
import type {Definition} from '../core/definition/definition.ts';
import type {Candidates, ColumnMatch} from '../core/columns/candidates.ts';
import type {Batch} from '../core/plan/plan.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {ExportFacts, ExportKind, ExportWords} from '../core/plan/export.ts';
import type {Report} from '../core/plan/report.ts';
import type {PairOutcome} from '../core/plan/outcome.ts';
import type {Review, RowPage, RowQuery} from '../core/review/review.ts';
import type {ReviewChange} from '../core/review/review-change.ts';
import type {Limits} from '../workbook/limits.ts';

/** What a page sets for the reading of a file. */
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

/** How opening, or reading the chosen columns, ended. */
export type ReadResult =
  | {readonly kind: 'read'; readonly source: Source; readonly keys: number}
  | {readonly kind: 'match'; readonly candidates: Candidates}
  | {readonly kind: 'problem'; readonly problem: ReadProblem};

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
  /** The next distinct keys to compare, at most `count`, each given once; empty when all were. */
  keysToCompare(count: number): Promise<readonly string[]>;
  /** What the portal answered for these keys, in any order: those that are not in `stored` are unknown to it. */
  compare(keys: readonly string[], stored: ReadonlyMap<string, string | null>): Promise<void>;
  /** The portal has no lookup: everything is `uncompared`. */
  skipComparing(): Promise<void>;
  review(): Promise<Review>;
  /** May leave keys to compare. */
  change(change: ReviewChange): Promise<void>;
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
