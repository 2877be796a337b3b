import {throwIfAborted} from '../abort.ts';
import type {Limits} from '../limits.ts';
import {corrupt, limitExceeded, WorkbookProblem} from '../problem.ts';
import {flag, readDirectory, type Entry} from './directory.ts';
import {inflate} from './inflate.ts';
import {findData} from './local-header.ts';

const stored = 0;
const deflated = 8;
const encrypted = flag.encrypted | flag.strongEncryption | flag.maskedHeaders;

/** Bytes of an entry that the limit of the ratio leaves alone. */
const freeOfRatio = 1 << 20;

/** Called with bytes read from the file, and the bytes that are to be read. */
export type Progress = (done: number, total: number) => void;

/**
 * The entries of a ZIP archive, read and checked: nothing stands before or behind it, it has one end, no entries that
 * overlap, no header that says something else than the directory (docs/decisions/0008). The platform inflates the data;
 * what comes is counted.
 */
export class Archive {
  /** Names of all entries, as they stand in the archive. */
  readonly names: readonly string[];
  private readonly file: Blob;
  private readonly limits: Limits;
  private readonly signal: AbortSignal | undefined;
  private readonly entries: ReadonlyMap<string, Entry>;
  /** For each entry that was read, how far; an entry that is read again is not counted again. */
  private readonly inflated = new Map<Entry, number>();
  private inflatedBytes = 0;

  private constructor(
    file: Blob,
    entries: readonly Entry[],
    limits: Limits,
    signal: AbortSignal | undefined,
  ) {
    this.file = file;
    this.limits = limits;
    this.signal = signal;
    this.names = entries.map(({name}) => name);
    const byName = new Map(entries.map(entry => [comparable(entry.name), entry]));
    if (byName.size < entries.length) throw corrupt('a part twice');
    this.entries = byName;
  }

  /** @throws WorkbookProblem `corrupt`, `encrypted`, `limit-exceeded` or `file-changed`. */
  static async open(file: Blob, limits: Limits, signal?: AbortSignal): Promise<Archive> {
    const entries = await readDirectory(file, limits);
    return new Archive(file, entries, limits, signal);
  }

  /** Names are the same whatever their case, and whichever slash they are written with. */
  has(name: string): boolean {
    return this.entries.has(comparable(name));
  }

  /**
   * Compares the names of all entries with those in front of their data: a part that seems to be missing may be there
   * under a damaged name.
   *
   * @throws WorkbookProblem `corrupt`.
   */
  async checkNames(): Promise<void> {
    for (const entry of this.entries.values()) await this.dataOffset(entry);
  }

  /** Bytes that an entry takes in the file. */
  packedSize(name: string): number {
    return this.entries.get(comparable(name))?.packedSize ?? 0;
  }

  /**
   * The bytes of an entry, as they are inflated; none where there is no such entry. Leaving the loop stops the inflating.
   *
   * @throws WorkbookProblem, or an AbortError.
   */
  async *read(name: string, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(comparable(name));
    if (!entry) return;
    const {packedSize, size, crc32, method} = entry;
    const offset = await this.dataOffset(entry);
    const data = {offset, packedSize, size, crc32, deflated: method === deflated};
    let inflated = 0;
    for await (const chunk of inflate(this.file, data, onRead)) {
      throwIfAborted(this.signal);
      inflated += chunk.length;
      this.count(entry, inflated);
      yield chunk;
    }
  }

  private async dataOffset(entry: Entry): Promise<number> {
    if (entry.flags & encrypted) throw new WorkbookProblem('encrypted');
    if (entry.method !== stored && entry.method !== deflated) throw corrupt('compression method');
    return findData(this.file, entry);
  }

  /** @throws WorkbookProblem `limit-exceeded`. */
  private count(entry: Entry, inflated: number): void {
    const {inflateRatio, inflatedBytes} = this.limits;
    if (inflated > Math.max(freeOfRatio, entry.packedSize * inflateRatio)) {
      throw limitExceeded('inflateRatio', inflateRatio);
    }
    const before = this.inflated.get(entry) ?? 0;
    if (inflated <= before) return;
    this.inflated.set(entry, inflated);
    this.inflatedBytes += inflated - before;
    if (this.inflatedBytes > inflatedBytes) {
      throw limitExceeded('inflatedBytes', inflatedBytes);
    }
  }
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
function comparable(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
