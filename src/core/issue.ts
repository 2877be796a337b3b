/** Every complaint about a row: a code and facts, never prose. */

export type Severity = 'error' | 'consent' | 'warning' | 'info';

/** The severity that each code has by itself; `value-shared` and `value-moved` rise to `consent` by number. */
export const severities = {
  'key-missing': 'error',
  'value-missing': 'info',
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

export type IssueCode = keyof typeof severities;

/** Which of the pair's two fields an issue is about. */
export type FieldRole = 'key' | 'value';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly field: FieldRole;
  /** What stands in the cell, where the message shows it. */
  readonly found?: string;
  /** What would be right, or what a cleaned cell became. Never applied by itself, but for `…-cleaned`. */
  readonly suggestion?: string;
  /** Why, where one code has several reasons, for instance `bidi` or `mixed-scripts`. */
  readonly reason?: string;
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
