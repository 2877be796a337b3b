import {sharedTextCell, type CellBatch} from './cell-batch.ts';
import {StringScanner} from './string-scanner.ts';
import {escapedString, plainString} from './string-store.ts';
import {cellText, TextBatch} from './text-batch.ts';
import {corrupt} from './xml/document-frame.ts';
import {richText} from './xml/rich-text.ts';

/**
 * The shared strings of a workbook, read only as far as they are needed: Excel writes them in the order of their first
 * use, so the first rows need only the first of them. They are kept as bytes, and decoded when a cell asks for them.
 */
export class SharedStrings {
  private readonly chunks: AsyncIterator<Uint8Array> | undefined;
  private readonly scanner = new StringScanner();
  private readonly batch = new TextBatch();
  private readonly store = this.scanner.store;
  private ended: boolean;
  /** Reading them has failed, and would again. */
  private failure: unknown;

  /** Without chunks there are no strings: cells may still hold texts of their own. */
  constructor(chunks?: AsyncIterable<Uint8Array>) {
    this.chunks = chunks?.[Symbol.asyncIterator]();
    this.ended = this.chunks === undefined;
  }

  /**
   * Makes ready every string that a cell of the batch names.
   *
   * @throws WorkbookProblem `corrupt` when one of them does not exist.
   */
  async prepare(cells: CellBatch): Promise<void> {
    const highest = highestIndex(cells);
    while (this.store.count <= highest && !this.ended) await this.readOn();
    if (this.store.count <= highest) throw corrupt('a shared string that does not exist');
    this.decode(cells);
  }

  /** A string that was made ready. */
  text(index: number): string {
    return this.store.page(index).texts[this.store.slot(index)]!;
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

  private decode(cells: CellBatch): void {
    const {store, batch} = this;
    const missing: number[] = [];
    for (let i = 0; i < cells.cells; i++) {
      if (cells.kind[i] !== sharedTextCell) continue;
      const index = cells.value[i]!;
      const page = store.page(index);
      const slot = store.slot(index);
      if (page.texts[slot] !== undefined) continue;
      missing.push(index);
      batch.add(page.source(slot), page.starts[slot]!, page.ends[slot]!);
    }
    const texts = batch.take();
    for (let i = 0; i < missing.length; i++) {
      const index = missing[i]!;
      const page = store.page(index);
      const slot = store.slot(index);
      page.setText(slot, meant(texts[i]!, page.kinds[slot]!));
    }
  }
}

function meant(raw: string, kind: number): string {
  return kind === plainString ? raw : kind === escapedString ? cellText(raw) : richText(raw);
}

function highestIndex(cells: CellBatch): number {
  let highest = -1;
  for (let i = 0; i < cells.cells; i++) {
    if (cells.kind[i] === sharedTextCell && cells.value[i]! > highest) highest = cells.value[i]!;
  }
  return highest;
}
