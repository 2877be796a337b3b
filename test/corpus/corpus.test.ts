/** Every workbook of the corpus: what it ends in, how many rows and cells it has, and each value beside SheetJS's. */
import {strict as assert} from 'node:assert';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type CellObject, read as readBySheetJs} from 'xlsx';
import {openWorkbook, type Row, type Workbook, WorkbookProblem} from '../../src/workbook/index.ts';
import {endsDifferently, hasOtherCells} from './differences.ts';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const index = new URL('INDEX.tsv', corpus);
const accept = '.xlsx .xlsm .xls .xlsb .ods .csv .tsv';

interface CorpusFile {
  readonly path: string;
  readonly kind: string;
  /** What independent readers found. */
  readonly known: string;
}

function corpusFiles(): CorpusFile[] {
  const [, ...lines] = readFileSync(index, 'utf8').trimEnd().split('\n');
  return lines.map(line => {
    const [path = '', , what = '', known = ''] = line.split('\t');
    return {path, kind: what.replace(/;.*/, ''), known};
  });
}

/** `rows`, or the code of the problem. */
function expectedEnd({path, known}: CorpusFile): string {
  const different = endsDifferently.find(({file}) => file === path);
  if (different) return different.end;
  return /^error:([a-z]+(?:-a-spreadsheet)?)/.exec(known)?.[1] ?? 'rows';
}

/** The numbers that the index gives, `Sheet1:5r/10c`; a list that was cut short is known only so far. */
function knownCounts(known: string): Map<string, string> {
  const counts = new Map<string, string>();
  if (known.includes('DIFFER')) return counts;
  for (const item of known.replace(/^readable[^:]*: /, '').split('; ')) {
    const [, sheet, count] = /^(.*?)(?:\[h\d\])?:(\d+r\/\d+c)(?:@|$| )/.exec(item) ?? [];
    if (sheet !== undefined && count !== undefined) counts.set(sheet, count);
  }
  return counts;
}

async function sheetRows(workbook: Workbook): Promise<Map<string, Row[]>> {
  const sheets = new Map<string, Row[]>();
  for (const [i, {name}] of workbook.sheets.entries()) {
    const rows: Row[] = [];
    for await (const chunk of workbook.rows(i)) rows.push(...chunk);
    sheets.set(name, rows);
  }
  return sheets;
}

/** Each cell and each hidden row as a line, by its place. */
function cellLines(sheets: ReadonlyMap<string, readonly Row[]>): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [name, rows] of sheets) {
    for (const {rowNumber, hidden, cells} of rows) {
      lines.set(`${name} row ${rowNumber}`, hidden ? 'hidden' : 'shown');
      cells.forEach((cell, column) => {
        if (cell)
          lines.set(
            `${name} ${rowNumber}:${column}`,
            `${cell.type} ${cell.value} ${cell.numberFormat ?? ''}`,
          );
      });
    }
  }
  return lines;
}

/** SheetJS has the numbers of BIFF for errors ([MS-XLS] 2.5.10). */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const types: Readonly<Record<string, string>> = {s: 'text', n: 'number', b: 'boolean', e: 'error'};

function sheetJsLines(bytes: Uint8Array): Map<string, string> {
  const book = readBySheetJs(bytes, {
    dense: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
  });
  const lines = new Map<string, string>();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const rows = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][];
    rows.forEach((cells, r) => {
      let found = false;
      cells?.forEach((cell, column) => {
        if (!cell || cell.v === undefined || cell.v === '') return;
        const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : '';
        const value = cell.t === 'e' ? errorNames[cell.v as number] : cell.v;
        lines.set(`${name} ${r + 1}:${column}`, `${types[cell.t]} ${value} ${format}`);
        found = true;
      });
      if (found) lines.set(`${name} row ${r + 1}`, sheet?.['!rows']?.[r]?.hidden ? 'hidden' : 'shown');
    });
  }
  return lines;
}

function differing(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter(place => ours.get(place) !== theirs.get(place))
    .map(place => `${place}: ${ours.get(place)} | SheetJS: ${theirs.get(place)}`);
}

async function read(path: string): Promise<{end: string; sheets: Map<string, Row[]>}> {
  try {
    const workbook = await openWorkbook(new Blob([readFileSync(new URL(path, corpus))]), {accept});
    return {end: 'rows', sheets: await sheetRows(workbook)};
  } catch (error) {
    if (error instanceof WorkbookProblem) return {end: error.code, sheets: new Map()};
    throw error;
  }
}

describe(
  'The corpus',
  {skip: !existsSync(index) && 'It is not there: ../shared/corpus is no part of the project.'},
  () => {
    for (const file of existsSync(index) ? corpusFiles() : []) {
      it(file.path, {timeout: 10_000}, async () => {
        const {end, sheets} = await read(file.path);
        assert.equal(end, expectedEnd(file));
        if (end !== 'rows') return;
        const other = hasOtherCells.find(({file: path}) => path === file.path);
        if (!other) {
          for (const [name, count] of knownCounts(file.known)) {
            const rows = sheets.get(name) ?? [];
            const cells = rows.reduce(
              (sum, row) => sum + row.cells.filter(cell => cell !== undefined).length,
              0,
            );
            assert.equal(`${rows.length}r/${cells}c`, count, name);
          }
        }
        if (file.kind !== 'xlsx') return;
        const bytes = readFileSync(new URL(file.path, corpus));
        if (file.known.startsWith('readable per openpyxl only')) {
          assert.throws(() => sheetJsLines(bytes));
          return;
        }
        const differences = differing(cellLines(sheets), sheetJsLines(bytes));
        assert.equal(differences.length, other?.cells ?? 0, differences.slice(0, 10).join('\n'));
      });
    }

    it('has every file that a difference is listed for', () => {
      const paths = new Set(corpusFiles().map(({path}) => path));
      for (const {file} of [...endsDifferently, ...hasOtherCells]) assert.ok(paths.has(file), file);
    });
  },
);
