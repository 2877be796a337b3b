import * as fc from 'fast-check';
import {read} from 'xlsx';
import {contacts} from '../../src/core/definition/definition.ts';
import type {ImportReview} from '../../src/core/review/import-review.ts';
import {openWorkbook} from '../../src/workbook/index.ts';
import type {Cell} from '../../src/workbook/row.ts';
import {writeExport} from '../../src/worker/export.ts';
import {reviewOf, key, type Line} from '../core/review-fixture.ts';
import {linesOf, previousFile, sourceOf} from './written-files.ts';
import {writtenTexts} from './written-texts.ts';

/** How often, and from which seed. */
export interface Runs {
  readonly numRuns: number;
  readonly seed?: number;
}

/** Pieces that readers and writers of XML trip over, in any order. */
const piece = fc.oneof(
  fc.string({unit: 'binary', maxLength: 4}),
  fc.constantFrom('_', 'x', 'X', '_x', '0041', '005F', '_x0041_', '_x005F_', '000d', ' ', '\t', '\n', '\r'),
  fc.constantFrom('&', '<', '>', '&#10;', ']]>', '\u0000', '\u0001', '\ufffe', '\uffff', '\ud83d', '\ude00'),
  fc.constantFrom(...Object.values(writtenTexts).filter(({length}) => length < 100)),
);
const text = fc
  .array(piece, {minLength: 1, maxLength: 8})
  .map(pieces => pieces.join(''))
  .filter(text => text !== '');
/** Several at once: a file costs more than a text. */
const texts = fc.array(text, {minLength: 1, maxLength: 20});

/** What spreadsheets make of a number of eighteen digits, and of an address. */
const spoilt: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({noNaN: true}).map(value => ({type: 'number' as const, value})),
  fc.bigInt({min: 0n, max: 10n ** 18n - 1n}).map(value => ({type: 'number' as const, value: Number(value)})),
  fc
    .tuple(fc.nat(), fc.constantFrom('yyyy-mm-dd', '0.00', '#,##0', '000000000000000000', '0%', '"x"0'))
    .map(([value, numberFormat]) => ({type: 'number' as const, value, numberFormat})),
  fc.boolean().map(value => ({type: 'boolean' as const, value})),
  fc.constantFrom('#N/A', '#REF!', 'uncalculated').map(value => ({type: 'error' as const, value})),
);
const keyCell: fc.Arbitrary<string | Cell> = fc.oneof(
  fc.integer({min: 1, max: 1000}).map(key),
  fc.integer({min: 1, max: 1000}).map(String),
  spoilt,
  text,
);
const valueCell: fc.Arbitrary<string | Cell> = fc.oneof(
  fc.constantFrom('a@example.com', 'b@gmial.com', 'a_x0040_b.de', 'c(at)example.com', ' d@example.com ', ''),
  spoilt,
  text,
);

/** What holds of every file that is written, whatever stands in it. Each rejects otherwise. */
export const writingProperties: Readonly<Record<string, (runs: Runs) => Promise<void>>> = {
  'every text reads back as it was, for us and for SheetJS': runs =>
    fc.assert(
      fc.asyncProperty(texts, async written => {
        const blob = await previousFile(written);
        same(
          (await linesOf(blob)).slice(1).map(([, value]) => value),
          written,
        );
        const sheet = read(await blob.arrayBuffer()).Sheets['Import']!;
        same(
          written.map((_, at) => (sheet[`B${at + 2}`] as {v?: unknown} | undefined)?.v),
          // It makes one line feed of a line end of two characters.
          written.map(text => text.replaceAll('\r\n', '\n')),
        );
      }),
      runs,
    ),

  'a row that is held back is held back again, or holds nothing': runs =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(keyCell, valueCell), {maxLength: 4}), async lines => {
        const again = await importedAgain(reviewOf(lines, {}));
        same(again.review().summary.pairs, 0);
      }),
      runs,
    ),
};

/** The file of rows that need work, as it was written, in a new import. */
async function importedAgain(importReview: ImportReview): Promise<ImportReview> {
  const workbook = await openWorkbook(await writeExport('to-do', sourceOf(importReview, contacts)));
  const lines: Line[] = [];
  for await (const rows of workbook.rows(0)) for (const {cells} of rows) lines.push([cells[0], cells[1]]);
  return reviewOf(lines.slice(1), {});
}

function same(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${one} is not ${other}`);
}
