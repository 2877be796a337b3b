import type {Definition} from '../../src/core/definition/definition.ts';
import {openWorkbook} from '../../src/workbook/index.ts';
import {writeExport, type ExportSource} from '../../src/worker/export.ts';
import {reviewOf, key} from '../core/review-fixture.ts';
import {words} from '../importer/export-words.ts';

/** Takes any text as a value, and few as a key: nothing of what is written may be cleaned or refused on its way. */
export const plain: Definition = {
  key: {name: 'number', label: 'Number', format: 'digits', length: 18},
  value: {name: 'note', label: 'Note', format: 'text'},
};

/** Cells of the first sheet as our reader finds them; throws for one that is not text. */
export async function linesOf(blob: Blob): Promise<string[][]> {
  const workbook = await openWorkbook(blob);
  const lines: string[][] = [];
  for await (const rows of workbook.rows(0)) {
    for (const {cells} of rows) {
      lines.push(
        Array.from(cells, cell => {
          if (cell && cell.type !== 'text') throw new Error(`a cell of type ${cell.type}`);
          return cell?.value ?? '';
        }),
      );
    }
  }
  return lines;
}

/** The file of what was stored, with these texts: the first of row 2, the next of row 3, and so on. */
export function previousFile(texts: readonly string[], definition: Definition = plain): Promise<Blob> {
  const review = reviewOf(
    texts.map((_, at) => [key(at), `new ${at}`] as const),
    Object.fromEntries(texts.map((text, at) => [key(at), text])),
    {mode: 'overwrite', definition},
  );
  return writeExport('previous', sourceOf(review, definition));
}

export function sourceOf(review: ExportSource['review'], definition: Definition = plain): ExportSource {
  return {definition, words, facts: null, review, report: null, file: null};
}
