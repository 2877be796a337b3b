import {
  type Entry,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import {throwIfAborted} from '../abort.ts';
import type {Limits} from '../limits.ts';
import {WorkbookProblem} from '../problem.ts';
import {HeaderReader} from './header-reader.ts';
import {inflate} from './inflate.ts';

const stored = 0;
const deflated = 8;

/** Bytes of an entry that the limit of the ratio leaves alone. */
const freeOfRatio = 1 << 20;

/** Called with bytes read from the file, and the bytes that are to be read. */
export type Progress = (done: number, total: number) => void;

/**
 * The entries of a ZIP archive, read and checked: headers by zip.js, in its strict mode, which takes nothing before or
 * behind the archive, no two ends, no overlapping entries, no local header that says something else than the directory;
 * the data by the platform. What is inflated is counted as it comes.
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
    this.names = entries.map(entry => entry.filename);
    const byName = new Map(entries.map(entry => [comparable(entry.filename), entry]));
    if (byName.size < entries.length) throw new WorkbookProblem('corrupt', {reason: 'a part twice'});
    this.entries = byName;
  }

  /** @throws WorkbookProblem `corrupt`, `encrypted`, `limit-exceeded` or `file-changed`. */
  static async open(file: Blob, limits: Limits, signal?: AbortSignal): Promise<Archive> {
    const zip = new ZipReader(new HeaderReader(file) as never, {
      strictness: 'strict',
      filenameValidation: 'tolerant',
    });
    const entries: Entry[] = [];
    try {
      for await (const entry of zip.getEntriesGenerator()) {
        entries.push(entry);
        if (entries.length > limits.zipEntries) {
          throw new WorkbookProblem('limit-exceeded', {limit: 'zipEntries', allowed: limits.zipEntries});
        }
      }
    } catch (cause) {
      throw archiveProblem(cause);
    }
    return new Archive(file, entries, limits, signal);
  }

  /** Names are the same whatever their case, and whichever slash they are written with. */
  has(name: string): boolean {
    return this.entries.has(comparable(name));
  }

  /** Bytes that an entry takes in the file. */
  packedSize(name: string): number {
    return this.entries.get(comparable(name))?.compressedSize ?? 0;
  }

  /**
   * The bytes of an entry, as they are inflated; none where there is no such entry. Leaving the loop stops the inflating.
   *
   * @throws WorkbookProblem, or an AbortError.
   */
  async *read(name: string, onRead: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(comparable(name));
    if (!entry) return;
    const {compressedSize: packedSize, uncompressedSize: size, crc32 = 0, compressionMethod} = entry;
    const offset = await this.dataOffset(entry);
    const data = {offset, packedSize, size, crc32, deflated: compressionMethod === deflated};
    let inflated = 0;
    for await (const chunk of inflate(this.file, data, onRead)) {
      throwIfAborted(this.signal);
      inflated += chunk.length;
      this.count(entry, inflated);
      yield chunk;
    }
  }

  private async dataOffset(entry: Entry): Promise<number> {
    if (entry.encrypted) throw new WorkbookProblem('encrypted');
    if (entry.directory || (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)) {
      throw new WorkbookProblem('corrupt', {reason: 'compression method'});
    }
    try {
      await entry.getData(undefined as never, {checkOverlappingEntryOnly: true});
    } catch (cause) {
      throw archiveProblem(cause);
    }
    return (entry as Entry & {localDirectory: {dataOffset: number}}).localDirectory.dataOffset;
  }

  /** @throws WorkbookProblem `limit-exceeded`. */
  private count(entry: Entry, inflated: number): void {
    const {inflateRatio, inflatedBytes} = this.limits;
    if (inflated > Math.max(freeOfRatio, entry.compressedSize * inflateRatio)) {
      throw new WorkbookProblem('limit-exceeded', {limit: 'inflateRatio', allowed: inflateRatio});
    }
    const before = this.inflated.get(entry) ?? 0;
    if (inflated <= before) return;
    this.inflated.set(entry, inflated);
    this.inflatedBytes += inflated - before;
    if (this.inflatedBytes > inflatedBytes) {
      throw new WorkbookProblem('limit-exceeded', {limit: 'inflatedBytes', allowed: inflatedBytes});
    }
  }
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
function comparable(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function archiveProblem(cause: unknown): unknown {
  if (cause instanceof WorkbookProblem) return cause;
  const reason = cause instanceof Error ? cause.message : '';
  const encrypted = reason === ERR_ENCRYPTED || reason === ERR_ENCRYPTED_CENTRAL_DIRECTORY;
  return new WorkbookProblem(encrypted ? 'encrypted' : 'corrupt', {reason}, {cause});
}
