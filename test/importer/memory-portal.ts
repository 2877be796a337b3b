import type {Portal, SaveOptions, SaveResult} from '../../src/portal/portal.ts';

/** A portal in memory, which does what a good one does, and remembers what it was asked. */
export class MemoryPortal implements Portal {
  readonly stored: Map<string, string | null>;
  readonly lookups: (readonly string[])[] = [];
  readonly saves: {pairs: readonly {key: string; value: string}[]; options: SaveOptions}[] = [];

  constructor(stored: Readonly<Record<string, string | null>>) {
    this.stored = new Map(Object.entries(stored));
  }

  async lookup(keys: readonly string[]): Promise<Map<string, string | null>> {
    this.lookups.push(keys);
    return new Map(keys.flatMap(key => (this.stored.has(key) ? [[key, this.stored.get(key)!]] : [])));
  }

  async save(pairs: readonly {key: string; value: string}[], options: SaveOptions): Promise<SaveResult[]> {
    this.saves.push({pairs, options});
    return pairs.map(({key, value}) => ({key, status: this.#put(key, value, options.mode)}));
  }

  #put(key: string, value: string, mode: SaveOptions['mode']): SaveResult['status'] {
    const before = this.stored.get(key);
    if (before === undefined) return 'unknown';
    if (before?.toLowerCase() === value.toLowerCase()) return 'same';
    if (before !== null && mode === 'fill-empty') return 'kept';
    this.stored.set(key, value);
    return before === null ? 'added' : 'replaced';
  }
}
