import {contacts, type Definition} from '../../src/core/definition/definition.ts';
import {ImportReview} from '../../src/core/review/import-review.ts';
import {RowStore} from '../../src/core/rows/row-store.ts';
import {rowRules} from '../../src/core/rows/row-rules.ts';
import type {Mode} from '../../src/core/plan/mode.ts';
import type {Cell} from '../../src/workbook/row.ts';

/** A line of a sheet: key, value, and whether it is hidden. Texts stand for text cells. */
export type Line = readonly [
  key: string | Cell | undefined,
  value: string | Cell | undefined,
  hidden?: 'hidden',
];

/** Row number of the first line, as below a header in row 1. */
export const firstRow = 2;

/** The key with this number, as the default definition wants it. */
export function key(number: number): string {
  return String(number).padStart(18, '0');
}

export function entriesOf(lines: readonly Line[], definition: Definition = contacts): RowStore {
  const entries = new RowStore(rowRules(definition));
  lines.forEach(([keyCell, valueCell, hidden], index) => {
    const cells = [cell(keyCell), cell(valueCell)];
    entries.add({rowNumber: firstRow + index, hidden: hidden !== undefined, cells}, 0, 1);
  });
  entries.finish();
  return entries;
}

/** A importReview, compared with what the portal stores: `null` nothing; a key that is not there is unknown. */
export function reviewOf(
  lines: readonly Line[],
  stored: Readonly<Record<string, string | null>>,
  {mode = 'fill-empty', definition = contacts}: {mode?: Mode; definition?: Definition} = {},
): ImportReview {
  const importReview = new ImportReview(entriesOf(lines, definition), definition, mode);
  compareAll(importReview, stored);
  return importReview;
}

/** Answers all open questions of a importReview, as a portal that stores this would. */
export function compareAll(
  importReview: ImportReview,
  stored: Readonly<Record<string, string | null>>,
): void {
  const answer = new Map(Object.entries(stored));
  for (let keys = importReview.keysToCompare(100); keys.length > 0; keys = importReview.keysToCompare(100)) {
    importReview.compare(keys, answer);
  }
}

function cell(content: string | Cell | undefined): Cell | undefined {
  return typeof content === 'string'
    ? content === ''
      ? undefined
      : {type: 'text', value: content}
    : content;
}
