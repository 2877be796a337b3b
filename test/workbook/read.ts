import {
  openWorkbook,
  type OpenOptions,
  type Row,
  type RowsOptions,
  WorkbookProblem,
} from '../../src/workbook/index.ts';

/** All rows of a sheet. */
export async function readRows(
  file: Blob,
  options: OpenOptions & RowsOptions & {sheet?: number} = {},
): Promise<readonly Row[]> {
  const {sheet = 0, columns, ...opening} = options;
  const workbook = await openWorkbook(file, opening);
  const rows: Row[] = [];
  for await (const chunk of workbook.rows(sheet, columns ? {columns} : {})) rows.push(...chunk);
  return rows;
}

/** The same in short: a cell is its value, a row the values of its cells. */
export async function readValues(
  file: Blob,
  options: OpenOptions & RowsOptions & {sheet?: number} = {},
): Promise<(string | number | boolean | undefined)[][]> {
  return (await readRows(file, options)).map(({cells}) => cells.map(cell => cell?.value));
}

/** The problem that reading ends in: its code, and its detail. */
export async function problemOf(
  reading: Promise<unknown>,
): Promise<Pick<WorkbookProblem, 'detail'> & {readonly code: WorkbookProblem['code'] | 'none'}> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof WorkbookProblem) return {code: error.code, detail: error.detail};
    throw error;
  }
  return {code: 'none', detail: {}};
}

/** The code alone; `none` when the file was read. */
export async function codeOf(reading: Promise<unknown>): Promise<string> {
  return (await problemOf(reading)).code;
}
