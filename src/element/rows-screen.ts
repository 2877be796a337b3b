import type {RowOrder, RowPage, RowQuery} from '../core/review/review.ts';
import type {RowFilter} from './statuses.ts';

const searchDelay = 200;
const shortestSearch = 2;

/** Which rows are on screen: filter, search, order, page; and those rows, as soon as they are there. */
export class RowsScreen {
  filter: RowFilter['name'] | null = null;
  order: RowOrder;
  search = '';
  page = 0;
  /** The row that is being corrected. */
  editing: number | null = null;
  shown: RowPage | null = null;
  readonly #load: (query: RowQuery) => Promise<RowPage>;
  readonly #update: (found: boolean) => void;
  readonly #firstOrder: RowOrder;
  #asked: {query: string; subject: object} | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `update` is told whether the rows that arrived are those of a new search. */
  constructor(
    load: (query: RowQuery) => Promise<RowPage>,
    update: (found: boolean) => void,
    order: RowOrder,
  ) {
    this.#load = load;
    this.#update = update;
    this.#firstOrder = order;
    this.order = order;
  }

  reset(): void {
    clearTimeout(this.#timer);
    Object.assign(this, {filter: null, search: '', page: 0, editing: null, shown: null});
    this.order = this.#firstOrder;
    this.#asked = null;
  }

  /** Rows of another filter do not stand there until the right ones have come. */
  choose(filter: RowFilter['name'] | null): void {
    if (filter !== this.filter) this.shown = null;
    Object.assign(this, {filter, page: 0, editing: null});
    this.#update(false);
  }

  turn(page: number): void {
    this.page = page;
    this.#update(false);
  }

  edit(rowNumber: number | null): void {
    this.editing = rowNumber;
    this.#update(false);
  }

  /** Up, down, and back to the first order. */
  sort(column: 'row' | 'key'): void {
    const next: Partial<Record<RowOrder, RowOrder>> = {
      [column]: `-${column}`,
      [`-${column}`]: this.#firstOrder,
    };
    this.order = next[this.order] ?? column;
    if (this.order === this.#firstOrder && column === this.#firstOrder) this.order = `-${column}`;
    this.page = 0;
    this.#update(false);
  }

  /** Waits for a rest in the typing. */
  find(text: string): void {
    clearTimeout(this.#timer);
    this.search = text;
    this.#timer = setTimeout(() => {
      this.page = 0;
      this.#update(true);
    }, searchDelay);
  }

  get isSearching(): boolean {
    return this.search.trim().length >= shortestSearch;
  }

  /** The chosen filter, or the one that stands in for it when it has no rows any more. */
  active(filters: readonly RowFilter[], first: RowFilter['name']): RowFilter {
    const named = (name: RowFilter['name'] | null) => filters.find(filter => filter.name === name);
    return named(this.filter) ?? named(first) ?? (filters.at(-1) as RowFilter);
  }

  /** Asks for the rows when they are not those on screen. A new `subject` (review, report) means new rows. */
  show(filter: RowFilter, subject: object, size: number): void {
    const search = this.search.trim();
    const query: RowQuery = {
      ...filter.query,
      from: this.page * size,
      count: size,
      sort: this.order,
      ...(this.isSearching && {search}),
    };
    const asked = {query: JSON.stringify(query), subject};
    if (this.#asked?.query === asked.query && this.#asked.subject === subject) return;
    const searched = this.#asked !== null && this.#asked.query !== asked.query && search.length > 0;
    this.#asked = asked;
    this.#load(query).then(
      page => {
        if (this.#asked !== asked) return;
        this.shown = page;
        this.page = Math.min(this.page, Math.max(0, Math.ceil(page.total / size) - 1));
        this.#update(searched);
      },
      () => {
        // The import has moved on, or the worker has ended; the state that follows says so.
        if (this.#asked === asked) this.#asked = null;
      },
    );
  }
}
