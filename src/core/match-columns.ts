/** Which columns of which sheet hold the two fields. */

/** The user's or the rules' answer. `sheet` and columns count from 0; `headerRow` is as Excel shows it. */
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
}

/** One sheet with its most likely header row; both lists hold every labelled column, best first. */
export interface SheetCandidates {
  readonly sheet: number;
  readonly name: string;
  readonly headerRow: number;
  readonly key: readonly ColumnCandidate[];
  readonly value: readonly ColumnCandidate[];
}

/** Sheets, best first. */
export type Candidates = readonly SheetCandidates[];
