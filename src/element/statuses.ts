/** Where a row stands, in the one word that chips, table and files use. */
import type {Change} from '../core/review/change.ts';
import type {IssueCode} from '../core/issue.ts';
import type {Review, ReviewRow, RowQuery, Summary} from '../core/review/review.ts';
import {countEndings, type Report} from '../core/plan/report.ts';
import {outcomes, type Outcome} from '../core/plan/outcome.ts';
import {notTaken, notTakenOutcomes} from './totals.ts';

/** How a row of the review is shown. */
export type RowStatus = Change | 'held' | 'left-out' | 'duplicate' | 'empty';

/** A row's status before the import. */
export function rowStatus(row: ReviewRow): RowStatus {
  if (row.leftOut) return 'left-out';
  if (row.standing === 'duplicate' || row.standing === 'empty') return row.standing;
  return row.standing === 'pair' && row.change ? row.change : 'held';
}

/** The tabs of the review, and the statuses of its rows. */
export type ReviewFilterName = 'to-do' | 'ready' | 'no-change' | 'all';

/** One way to look at the rows: a chip with its figure, and the query behind it. */
export interface RowFilter {
  readonly name:
    ReviewFilterName | `waits:${IssueCode}` | `outcome:${Outcome}` | 'not-taken' | 'duplicate' | 'empty';
  readonly count: number;
  readonly query: RowQuery;
}

/** Pairs that the confirm button will send. */
export function toSend({add, replace, uncompared}: Pick<Summary, 'add' | 'replace' | 'uncompared'>): number {
  return add + replace + uncompared;
}

/** Rows that wait for the user. */
export function toDecide({summary: {invalid, consent}, leftOut}: Review): number {
  return invalid + consent - leftOut;
}

/** The tabs of the review: every row stands under one of the first three. */
export function reviewFilters(review: Review): readonly RowFilter[] {
  const {rows} = review.summary;
  const [waiting, ready] = [toDecide(review), toSend(review.summary)];
  return [
    {name: 'to-do', count: waiting, query: {lot: 'to-do'}},
    {name: 'ready', count: ready, query: {lot: 'ready'}},
    {name: 'no-change', count: rows - waiting - ready, query: {lot: 'settled'}},
    {name: 'all', count: rows, query: {}},
  ];
}

/** The rows that wait for one reason each. */
export function waitingFilters({waiting}: Review): readonly RowFilter[] {
  return waiting.map(({code, rows}) => ({name: `waits:${code}`, count: rows, query: {waitsFor: code}}));
}

/** The reason for which the rows of a filter wait; `null` where that is not the filter's question. */
export function waitsForOf({query}: RowFilter): IssueCode | null {
  return query.waitsFor ?? null;
}

/** What the review opens on: the work, else what will be sent, else everything. */
export function firstFilter(review: Review): RowFilter['name'] {
  if (toDecide(review) > 0) return 'to-do';
  return toSend(review.summary) > 0 ? 'ready' : 'all';
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
