import type {RowStore} from '../rows/row-store.ts';
import type {IssueCode} from '../issue.ts';
import type {Pairs} from './pairs.ts';
import type {ColumnShift} from './column-shift.ts';
import type {StringId, StringPool} from '../rows/string-pool.ts';

/**
 * Why a row waits for consent, as far as other rows are the reason: which rows share its value, or which moved rows
 * make it suspect. Equal reasons have the same number in `pool`, also in a later analysis.
 */
export class ConsentReasons {
  readonly #pool: StringPool;
  readonly #entries: RowStore;
  readonly #pairs: Pairs;
  readonly #shift: ColumnShift;
  readonly #ofItself: StringId;
  /** By comparable value. */
  readonly #shared = new Map<StringId, StringId>();
  /** By list of moved rows, which all rows of a run have in common. */
  readonly #suspect = new Map<readonly number[], StringId>();

  constructor(pool: StringPool, entries: RowStore, pairs: Pairs, shift: ColumnShift) {
    this.#pool = pool;
    this.#entries = entries;
    this.#pairs = pairs;
    this.#shift = shift;
    this.#ofItself = pool.add('');
  }

  of(code: IssueCode, at: number): StringId {
    if (code === 'value-shared') return this.#sharedBy(this.#pairs.byValue.textOf[at]!);
    if (code === 'value-moved') return this.#movedBecauseOf(at);
    return this.#ofItself;
  }

  #sharedBy(value: StringId): StringId {
    let reason = this.#shared.get(value);
    if (reason === undefined) {
      reason = this.#reason(this.#pairs.byValue.rows(value));
      this.#shared.set(value, reason);
    }
    return reason;
  }

  #movedBecauseOf(at: number): StringId {
    const owner = this.#shift.moved.get(at);
    if (owner !== undefined) return this.#reason([owner]);
    const moved = this.#shift.suspect.get(at) ?? [];
    let reason = this.#suspect.get(moved);
    if (reason === undefined) this.#suspect.set(moved, (reason = this.#reason(moved)));
    return reason;
  }

  /** Rows, each with the version of its cells. */
  #reason(rows: Iterable<number>): StringId {
    return this.#pool.add(Array.from(rows, at => `${at}.${this.#entries.version(at)}`).join(' '));
  }
}
