/** What a format can say is read alike, whichever it is; what one cannot say stands here, and in docs/formats.md. */
import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {Review} from '../../src/core/review/review.ts';
import type {ReadableFormat} from '../../src/workbook/accept.ts';
import {type Cell, openWorkbook, type Row, type Workbook} from '../../src/workbook/index.ts';
import {GrowingLayout} from '../../src/workbook/layout.ts';
import {defaultLimits} from '../../src/workbook/limits.ts';
import {WorkerSession} from '../../src/worker/import-session.ts';
import {formatFiles} from './format-files.ts';

/** The list of `formatFiles`, as it was read from one format. */
interface ReadList {
  readonly workbook: Workbook;
  readonly rows: ReadonlyMap<number, Row>;
  readonly layout: GrowingLayout;
  readonly review: Review;
  readonly delimited: boolean;
}

interface Fact {
  readonly of: (list: ReadList) => unknown;
  readonly is: unknown;
  /** What is read instead from the formats that cannot say it, or in which no program says it. */
  readonly otherwise?: Readonly<Partial<Record<ReadableFormat, unknown>>>;
}

const number = (value: number, numberFormat?: string): Cell => ({
  type: 'number',
  value,
  ...(numberFormat !== undefined && {numberFormat}),
});
const text = (value: string): Cell => ({type: 'text', value});
const inText = (value: unknown) => ({csv: value, tsv: value});
const cell = (rowNumber: number) => (list: ReadList) => list.rows.get(rowNumber)?.cells[0];
const hidden = (rowNumber: number) => (list: ReadList) => list.rows.get(rowNumber)?.hidden;

const facts: Readonly<Record<string, Fact>> = {
  'a row hidden by hand': {of: hidden(3), is: true, otherwise: inText(false)},
  'a row hidden by a filter': {of: hidden(4), is: true, otherwise: inText(false)},
  'a row that is shown': {of: hidden(5), is: false},
  'hidden rows are asked for, or it is said that they cannot be told': {
    of: ({review, delimited}) => ({
      asked: review.consents.find(({code}) => code === 'row-hidden')?.rows ?? 0,
      delimited,
    }),
    is: {asked: 2, delimited: false},
    otherwise: inText({asked: 0, delimited: true}),
  },
  'a text of digits': {of: cell(2), is: text('000000001200100122')},
  'a number': {of: cell(6), is: number(1200100126), otherwise: inText(text('1200100126'))},
  'a number whose format shows zeros': {
    of: cell(5),
    is: number(1200100125, '000000000000000000'),
    otherwise: inText(text('000000001200100125')),
  },
  'a date': {
    of: list => {
      const date = cell(7)(list);
      const isDate = date?.type === 'number' && /y/.test(date.numberFormat ?? '');
      return isDate ? date.value : date;
    },
    is: 46025,
    otherwise: inText(text('03.01.2026')),
  },
  // Whatever writes .ods calculates it first. In .xls and .xlsb it must have a value: what wrote them made one, or left
  // the cell out.
  'a formula that was never calculated': {
    of: cell(9),
    is: {type: 'error', value: 'uncalculated'},
    otherwise: {
      ods: number(1200100129),
      xls: number(1200100129),
      xlsb: undefined,
      ...inText(text('1200100129')),
    },
  },
  'an error': {of: cell(8), is: {type: 'error', value: '#N/A'}, otherwise: inText(text('#N/A'))},
  'the value of merged cells': {
    of: list => Array.from(list.rows.get(10)?.cells ?? []),
    is: [text('merged'), undefined, text('x')],
  },
  'which cells are merged': {
    of: ({layout}) => layout.merges,
    is: [{firstRow: 10, lastRow: 10, firstColumn: 0, lastColumn: 1}],
    otherwise: inText([]),
  },
  'hidden columns': {
    of: ({layout}) => layout.hiddenColumns,
    is: [{firstColumn: 3, lastColumn: 3}],
    otherwise: inText([]),
  },
  'its sheets, and which are hidden': {
    of: ({workbook}) => workbook.sheets.map(({name, visibility}) => `${name}: ${visibility}`),
    is: ['List: visible', 'Other: visible', 'Secret: hidden'],
    otherwise: inText(['Sheet1: visible']),
  },
  'what stands on another sheet': {
    of: async ({workbook}) => (workbook.sheets[2] ? (await rowsOf(workbook, 2))[0]?.cells[0] : undefined),
    is: text('secret'),
    otherwise: inText(undefined),
  },
};

async function rowsOf(workbook: Workbook, sheet: number, layout?: GrowingLayout): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const chunk of workbook.rows(sheet, layout && {layout})) rows.push(...chunk);
  return rows;
}

async function listIn(format: ReadableFormat): Promise<ReadList> {
  const file = await formatFiles[format]();
  const accept = `.${format}`;
  const workbook = await openWorkbook(file, {accept});
  const layout = new GrowingLayout();
  const rows = await rowsOf(workbook, 0, layout);
  const session = new WorkerSession();
  const settings = {definition: contacts, limits: defaultLimits, accept, mode: 'fill-empty'} as const;
  const result = await session.open(file, settings, () => {});
  if (result.kind !== 'read') throw new Error(result.kind);
  await session.skipComparing();
  return {
    workbook,
    rows: new Map(rows.map(row => [row.rowNumber, row])),
    layout,
    review: await session.review(),
    delimited: result.source.delimited,
  };
}

for (const format of Object.keys(formatFiles) as ReadableFormat[]) {
  describe(`A list as .${format}`, () => {
    let list: ReadList;

    before(async () => {
      list = await listIn(format);
    });

    for (const [what, {of, is, otherwise = {}}] of Object.entries(facts)) {
      const isSaid = !(format in otherwise);
      it(`${isSaid ? 'says' : 'does not say'}: ${what}`, async () => {
        expect(await of(list)).to.deep.equal(isSaid ? is : otherwise[format]);
      });
    }
  });
}
