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

const choice = (content: string, requires = 'x14') =>
  `<mc:Choice Requires="${requires}">${content}</mc:Choice>`;
const fallback = (content: string) => `<mc:Fallback>${content}</mc:Fallback>`;
const cellOf = (content: string, attributes = '') => ({
  rows: `<row r="1"><c r="A1" ${attributes}>${content}</c><c r="B1"><v>2</v></c></row>`,
});
const stringOf = (content: string) => ({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
  strings: `<si>${content}</si><si><t>b</t></si>`,
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

/** The same inside a cell or a text. */
const inner: typeof versions = [
  [
    'a number: the fallback of what is not understood',
    cellOf(`${open}${choice('<v>9</v>')}${fallback('<v>1</v>')}${close}`),
    [[1, 2]],
  ],
  [
    'a number: the choice that is understood',
    cellOf(`${open}${choice('<v>1</v>', 'm')}${fallback('<v>9</v>')}${close}`),
    [[1, 2]],
  ],
  [
    'a number: nothing where nothing is understood',
    cellOf(`${open}${choice('<v>9</v>', 'm x14')}${close}`),
    [[undefined, 2]],
  ],
  [
    'a formula beside its value',
    cellOf(`${open}${choice('<f>NEW()</f>')}${fallback('<f>OLD()</f>')}${close}<v>1</v>`),
    [[1, 2]],
  ],
  [
    'a formula that is the only one, without a value',
    cellOf(`${open}${choice('<f>NEW()</f><v>9</v>')}${fallback('<f>OLD()</f>')}${close}`),
    [['uncalculated', 2]],
  ],
  [
    'an inline text as a whole',
    cellOf(
      `${open}${choice('<is><t>no</t></is>')}${fallback('<is><t>ä€</t></is>')}${close}`,
      't="inlineStr"',
    ),
    [['ä€', 2]],
  ],
  [
    'runs of an inline text',
    cellOf(
      `<is><r><t>a</t></r>${open}${choice('<r><t>no</t></r>')}${fallback('<r><t>b &amp; </t></r>')}${close}<r><t>c</t></r></is>`,
      't="inlineStr"',
    ),
    [['ab & c', 2]],
  ],
  [
    'the only text of an inline one',
    cellOf(`<is>${open}${choice('<t>no</t>')}${fallback('<t>yes</t>')}${close}</is>`, 't="inlineStr"'),
    [['yes', 2]],
  ],
  ['a part of a value', cellOf(`<v>1${open}${choice('9')}${fallback('2')}${close}3</v>`), [[123, 2]]],
  [
    'declared at the cell',
    {
      rows: `<row r="1"><c r="A1" xmlns:mc="${compatibility}"><mc:AlternateContent>${fallback('<v>1</v>')}${close}</c></row>`,
    },
    [[1]],
  ],
  [
    'declared at the sheet, with other prefixes',
    sheetOf(
      `<sheetData xmlns:v="${compatibility}" xmlns:n="${main}"><row r="1"><c r="A1"><v:AlternateContent><v:Choice Requires="n"><v>1</v></v:Choice></v:AlternateContent></c></row></sheetData>`,
    ),
    [[1]],
  ],
  [
    'one version inside another',
    cellOf(
      `${open}${choice('<v>9</v>')}${fallback(`${open}${choice('<v>1</v>', 'm')}${fallback('<v>8</v>')}${close}`)}${close}`,
    ),
    [[1, 2]],
  ],
  [
    'versions inside one that is not read',
    cellOf(
      `${open}${choice(`${open}${choice('<v>9</v>', 'm')}${close}<x:AlternateContent xmlns:x="urn:x"/>`)}${fallback('<v>1</v>')}${close}`,
    ),
    [[1, 2]],
  ],
  [
    'a cell of a column that nobody asked for, before one that is',
    cellOf(`<v>0</v><extLst>${open}${fallback('<ext/>')}${close}</extLst>`),
    [[0, 2]],
  ],
  [
    'a shared text: the fallback of what is not understood',
    stringOf(`${open}${choice('<t>no</t>')}${fallback('<t>ä &lt;€&gt;</t>')}${close}`),
    [['ä <€>', 'b']],
  ],
  [
    'a shared text: the choice that is understood',
    stringOf(`${open}${choice('<t>yes</t>', 'm')}${fallback('<t>no</t>')}${close}`),
    [['yes', 'b']],
  ],
  [
    'a shared text: how its runs look',
    stringOf(
      `<r><rPr>${open}${choice('<x14:glow/>')}${fallback('<b/>')}${close}</rPr><t>a</t></r><r><t>b</t></r>`,
    ),
    [['ab', 'b']],
  ],
  [
    'a shared text: nothing where nothing is understood',
    stringOf(`<t>a</t>${open}${choice('<t>no</t>')}${close}`),
    [['a', 'b']],
  ],
  [
    'a shared text: with the white space of an editor, comments and CDATA',
    stringOf(
      `\n  ${open}\n  <!-- <t>no</t> -->\n  ${choice('\n<t>no</t>\n')}\n  ${fallback('<t><![CDATA[<mc:Choice>]]></t>')}\n${close}\n`,
    ),
    [['<mc:Choice>', 'b']],
  ],
];

describe('Content in several versions', () => {
  for (const [what, written, values] of [...versions, ...inner])
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
      `<x:wrap xmlns:x="urn:x">${rowOf(1, 'no')}</x:wrap>`,
      `<x:AlternateContent xmlns:x="urn:x"><x:Fallback>${rowOf(1, 'no')}</x:Fallback></x:AlternateContent>`,
      `${open}<mc:Fallback><row r="1">${text('A1', 'no')}</mc:Fallback></row>${close}`,
    ])
      expect(await codeOf(readValues(await workbookFile({rows}))), rows).to.equal('corrupt');
  });

  const unclear: readonly (readonly [what: string, content: string])[] = [
    ['of another namespace', `<x:AlternateContent xmlns:x="urn:x"><t>no</t></x:AlternateContent>`],
    ['of none', `<mc:AlternateContent>${fallback('<t>no</t>')}${close}`],
    ['not nested', `${open}<mc:Fallback><t>no</mc:Fallback></t>${close}`],
    ['without an end', `${open}${fallback('<t>no</t>')}`],
  ];
  for (const [what, content] of unclear)
    it(`is refused inside a text: ${what}`, async () => {
      expect(await codeOf(readValues(await workbookFile(stringOf(content))))).to.equal('corrupt');
      const inline = cellOf(`<is>${content}</is>`, 't="inlineStr"');
      expect(await codeOf(readValues(await workbookFile(inline)))).to.equal('corrupt');
      const cell = cellOf(content.replace(/<(\/?)t>/g, '<$1v>'));
      expect(await codeOf(readValues(await workbookFile(cell)))).to.equal('corrupt');
    });

  it('is refused where two versions of a value are read', async () => {
    const twice = cellOf(`<v>1</v>${open}${fallback('<v>2</v>')}${close}`);
    expect(await codeOf(readValues(await workbookFile(twice)))).to.equal('corrupt');
  });

  it('is refused where a prefix has had two meanings', async () => {
    const versionsOf = (requires: string) =>
      cellOf(`${open.replace(/ xmlns:m=".*"/, '')}${choice('<v>1</v>', requires)}${close}`).rows;
    const sheet = (requires: string) =>
      sheetOf(
        `<sheetViews xmlns:y="urn:y" xmlns:m="${main}"/><sheetFormatPr xmlns:y="urn:z" xmlns:m="${main}"/><sheetData>${versionsOf(requires)}</sheetData>`,
      );
    expect(await readValues(await workbookFile(sheet('m')))).to.deep.equal([[1, 2]]);
    expect(await codeOf(readValues(await workbookFile(sheet('y'))))).to.equal('corrupt');
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
