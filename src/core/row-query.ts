import type {ReviewRow, RowOrder, RowPage, RowQuery} from './review.ts';

/** Rows given at once, at most: one screen, not the list. */
const largestPage = 10_000;

/**
 * Selects, orders and pages rows. `row` builds the row at a place; it is called for every place only where a filter
 * must look at it. The selection of the last query is kept, so that paging does not search again.
 */
export class RowList {
  readonly #length: number;
  readonly #row: (at: number) => ReviewRow;
  #last: {readonly query: string; readonly places: ArrayLike<number>} | null = null;

  constructor(length: number, row: (at: number) => ReviewRow) {
    this.#length = length;
    this.#row = row;
  }

  page(query: RowQuery): RowPage {
    const {from = 0, count = 100, ...selection} = query;
    const places = this.#places(selection);
    const start = Math.max(0, Math.trunc(from));
    const end = Math.min(places.length, start + Math.min(largestPage, Math.max(0, Math.trunc(count))));
    const rows: ReviewRow[] = [];
    for (let place = start; place < end; place++) rows.push(this.#row(places[place]!));
    return {total: places.length, rows};
  }

  #places(selection: Omit<RowQuery, 'from' | 'count'>): ArrayLike<number> {
    const query = JSON.stringify(selection);
    if (this.#last?.query === query) return this.#last.places;
    const takes = filter(selection);
    const places: number[] = [];
    const ranks: number[] = [];
    const keys: string[] = [];
    const {sort = 'row'} = selection;
    for (let at = 0; at < this.#length; at++) {
      const row = this.#row(at);
      if (!takes(row)) continue;
      places.push(at);
      if (sort === 'attention') ranks[at] = attentionRank(row);
      if (sort === 'key' || sort === '-key') keys[at] = row.key;
    }
    this.#last = {query, places: ordered(places, sort, ranks, keys)};
    return this.#last.places;
  }
}

function ordered(
  places: number[],
  sort: RowOrder,
  ranks: readonly number[],
  keys: readonly string[],
): number[] {
  const byKey = (a: number, b: number) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b);
  switch (sort) {
    case 'row':
      return places;
    case '-row':
      return places.reverse();
    case 'attention':
      return places.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
    case 'key':
      return places.sort(byKey);
    case '-key':
      return places.sort((a, b) => byKey(b, a));
  }
}

/** Rows that will change and carry a warning first, then replacements, additions, what is held back, the rest. */
function attentionRank(row: ReviewRow): number {
  if (row.change === 'replace' || row.change === 'add' || row.change === 'uncompared') {
    if (row.issues.some(({severity}) => severity === 'warning' || severity === 'consent')) return 0;
    return row.change === 'replace' ? 1 : 2;
  }
  const places: Readonly<Record<ReviewRow['standing'], number>> = {
    consent: 3,
    invalid: 4,
    pair: 5,
    duplicate: 6,
    empty: 7,
  };
  return places[row.standing];
}

function filter({change, standing, issue, outcome, search}: RowQuery): (row: ReviewRow) => boolean {
  const tests: ((row: ReviewRow) => boolean)[] = [];
  if (change !== undefined) {
    const changes = asSet(change);
    tests.push(row => changes.has(row.change));
  }
  if (standing !== undefined) {
    const standings = asSet(standing);
    tests.push(row => standings.has(row.standing));
  }
  if (issue !== undefined) tests.push(row => row.issues.some(({code}) => code === issue));
  if (outcome !== undefined) {
    const wanted = asSet(outcome);
    tests.push(row => row.outcome !== undefined && wanted.has(row.outcome));
  }
  if (search !== undefined && search.trim() !== '') tests.push(searchTest(search.trim().toLowerCase()));
  return row => tests.every(test => test(row));
}

function asSet<T>(wanted: T | readonly T[]): ReadonlySet<T> {
  return new Set(Array.isArray(wanted) ? (wanted as readonly T[]) : [wanted as T]);
}

/** A key may be searched as it is printed elsewhere, with spaces, dots or hyphens between its parts. */
function searchTest(term: string): (row: ReviewRow) => boolean {
  const bare = term.replace(/[\s./-]+/g, '');
  return ({rowNumber, key, value, stored}) =>
    key.toLowerCase().includes(term) ||
    (bare !== '' &&
      key
        .toLowerCase()
        .replace(/[\s./-]+/g, '')
        .includes(bare)) ||
    value.toLowerCase().includes(term) ||
    (stored?.toLowerCase().includes(term) ?? false) ||
    String(rowNumber) === term;
}
