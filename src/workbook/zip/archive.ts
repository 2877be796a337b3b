import {
  type Entry,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_EOCDR_NOT_FOUND,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import {throwIfAborted} from '../abort.ts';
import type {Limits} from '../limits.ts';
import {WorkbookProblem} from '../problem.ts';
import {HeaderReader} from './header-reader.ts';
import {inflate} from './inflate.ts';
import {withoutTrailingBytes} from './trailing-bytes.ts';

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
    const zip = new ZipReader(new HeaderReader(await withoutTrailingBytes(file)) as never, {
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
    if (
      (entry.directory && !entry.filename.endsWith('/')) ||
      (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
    ) {
      throw new WorkbookProblem('corrupt', {reason: 'compression method'});
    }
    try {
      await checkHeaders(entry).catch(cause => {
        if (!differsByNameFlag(entry)) throw cause;
        // All other fields are compared once more.
        (entry as {rawBitFlag: number}).rawBitFlag ^= nameFlag;
        return checkHeaders(entry);
      });
    } catch (cause) {
      throw archiveProblem(cause);
    }
    return localDirectory(entry).dataOffset;
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

/** "The name is UTF-8" (APPNOTE.TXT, general purpose bit 11): for a name of ASCII it makes no difference. */
const nameFlag = 0x800;

interface LocalDirectory {
  readonly dataOffset: number;
  readonly rawBitFlag: number;
}

function localDirectory(entry: Entry): LocalDirectory {
  return (entry as Entry & {localDirectory: LocalDirectory}).localDirectory;
}

/** Compares the two headers of an entry, and looks whether it overlaps another. */
async function checkHeaders(entry: Entry): Promise<void> {
  if (entry.directory) return;
  await entry.getData(undefined as never, {checkOverlappingEntryOnly: true});
}

function differsByNameFlag(entry: Entry): boolean {
  const local = localDirectory(entry)?.rawBitFlag;
  const isAscii = entry.rawFilename.every(byte => byte < 0x80);
  return local !== undefined && isAscii && ((local ^ (entry.rawBitFlag ?? 0)) & nameFlag) !== 0;
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
function comparable(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Ours, for what zip.js finds. */
const reasons: ReadonlyMap<string, string> = new Map([
  [ERR_EOCDR_NOT_FOUND, 'the archive has no end'],
  [ERR_BAD_FORMAT, 'the archive is cut off'],
  [ERR_AMBIGUOUS_ARCHIVE, 'the archive says two different things'],
  [ERR_OVERLAPPING_ENTRY, 'parts of the archive overlap'],
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND, 'the archive has no directory'],
  [ERR_LOCAL_FILE_HEADER_NOT_FOUND, 'a part of the archive is not where it should be'],
]);

function archiveProblem(cause: unknown): unknown {
  if (cause instanceof WorkbookProblem) return cause;
  const message = cause instanceof Error ? cause.message : '';
  if (message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY)
    return new WorkbookProblem('encrypted', {}, {cause});
  const reason = reasons.get(message) ?? 'the archive is not readable';
  return new WorkbookProblem('corrupt', {reason}, {cause});
}
