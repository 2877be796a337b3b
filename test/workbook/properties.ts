import fc from 'fast-check';
import {type CellObject, read as readBySheetJs} from 'xlsx';
import {openWorkbook, type Row} from '../../src/workbook/index.ts';
import {anything, arbitraryWorkbook, readBySheetJs as readable} from './arbitrary-workbook.ts';
import {arbitraryLikeRows, checkLikeRows} from './uniform-rows.ts';
import {expectedRows, type SheetModel, writeModel} from './writer/model.ts';
import {expectedOdsRows, writeOdsModel} from './writer/ods-model.ts';

/** Runs and seed of a property. */
export type Runs = Pick<fc.Parameters, 'numRuns' | 'seed'>;

/** What must hold for every workbook; each rejects with the smallest one for which it does not. */
export const properties: Readonly<Record<string, (runs: Runs) => Promise<void>>> = {
  'a workbook is read as it was meant': runs =>
    fc.assert(
      fc.asyncProperty(arbitraryWorkbook(anything), async model => {
        const workbook = await openWorkbook(await writeModel(model));
        for (const [i, sheet] of model.sheets.entries()) {
          same(workbook.sheets[i]?.name, sheet.name);
          same(await rowsOf(workbook.rows(i)), expectedRows(sheet));
        }
      }),
      runs,
    ),
  'columns that are not asked for change nothing': runs =>
    fc.assert(
      fc.asyncProperty(
        arbitraryWorkbook(anything),
        fc.uniqueArray(fc.integer({min: 0, max: 6}), {maxLength: 3}),
        async (model, columns) => {
          const workbook = await openWorkbook(await writeModel(model));
          for (const [i, sheet] of model.sheets.entries()) {
            same(await rowsOf(workbook.rows(i, {columns})), expectedRows(sheet, columns));
          }
        },
      ),
      runs,
    ),
  'rows are read the same whether they are written alike or not': runs =>
    fc.assert(
      fc.asyncProperty(arbitraryLikeRows, fc.constantFrom(undefined, [0], [1], [0, 1]), checkLikeRows),
      runs,
    ),
  'an .ods is read as it was meant': runs =>
    fc.assert(
      fc.asyncProperty(
        arbitraryWorkbook(anything),
        fc.constantFrom(undefined, [0], [1, 3], [0, 1, 2]),
        async (model, columns) => {
          const workbook = await openWorkbook(await writeOdsModel(model), {accept: '.ods'});
          for (const [i, sheet] of model.sheets.entries()) {
            same(workbook.sheets[i]?.name, sheet.name);
            same(workbook.sheets[i]?.visibility === 'visible', sheet.visibility === 'visible');
            same(await rowsOf(workbook.rows(i, columns && {columns})), expectedOdsRows(sheet, columns));
          }
        },
      ),
      runs,
    ),
  'the values are those that SheetJS finds': runs =>
    fc.assert(
      fc.asyncProperty(arbitraryWorkbook(readable), async model => {
        const file = await writeModel(model);
        const workbook = await openWorkbook(file);
        const bytes = new Uint8Array(await file.arrayBuffer());
        const book = readBySheetJs(bytes, {dense: true, cellStyles: true, cellText: false});
        for (const [i, sheet] of model.sheets.entries()) {
          const theirs = (book.Sheets[sheet.name]?.['!data'] ?? []) as (CellObject | undefined)[][];
          for (const {rowNumber, cells} of await rowsOf(workbook.rows(i))) {
            same(
              cells.map(cell => cell && (cell.type === 'error' ? 'error' : cell.value)),
              valuesOf(theirs[rowNumber - 1] ?? [], cells.length),
            );
          }
          same(countOf(theirs), countOfModel(sheet));
        }
      }),
      runs,
    ),
};

async function rowsOf(chunks: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of chunks) rows.push(...chunk);
  return rows.map(row => ({...row, cells: Array.from(row.cells)}));
}

function valuesOf(cells: readonly (CellObject | undefined)[], length: number): unknown[] {
  return Array.from({length}, (_, column) => {
    const cell = cells[column];
    if (!cell || cell.v === undefined || cell.v === '') return undefined;
    return cell.t === 'e' ? 'error' : cell.v;
  });
}

function countOf(rows: readonly (readonly (CellObject | undefined)[] | undefined)[]): number {
  let count = 0;
  for (const row of rows)
    row?.forEach(cell => (count += cell && cell.v !== undefined && cell.v !== '' ? 1 : 0));
  return count;
}

function countOfModel(sheet: SheetModel): number {
  return expectedRows(sheet).reduce(
    (sum, {cells}) => sum + cells.filter(cell => cell !== undefined).length,
    0,
  );
}

function same(ours: unknown, expected: unknown): void {
  const [a, b] = [written(ours), written(expected)];
  if (a !== b) throw new Error(`read ${a}, expected ${b}`);
}

/** As JSON, but telling a blank from a null, and -0 from 0. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member === undefined ? '(blank)' : Object.is(member, -0) ? '(minus zero)' : member,
  );
}
