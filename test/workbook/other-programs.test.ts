import {expect} from '@open-wc/testing';
import {openWorkbook} from '../../src/workbook/index.ts';
import {codeOf, readRows, readValues} from './read.ts';
import {main, sheetXml, workbookFile, workbookParts, zipFile, type PartsToWrite} from './writer/parts.ts';
import {forge} from './writer/surgery.ts';
import {zip} from './writer/zip.ts';

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const open = `<mc:AlternateContent xmlns:mc="${compatibility}" xmlns:x14="${x14}" xmlns:m="${main}">`;
const close = '</mc:AlternateContent>';
const text = (reference: string, value: string) => `<c r="${reference}" t="str"><v>${value}</v></c>`;
const rowOf = (number: number, value: string) => `<row r="${number}">${text(`A${number}`, value)}</row>`;
const sheetOf = (content: string): PartsToWrite => ({
  sheets: [{name: 'S', xml: `<worksheet xmlns="${main}">${content}</worksheet>`}],
});

/** Content in versions, as an office suite from Asia and add-ins write it: what is read, and what must not be. */
const versions: readonly (readonly [what: string, written: PartsToWrite, values: unknown[][]])[] = [
  [
    'rows: the fallback of what is not understood',
    {
      rows: `${open}<mc:Choice Requires="x14">${rowOf(1, 'no')}</mc:Choice><mc:Fallback>${rowOf(1, 'yes')}</mc:Fallback>${close}${rowOf(2, 'after')}`,
    },
    [['yes'], ['after']],
  ],
  [
    'rows: the choice that is understood',
    {
      rows: `${open}<mc:Choice Requires="m">${rowOf(1, 'yes')}</mc:Choice><mc:Fallback>${rowOf(1, 'no')}</mc:Fallback>${close}`,
    },
    [['yes']],
  ],
  [
    'rows: the first of two that are understood',
    {
      rows: `${open}<mc:Choice Requires="x14">${rowOf(1, 'no')}</mc:Choice><mc:Choice Requires="m">${rowOf(1, 'yes')}</mc:Choice><mc:Choice Requires="m">${rowOf(1, 'no')}</mc:Choice>${close}`,
    },
    [['yes']],
  ],
  [
    'rows: nothing where nothing is understood',
    {rows: `${rowOf(1, 'yes')}${open}<mc:Choice Requires="x14 m">${rowOf(2, 'no')}</mc:Choice>${close}`},
    [['yes']],
  ],
  [
    'cells',
    {
      rows: `<row r="1">${text('A1', 'a')}${open}<mc:Choice Requires="x14">${text('B1', 'no')}</mc:Choice><mc:Fallback>${text('B1', 'yes')}</mc:Fallback>${close}${text('C1', 'c')}</row>`,
    },
    [['a', 'yes', 'c']],
  ],
  [
    'all of the data',
    sheetOf(
      `${open}<mc:Choice Requires="x14"><sheetData>${rowOf(1, 'no')}</sheetData></mc:Choice><mc:Fallback><sheetData>${rowOf(1, 'yes')}</sheetData></mc:Fallback>${close}`,
    ),
    [['yes']],
  ],
  [
    'with the prefix declared at the data',
    sheetOf(
      `<sheetData xmlns:mc="${compatibility}" xmlns:x14="${x14}"><mc:AlternateContent><mc:Choice Requires="x14">${rowOf(1, 'no')}</mc:Choice><mc:Fallback>${rowOf(1, 'yes')}</mc:Fallback></mc:AlternateContent></sheetData>`,
    ),
    [['yes']],
  ],
  [
    'what is beside the data',
    sheetOf(
      `<sheetData>${rowOf(1, 'yes')}</sheetData>${open}<mc:Choice Requires="x14"><controls><mc:x/></controls></mc:Choice>${close}`,
    ),
    [['yes']],
  ],
  [
    'shared strings',
    {
      rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>',
      strings: `<si><t>zero</t></si>${open}<mc:Choice Requires="x14"><si><t>no</t></si></mc:Choice><mc:Fallback><si><t>yes</t></si></mc:Fallback>${close}<si><t>two</t></si>`,
    },
    [['yes']],
  ],
];

describe('Content in several versions', () => {
  for (const [what, written, values] of versions)
    it(what, async () => expect(await readValues(await workbookFile(written))).to.deep.equal(values));

  it('around the formats of the styles', async () => {
    const formats = (code: string) =>
      `<numFmts count="1"><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`;
    const styles = `${open}<mc:Choice Requires="x14">${formats('dd.mm.yyyy')}</mc:Choice><mc:Fallback>${formats('000000')}</mc:Fallback>${close}<cellXfs count="1"><xf numFmtId="200"/></cellXfs>`;
    const [row] = await readRows(
      await workbookFile({rows: '<row r="1"><c r="A1" s="0"><v>7</v></c></row>', styles}),
    );
    expect(row!.cells[0]).to.deep.equal({type: 'number', value: 7, numberFormat: '000000'});
  });

  it('around the list of the sheets', async () => {
    const parts = workbookParts({sheets: ['A', 'B'].map(name => ({name, xml: sheetXml(rowOf(1, name))}))});
    const workbook = parts.get('xl/workbook.xml') as string;
    const [list = ''] = /<sheets>.*<\/sheets>/.exec(workbook) ?? [];
    const one = list.replace(/<sheet name="B".*?\/>/, '');
    parts.set(
      'xl/workbook.xml',
      workbook.replace(
        list,
        `${open}<mc:Choice Requires="x14">${list}</mc:Choice><mc:Fallback>${one}</mc:Fallback>${close}`,
      ),
    );
    expect((await openWorkbook(await zipFile(parts))).sheets.map(({name}) => name)).to.deep.equal(['A']);
  });

  it('is never left out without a word', async () => {
    for (const rows of [
      `<row r="1"><c r="A1">${open}<mc:Fallback><v>1</v></mc:Fallback>${close}</c></row>`,
      `<x:wrap xmlns:x="urn:x">${rowOf(1, 'no')}</x:wrap>`,
      `<x:AlternateContent xmlns:x="urn:x"><x:Fallback>${rowOf(1, 'no')}</x:Fallback></x:AlternateContent>`,
      `${open}<mc:Fallback><row r="1">${text('A1', 'no')}</mc:Fallback></row>${close}`,
    ])
      expect(await codeOf(readValues(await workbookFile({rows}))), rows).to.equal('corrupt');
    const strings = `<si>${open}<mc:Fallback><t>no</t></mc:Fallback>${close}</si>`;
    const shared = await workbookFile({rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings});
    expect(await codeOf(readValues(shared))).to.equal('corrupt');
  });
});

describe('Truth', () => {
  for (const [written, hidden] of [
    ['1', true],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['0', false],
    ['False', false],
  ] as const)
    it(`is read however it is written: ${written}`, async () => {
      const [row] = await readRows(
        await workbookFile({rows: `<row r="1" hidden="${written}">${text('A1', 'a')}</row>`}),
      );
      expect(row!.hidden).to.equal(hidden);
    });

  it('is refused where it is none', async () => {
    for (const written of ['', 'yes', '2', 'on', 'truе'])
      expect(
        await codeOf(readValues(await workbookFile({rows: `<row r="1" hidden="${written}"/>`}))),
      ).to.equal('corrupt');
  });
});

describe('References in small letters', () => {
  const references: readonly (readonly [rows: string, columns: number[] | undefined, values: unknown[][]])[] =
    [
      ['<row r="1"><c r="a1"><v>1</v></c></row>', undefined, [[1]]],
      ['<row r="1"><c r="a1"><v>1</v></c><c r="b1"><v>2</v></c></row>', [1], [[undefined, 2]]],
      ['<row r="1"><c r="aB1"><v>1</v></c></row>', [27], [[...Array<undefined>(27), 1]]],
      ['<row r="1"><c r="Ab1"><v>1</v></c></row>', [27], [[...Array<undefined>(27), 1]]],
      ['<row r="1"><c r="AB1"><v>1</v></c></row>', [27], [[...Array<undefined>(27), 1]]],
      ['<row r="1"><c r="Ab1"><v>1</v></c></row>', [0], []],
      ['<row r="1"><c r="b1"><v>1</v></c><c><v>2</v></c></row>', undefined, [[undefined, 1, 2]]],
      ['<row r="1"><c r="xfd1"><v>1</v></c></row>', [0], []],
    ];
  for (const [rows, columns, values] of references)
    it(`${rows} ${columns ?? 'all'}`, async () => {
      const found: unknown[][] = [];
      for await (const chunk of (await openWorkbook(await workbookFile({rows}))).rows(
        0,
        columns && {columns},
      ))
        for (const {cells} of chunk) found.push(Array.from(cells, cell => cell?.value));
      expect(found).to.deep.equal(values);
    });

  it('are refused in another row, out of the grid, or twice', async () => {
    for (const cells of ['<c r="a2"/>', '<c r="xfe1"/>', '<c r="a1"><v>1</v></c><c r="A1"><v>2</v></c>'])
      expect(
        await codeOf(readValues(await workbookFile({rows: `<row r="1">${cells}</row>`}))),
        cells,
      ).to.equal('corrupt');
  });
});

describe('An archive that is meant clearly', () => {
  const parts = () => workbookParts({rows: rowOf(1, 'x')});
  const bytes = async () =>
    new Uint8Array(await (await zipFile(parts())).arrayBuffer()) as Uint8Array<ArrayBuffer>;
  const sheetName = 'xl/worksheets/sheet1.xml';

  it('may say in one header only that its names are UTF-8', async () => {
    for (const where of ['local', 'central'] as const) {
      let forged = await bytes();
      for (const name of parts().keys()) forged = forge(forged, name, {flags: 0x800}, where);
      expect(await readValues(new Blob([forged])), where).to.deep.equal([['x']]);
    }
  });

  it('may not differ in anything else', async () => {
    for (const flags of [0x1, 0x800 | 0x8, 0x40]) {
      const forged = forge(await bytes(), sheetName, {flags}, 'local');
      expect(await codeOf(readValues(new Blob([forged]))), String(flags)).to.equal('corrupt');
    }
    const sized = forge(
      forge(await bytes(), sheetName, {flags: 0x800}, 'local'),
      sheetName,
      {size: 1},
      'local',
    );
    expect(await codeOf(readValues(new Blob([sized])))).to.equal('corrupt');
    const named = await zip(
      [...parts()].map(([name, data]) => ({name: name.replace('sheet1', 'sheetä'), data})),
    );
    const text = new TextDecoder('latin1').decode(named);
    expect(text).to.contain('sheet\u00c3\u00a4');
  });

  it('may be followed by line breaks and zero bytes', async () => {
    const whole = await bytes();
    for (const tail of [
      '\n',
      '\r\n',
      '\n\n\n',
      '\0',
      '\0'.repeat(511),
      '\0'.repeat(4096),
      '\r\n\0\0',
      '\0'.repeat(60_000),
    ])
      expect(await readValues(new Blob([whole, tail])), JSON.stringify(tail.slice(0, 8))).to.deep.equal([
        ['x'],
      ]);
  });

  it('may not be followed by anything else, or by a second end', async () => {
    const whole = await bytes();
    const end = whole.slice(-22);
    for (const tail of [' ', '<html>', '\nx', '\0x', end, new Blob(['\n', end]), '\0'.repeat(200_000)])
      expect(await codeOf(readValues(new Blob([whole, tail])))).to.equal('corrupt');
  });
});
