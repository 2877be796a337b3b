/** Rows of every kind. */
import {issue} from '../../src/core/issue.ts';
import type {ReviewRow} from '../../src/core/review/review.ts';

function row(rowNumber: number, key: string, value: string, more: Partial<ReviewRow> = {}): ReviewRow {
  return {
    rowNumber,
    key,
    value,
    stored: null,
    change: 'add',
    standing: 'pair',
    leftOut: false,
    issues: [],
    ...more,
  };
}

const held = {change: null, standing: 'invalid'} as const;

/** One row of each kind. */
export const rowsOfReview: readonly ReviewRow[] = [
  row(12, '000000001200100111', 'anna@example.org'),
  row(13, '000000001200100112', 'b.kern@example.com', {issues: [issue('value-shared', 'value', {count: 3})]}),
  row(14, '000000001200100113', 'c.vogt@example.net', {
    issues: [
      issue('email-cleaned', 'value', {
        found: 'mailto:c.vogt@example.net\u00a0',
        suggestion: 'c.vogt@example.net',
      }),
    ],
  }),
  row(15, '000000001200100912', 'b.kern@example.org', {stored: 'b.kern@example.com', change: 'replace'}),
  row(16, '000000001200100913', 'new.name@example.org', {stored: 'old.name@example.org', change: 'kept'}),
  row(17, '000000001200100123', 'anna.weber@gmial.com', {
    change: null,
    standing: 'consent',
    issues: [
      issue('email-typo', 'value', {found: 'anna.weber@gmial.com', suggestion: 'anna.weber@gmail.com'}),
    ],
  }),
  row(19, '1200100123', 'd@example.org', {
    change: null,
    standing: 'consent',
    issues: [issue('key-zeros-lost', 'key', {found: '1200100123', suggestion: '000000001200100123'})],
  }),
  row(41, '000000001200100377', 'b.klein@web.de; office@klein.de', {
    ...held,
    stored: 'b.klein@web.de',
    issues: [issue('email-several', 'value', {count: 2})],
  }),
  row(63, '1.2001E+17', 'c.vogt@t-online.de', {
    ...held,
    stored: undefined,
    issues: [issue('key-rounded', 'key')],
  }),
  row(88, '000000001200100912', 'new.name@firma.de', {
    ...held,
    stored: 'old.name@firma.de',
    issues: [issue('duplicate-conflict', 'key', {rows: [212], count: 2})],
  }),
  row(104, '000000001200101044', 'd.maier@firma', {
    ...held,
    issues: [issue('email-malformed', 'value', {reason: 'domain'})],
  }),
  row(105, '000000001200101045', 'e@example.org', {...held, leftOut: true}),
  row(106, '000000001200101046', 'f@example.org', {stored: 'f@example.org', change: 'same'}),
  row(107, '000000001200101047', 'g@example.org', {stored: undefined, change: 'unknown'}),
  row(108, '000000001200101048', 'h@example.org', {
    change: null,
    standing: 'duplicate',
    issues: [issue('duplicate-same', 'key', {rows: [12], count: 2})],
  }),
  row(109, '000000001200101049', '', {
    change: null,
    standing: 'empty',
    issues: [issue('value-missing', 'value')],
  }),
];

/** Rows as the report shows them. */
export const rowsOfReport: readonly ReviewRow[] = [
  row(12, '000000001200100111', 'anna@example.org', {outcome: 'added'}),
  row(903, '000000001200104411', 'k.lang@firma.de', {outcome: 'rejected', detail: 'The contract has ended.'}),
  row(1210, '000000001200106018', 'p.roth@web.de', {outcome: 'unconfirmed'}),
  row(1300, '000000001200106019', 'q@web.de', {
    ...held,
    outcome: 'held',
    issues: [issue('email-malformed', 'value', {reason: 'domain'})],
  }),
  row(1301, '000000001200106020', 'r@web.de', {...held, outcome: 'held', leftOut: true}),
  row(1302, '000000001200100111', 'anna@example.org', {
    change: null,
    standing: 'duplicate',
    outcome: 'held',
    issues: [issue('duplicate-same', 'key', {rows: [12], count: 2})],
  }),
  row(1303, '000000001200106021', '', {
    change: null,
    standing: 'empty',
    outcome: 'held',
    issues: [issue('value-missing', 'value')],
  }),
];
