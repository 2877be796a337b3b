/** The files that an import writes, and the words in them. */
import type {IssueCode, Reason} from '../issue.ts';
import type {Mode} from './mode.ts';
import type {Ending} from './report.ts';

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
