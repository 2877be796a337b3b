import type {Change} from './change.ts';
import {bitOf} from '../issue-set.ts';
import type {Outcome} from '../plan/outcome.ts';
import type {Plan} from '../plan/plan.ts';
import type {ReviewRows} from './review-rows.ts';
import type {Lot, RowOrder, RowPage, RowQuery, Standing} from './review.ts';

/** Rows given at once, at most: a screen, not the list. */
const largestPage = 10_000;

/** Selects, orders and pages rows. The selection of the last query is kept, so that paging does not search again. */
export class RowList {
  readonly #rows: ReviewRows;
  readonly #plan: Plan | null;
  #last: {readonly query: string; readonly places: readonly number[]} | null = null;

  /** With a plan, rows have outcomes. */
  constructor(rows: ReviewRows, plan: Plan | null) {
    this.#rows = rows;
    this.#plan = plan;
  }

  page({from = 0, count = 100, ...selection}: RowQuery): RowPage {
    const places = this.#places(selection);
    const start = Math.max(0, Math.trunc(from));
    const page = places.slice(start, start + Math.min(largestPage, Math.max(0, Math.trunc(count))));
    return {total: places.length, rows: page.map(at => this.#rows.row(at, this.#plan))};
  }

  #places(selection: Omit<RowQuery, 'from' | 'count'>): readonly number[] {
    const query = JSON.stringify(selection);
    if (this.#last?.query !== query) {
      const tests = testsOf(selection, this.#rows, this.#plan);
      const places: number[] = [];
      for (let at = 0; at < this.#rows.length; at++) if (tests.every(test => test(at))) places.push(at);
      this.#last = {query, places: ordered(places, selection.sort ?? 'row', this.#rows)};
    }
    return this.#last.places;
  }
}

/** The cheap tests first: a search looks only at rows that passed them. */
function testsOf(
  {change, standing, issue, lot, waitsFor, outcome, search}: RowQuery,
  rows: ReviewRows,
  plan: Plan | null,
): ((at: number) => boolean)[] {
  const tests: ((at: number) => boolean)[] = [];
  if (change !== undefined) {
    const wanted = asSet<Change | null>(change);
    tests.push(at => wanted.has(rows.change(at)));
  }
  if (standing !== undefined) {
    const wanted = asSet<Standing>(standing);
    tests.push(at => wanted.has(rows.standing(at)));
  }
  if (issue !== undefined) {
    const bit = bitOf(issue);
    tests.push(at => (rows.issueSet(at) & bit) !== 0);
  }
  if (lot !== undefined) tests.push(at => lotOf(at, rows) === lot);
  if (waitsFor !== undefined) {
    const bit = bitOf(waitsFor);
    tests.push(at => (rows.waitsFor(at) & bit) !== 0);
  }
  if (outcome !== undefined) {
    const wanted = asSet<Outcome | undefined>(outcome);
    tests.push(at => wanted.has(plan?.outcome(at)));
  }
  const term = search?.trim().toLowerCase();
  if (term) tests.push(searchTest(term, rows));
  return tests;
}

function lotOf(at: number, rows: ReviewRows): Lot {
  if (rows.waitsFor(at) !== 0) return 'to-do';
  return isSent(rows.change(at)) ? 'ready' : 'settled';
}

function isSent(change: Change | null): boolean {
  return change === 'add' || change === 'replace' || change === 'uncompared';
}

function asSet<T>(wanted: T | readonly T[]): ReadonlySet<T> {
  return new Set(Array.isArray(wanted) ? (wanted as readonly T[]) : [wanted as T]);
}

/** A key may be searched as it is printed elsewhere, with spaces, dots or hyphens between its parts. */
function searchTest(term: string, rows: ReviewRows): (at: number) => boolean {
  const bare = term.replace(separators, '');
  const holds = (text: string | null | undefined) => text?.toLowerCase().includes(term) ?? false;
  const holdsBare = (key: string) => bare !== '' && key.toLowerCase().replace(separators, '').includes(bare);
  return at =>
    holds(rows.key(at)) ||
    holdsBare(rows.key(at)) ||
    holds(rows.value(at)) ||
    holds(rows.stored(at)) ||
    String(rows.rowNumber(at)) === term;
}

const separators = /[\s./-]+/g;

function ordered(places: number[], order: RowOrder, rows: ReviewRows): readonly number[] {
  switch (order) {
    case 'row':
      return places;
    case '-row':
      return places.reverse();
    case 'key':
      return places.sort((a, b) => compareTexts(rows.key(a), rows.key(b)) || a - b);
    case '-key':
      return places.sort((a, b) => compareTexts(rows.key(b), rows.key(a)) || a - b);
    case 'attention':
      return byRank(places, at => attentionRank(at, rows));
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts by few ranks, and keeps the order within each. */
function byRank(places: readonly number[], rankOf: (at: number) => number): number[] {
  const ranks: number[][] = [];
  for (const at of places) (ranks[rankOf(at)] ??= []).push(at);
  return ranks.flat();
}

const toLookAt =
  bitOf('value-shared') |
  bitOf('value-moved') |
  bitOf('row-hidden') |
  bitOf('key-zeros-lost') |
  bitOf('email-typo');
const restingRanks: Readonly<Record<Standing, number>> = {
  consent: 3,
  invalid: 4,
  pair: 5,
  duplicate: 6,
  empty: 7,
};

/** Rows that will change and carry a complaint first, then replacements, additions, what is held back, the rest. */
function attentionRank(at: number, rows: ReviewRows): number {
  const change = rows.change(at);
  if (!isSent(change)) return restingRanks[rows.standing(at)];
  if ((rows.issueSet(at) & toLookAt) !== 0) return 0;
  return change === 'replace' ? 1 : 2;
}
