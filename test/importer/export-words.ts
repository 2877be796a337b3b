import {issueCodes} from '../../src/core/issue-set.ts';
import {endings} from '../../src/core/plan/report.ts';
import type {ExportWords} from '../../src/core/plan/export.ts';

/** Words that are their own names. */
export const words: ExportWords = {
  headings: {
    row: 'Row',
    stored: 'Stored before',
    outcome: 'Outcome',
    reason: 'Reason',
    finished: 'Finished',
    reference: 'Reference',
    mode: 'Mode',
    fingerprint: 'SHA-256',
  },
  modes: {'fill-empty': 'add only', overwrite: 'update all'},
  endings: Object.fromEntries(endings.map(ending => [ending, ending])) as ExportWords['endings'],
  meanings: {rejected: 'Not taken.'},
  issues: Object.fromEntries(issueCodes.map(code => [code, code])) as ExportWords['issues'],
  reasons: {'email-malformed no-at': 'The @ is missing.'},
  portalSays: 'It says: {detail}',
  tooLong: 'Too long.',
};
