/** Where a row stands, in the one word that chips, table and files use. */
import type {Change} from '../core/diff.ts';
import type {IssueCode} from '../core/issue.ts';
import type {Review, ReviewRow, RowQuery, Summary} from '../core/review.ts';
import {countEndings, outcomes, type Outcome, type Report} from '../core/report.ts';
import {notTaken, notTakenOutcomes} from './totals.ts';

export type RowStatus = Change | 'held' | 'left-out' | 'duplicate' | 'empty';

/** A row's status before the import. */
export function rowStatus(row: ReviewRow): RowStatus {
  if (row.leftOut) return 'left-out';
  if (row.standing === 'duplicate' || row.standing === 'empty') return row.standing;
  return row.standing === 'pair' && row.change ? row.change : 'held';
}

export type ReviewFilterName = 'will-change' | 'all' | Exclude<RowStatus, 'left-out'>;

/** One way to look at the rows: a chip with its figure, and the query behind it. */
export interface RowFilter {
  readonly name: ReviewFilterName | `issue:${IssueCode}` | `outcome:${Outcome}` | 'not-taken';
  readonly count: number;
  readonly query: RowQuery;
}

/** Pairs that the confirm button will send. */
export function toSend({add, replace, uncompared}: Pick<Summary, 'add' | 'replace' | 'uncompared'>): number {
  return add + replace + uncompared;
}

/** The chips of the review in their fixed order. Figures of zero are left out, but for `replace` and `all`. */
export function reviewFilters({summary, mode}: Review): readonly RowFilter[] {
  const change = (name: Change): RowFilter => ({name, count: summary[name], query: {change: name}});
  const filters: RowFilter[] = [
    {name: 'will-change', count: toSend(summary), query: {change: ['add', 'replace', 'uncompared']}},
    change('replace'),
    change('add'),
    change('uncompared'),
    change('same'),
    change('kept'),
    change('unknown'),
    {
      name: 'held',
      count: summary.invalid + summary.consent,
      query: {standing: ['invalid', 'consent']},
    },
    {name: 'duplicate', count: summary.duplicate, query: {standing: 'duplicate'}},
    {name: 'empty', count: summary.empty, query: {standing: 'empty'}},
    {name: 'all', count: summary.rows, query: {}},
  ];
  const reassuring = (name: RowFilter['name']) =>
    name === 'all' || (name === 'replace' && mode === 'fill-empty' && summary.uncompared === 0);
  return filters.filter(({name, count}) => count > 0 || reassuring(name));
}

/** The rows that carry one issue. */
export function issueFilter(review: Review, code: IssueCode): RowFilter {
  return {name: `issue:${code}`, count: review.issues[code] ?? 0, query: {issue: code}};
}

/** What the review opens with: what will be sent, else what is held back, else everything. */
export function firstFilter(review: Review): RowFilter['name'] {
  if (toSend(review.summary) > 0) return 'will-change';
  return review.summary.invalid + review.summary.consent > 0 ? 'held' : 'all';
}

/** Rows that need nobody are `held` as well; what stands here leaves them out. */
const needed = ['pair', 'invalid', 'consent'] as const;

/** The chips of the report: what was not taken, then each outcome that occurs, then what was not meant to be taken. */
export function reportFilters(report: Report, review: Review): readonly RowFilter[] {
  const ended = countEndings(report, review);
  const counts = {...ended, held: ended.held + ended['left-out']};
  const filters: RowFilter[] = [
    {name: 'not-taken', count: notTaken(counts), query: {outcome: notTakenOutcomes, standing: needed}},
    ...outcomes.map((outcome): RowFilter => ({
      name: `outcome:${outcome}`,
      count: counts[outcome],
      query: {outcome, standing: needed},
    })),
    {name: 'duplicate', count: counts.duplicate, query: {standing: 'duplicate'}},
    {name: 'empty', count: counts.empty, query: {standing: 'empty'}},
    {name: 'all', count: review.summary.rows, query: {}},
  ];
  return filters.filter(({name, count}) => count > 0 || name === 'all');
}
