/** What could be meant: sheets with their first rows, and their columns as candidates for the two fields. */
import type {SheetLayout} from '../../workbook/layout.ts';
import type {Row} from '../../workbook/row.ts';

/** A sheet with its first rows: the header row among them, and some data below it. */
export interface SheetHead {
  readonly sheet: number;
  readonly name: string;
  readonly hidden: boolean;
  /** `null` where the format cannot tell it. */
  readonly layout: SheetLayout | null;
  readonly rows: readonly Row[];
}

/**
 * The user's or the rules' answer. `sheet` and columns count from 0; `headerRow` is as Excel shows it, and the data
 * begin below it: 0 where the first row is data already.
 */
export interface ColumnMatch {
  readonly sheet: number;
  readonly headerRow: number;
  readonly key: number;
  readonly value: number;
}

/** A column that could hold a field. */
export interface ColumnCandidate {
  readonly column: number;
  /** The heading as it stands in the file. */
  readonly label: string;
  /** `exact`: label or alias; `similar`: nearly; `content`: its cells fit the format; `other`: none of these. */
  readonly reason: 'exact' | 'similar' | 'content' | 'other';
  /** First values, as text, at most five. */
  readonly samples: readonly string[];
  /** Of the `total` sampled values, how many the field's format takes. */
  readonly fits: number;
  readonly total: number;
  /** The column is hidden in the file. */
  readonly hidden: boolean;
  /** The columns that share the heading, where it is merged over several. */
  readonly mergedOver: readonly number[];
  /** Columns without a heading whose cells would fit as well. */
  readonly unnamedLike: readonly number[];
}

/** One sheet with its most likely header row; both lists hold its columns, best first, at most a hundred. */
export interface SheetCandidates {
  readonly sheet: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly headerRow: number;
  readonly key: readonly ColumnCandidate[];
  readonly value: readonly ColumnCandidate[];
}

/** Sheets, best first. */
export type Candidates = readonly SheetCandidates[];
