/** Every complaint about a row: a code and facts, never prose. */

export type Severity = 'error' | 'consent' | 'warning' | 'info';

/** The severity that each code has by itself; `value-shared` and `value-moved` rise to `consent` by number. */
export const severities = {
  'key-missing': 'error',
  'value-missing': 'info',
  'value-placeholder': 'info',
  'not-data': 'info',
  'key-malformed': 'error',
  'value-malformed': 'error',
  'key-zeros-lost': 'consent',
  'key-rounded': 'error',
  'key-cleaned': 'info',
  'value-cleaned': 'info',
  'cell-error': 'error',
  'email-malformed': 'error',
  'email-suspicious': 'error',
  'email-several': 'error',
  'email-cleaned': 'info',
  'email-typo': 'consent',
  'duplicate-same': 'info',
  'duplicate-conflict': 'error',
  'value-shared': 'warning',
  'value-moved': 'warning',
  'row-hidden': 'consent',
} as const satisfies Record<string, Severity>;

/** What an issue is about; contracted names. */
export type IssueCode = keyof typeof severities;

/** Which of the pair's two fields an issue is about. */
export type FieldRole = 'key' | 'value';

/** Why, where one code has several reasons. */
export type Reason =
  // numbers and texts
  | 'boolean'
  | 'date'
  | 'number' // a number cell where only text makes sense
  | 'not-whole' // negative, fractional, infinite
  | 'shown-differently' // the number format shows other digits than the cell holds, or what it shows is not certain
  | 'too-short'
  | 'too-long'
  | 'characters' // characters that the format does not take
  | 'foreign-digits' // full-width, Arabic-Indic …
  | 'separators' // spaces, dots, hyphens between the digits
  | 'pattern'
  | 'line-break' // a line break or a tab inside
  | 'zeros-lost' // in a value field; in a key field it is a code of its own
  | 'rounded' // likewise
  | 'uncalculated' // a formula that was never calculated
  | 'encoding' // the encoding of the file was guessed
  | 'shifted' // the line has more fields than the headings
  // addresses
  | 'no-at'
  | 'two-ats'
  | 'local-part' // what stands before the @
  | 'domain' // what stands behind it
  | 'address-in-link' // the cell shows something else, and links to a mail address
  // suspicious characters
  | 'bidi' // turn the direction of reading
  | 'invisible' // zero-width and control characters
  | 'unusual-form' // full-width, ligatures, decomposed: there is a plain form of the same
  | 'mixed-scripts' // letters of two alphabets in one label
  | 'neighbours' // of rows whose values are stored elsewhere
  | 'lookalike'; // letters of one alphabet that imitate another, or a known provider with accents

/** One complaint about one row. `found`, `suggestion`, `reason`, `rows` and `count` are given where the code has them. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly field: FieldRole;
  /** What stands in the cell, where the message shows it. */
  readonly found?: string;
  /** What would be right, or what a cleaned cell became. Never applied by itself, but for `…-cleaned`. */
  readonly suggestion?: string;
  readonly reason?: Reason;
  /** Other rows that the issue is about, at most ten, as Excel numbers them. */
  readonly rows?: readonly number[];
  /** How many rows in all. */
  readonly count?: number;
}

/** Makes an issue with its code's own severity. */
export function issue(
  code: IssueCode,
  field: FieldRole,
  facts: Omit<Issue, 'code' | 'severity' | 'field'> = {},
): Issue {
  return {code, severity: severities[code], field, ...facts};
}
