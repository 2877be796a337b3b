import {sharedTextCell, type CellBatch} from '../sheet/cell-batch.ts';
import {StringScanner} from './string-scanner.ts';

/**
 * The shared strings of a workbook, read only as far as they are needed: Excel writes them in the order of their first
 * use, so the first rows need only the first of them.
 */
export class SharedStrings {
  private readonly chunks: AsyncIterator<Uint8Array> | undefined;
  private readonly scanner = new StringScanner();
  private ended: boolean;
  /** Reading them has failed, and would again. */
  private failure: unknown;

  /** Without chunks there are no strings: cells may still hold texts of their own. */
  constructor(chunks?: AsyncIterable<Uint8Array>) {
    this.chunks = chunks?.[Symbol.asyncIterator]();
    this.ended = this.chunks === undefined;
  }

  /** Reads as far as the cells of the batch ask for. */
  async prepare(cells: CellBatch): Promise<void> {
    const highest = highestIndex(cells);
    while (this.scanner.store.count <= highest && !this.ended) await this.readOn();
  }

  /**
   * A string that was prepared.
   *
   * @throws WorkbookProblem `corrupt` when it does not exist.
   */
  text(index: number): string {
    return this.scanner.store.text(index);
  }

  /** Reads the rest: only then is it known that all is whole. */
  async finish(): Promise<void> {
    while (!this.ended) await this.readOn();
  }

  private async readOn(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    try {
      const next = await this.chunks?.next();
      if (next && !next.done) return this.scanner.scan(next.value);
      this.scanner.finish();
      this.ended = true;
    } catch (failure) {
      this.failure = failure;
      throw failure;
    }
  }
}

function highestIndex(cells: CellBatch): number {
  let highest = -1;
  for (let i = 0; i < cells.cells; i++) {
    if (cells.kind[i] === sharedTextCell && cells.value[i]! > highest) highest = cells.value[i]!;
  }
  return highest;
}
