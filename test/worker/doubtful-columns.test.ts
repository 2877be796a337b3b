/** Columns that the headings alone would match, from the file to the question. */
import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {defaultLimits} from '../../src/workbook/limits.ts';
import {WorkerSession} from '../../src/worker/import-session.ts';
import type {ReadResult} from '../../src/worker/protocol.ts';
import {declaration, main, workbookFile, type SheetDocument} from '../workbook/writer/parts.ts';

const keys = ['000000001200100123', '000000001200100124', '000000001200100125'];
const data = (...rest: readonly string[]) => keys.map((key, at) => [key, `a${at}@b.de`, ...rest]);

interface Laid {
  readonly columns?: string;
  readonly merges?: readonly string[];
  readonly state?: string;
}

/** A sheet of texts; a blank row is left out, as programs do. */
function sheet(
  name: string,
  rows: readonly (readonly string[])[],
  {columns = '', merges = [], state}: Laid = {},
): SheetDocument {
  const cells = (row: readonly string[], at: number) =>
    row
      .map((value, column) =>
        value === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="str"><v>${value}</v></c>`,
      )
      .join('');
  const rowXml = rows
    .map((row, at) => (row.length > 0 ? `<row r="${at + 1}">${cells(row, at)}</row>` : ''))
    .join('');
  const mergeXml = merges.length
    ? `<mergeCells count="${merges.length}">${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  const xml = `${declaration}<worksheet xmlns="${main}">${columns}<sheetData>${rowXml}</sheetData>${mergeXml}</worksheet>`;
  return {name, xml, ...(state !== undefined && {state})};
}

async function opened(
  ...sheets: readonly SheetDocument[]
): Promise<{session: WorkerSession; result: ReadResult}> {
  const session = new WorkerSession();
  const settings = {
    definition: contacts,
    limits: defaultLimits,
    accept: '.xlsx',
    mode: 'fill-empty',
  } as const;
  return {session, result: await session.open(await workbookFile({sheets}), settings, () => {})};
}

const header = ['User foreign number', 'E-mail'];
const long = Array.from({length: 400}, (_, at) => [
  String(1_200_100_000 + at).padStart(18, '0'),
  `long${at}@b.de`,
  `private${at}@b.de`,
]);

describe('Columns in doubt', () => {
  const asked: readonly (readonly [what: string, ...sheets: readonly SheetDocument[]])[] = [
    ['a heading over two columns', sheet('S', [header, ...data('p@q.de')], {merges: ['B1:C1']})],
    [
      'a heading over two columns, told behind hundreds of rows',
      sheet('S', [header, ...long], {merges: ['A500:B500', 'B1:C1']}),
    ],
    [
      'a hidden column',
      sheet('S', [[...header, 'Contact'], ...data('p@q.de')], {
        columns: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
      }),
    ],
    [
      'a column without width',
      sheet('S', [header, ...data()], {columns: '<cols><col min="1" max="1" width="0"/></cols>'}),
    ],
    ['a column without a heading', sheet('S', [[...header, ''], ...data('p@q.de')])],
    [
      'a hidden sheet',
      sheet('Notes', [['Town'], ['Kiel']]),
      sheet('List', [header, ...data()], {state: 'hidden'}),
    ],
    [
      'a very hidden sheet',
      sheet('Notes', [['Town'], ['Kiel']]),
      sheet('List', [header, ...data()], {state: 'veryHidden'}),
    ],
    ['an entry above the headings', sheet('S', [['000000001200100199', 'x@y.de'], header, ...data()])],
    ['a numbered heading alone', sheet('S', [['User foreign number', '2. E-mail'], ...data()])],
  ];
  for (const [what, ...sheets] of asked)
    it(`are asked for: ${what}`, async () => {
      const {result} = await opened(...sheets);
      expect(result.kind).to.equal('match');
    });

  it('tell why', async () => {
    const {result} = await opened(sheet('S', [header, ...long], {merges: ['B1:C1']}));
    if (result.kind !== 'match') throw new Error(result.kind);
    expect(result.candidates[0]!.value.map(({column, mergedOver}) => [column, mergedOver])).to.deep.equal([
      [1, [1, 2]],
      [2, [1, 2]],
      [0, []],
    ]);
  });

  it('say whether the file can tell what was hidden', async () => {
    const {result} = await opened(sheet('S', [header, ...data()]));
    expect(result.kind === 'read' && result.source.delimited).to.equal(false);
    const session = new WorkerSession();
    const settings = {
      definition: contacts,
      limits: defaultLimits,
      accept: '.csv',
      mode: 'fill-empty',
    } as const;
    const text = [header, ...data()].map(row => row.join(';')).join('\n');
    const read = await session.open(new Blob([text]), settings, () => {});
    expect(read.kind === 'read' && read.source.delimited).to.equal(true);
  });

  it('are read as the user says', async () => {
    const {session} = await opened(
      sheet('Notes', [['Town'], ['Kiel']]),
      sheet('List', [header, ...data('p@q.de')], {state: 'hidden', merges: ['B1:C1']}),
    );
    const read = await session.match({sheet: 1, headerRow: 1, key: 0, value: 2});
    expect(read).to.include({kind: 'read', keys: 3});
    await session.skipComparing();
    const {rows} = await session.rows({});
    expect(rows.map(({value}) => value)).to.deep.equal(['p@q.de', 'p@q.de', 'p@q.de']);
  });

  const certain: readonly (readonly [what: string, ...sheets: readonly SheetDocument[]])[] = [
    ['decorated headings', sheet('S', [['1. User foreign number *', '2) E-mail:'], ...data()])],
    ['headings in row 59', sheet('S', [...Array<string[]>(58).fill(['note']), header, ...data()])],
    [
      'two levels, of which the lower one fits',
      sheet('S', [['User foreign number', 'Contact'], ['', 'E-mail', 'Phone'], ...data('1')], {
        merges: ['A1:A2', 'B1:C1'],
      }),
    ],
    ['a title over all columns', sheet('S', [['Users'], header, ...data()], {merges: ['A1:B1']})],
    [
      'other columns hidden and merged',
      sheet('S', [[...header, 'Town'], ...data('Kiel')], {
        columns: '<cols><col min="3" max="4" hidden="1"/></cols>',
        merges: ['C1:D1'],
      }),
    ],
    [
      'a hidden sheet beside the visible list',
      sheet('List', [header, ...data()]),
      sheet('Old', [header, ...data()], {state: 'hidden'}),
    ],
    ['a merged heading over a blank column', sheet('S', [header, ...data()], {merges: ['B1:C1']})],
  ];
  for (const [what, ...sheets] of certain)
    it(`are none with ${what}`, async () => {
      const {result} = await opened(...sheets);
      expect(result).to.include({kind: 'read', keys: 3});
    });
});
