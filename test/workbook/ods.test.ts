import {expect} from '@open-wc/testing';
import {GrowingLayout} from '../../src/workbook/layout.ts';
import {openWorkbook} from '../../src/workbook/index.ts';
import {codeOf, problemOf, readRows, readValues} from './read.ts';
import {
  odsDocument as document,
  odsFile,
  odsNumber as number,
  odsRow as row,
  odsTable as table,
  odsText as text,
} from './writer/ods.ts';

const accept = '.ods';
const ods = (rows: string, styles = '') => odsFile(document(table(rows), styles));
const values = async (rows: string, styles = '') => readValues(await ods(rows, styles), {accept});

describe('An OpenDocument spreadsheet', () => {
  const texts: readonly (readonly [what: string, written: string, value: string])[] = [
    ['an escape of another format', 'a_x0040_b.de', 'a_x0040_b.de'],
    ['an escaped escape', '_x005F_x0040_', '_x005F_x0040_'],
    ['references', 'a&amp;b&#x40;c.de', 'a&b@c.de'],
    ['white space that is one space', '  a \n\t b  ', 'a b'],
    ['spaces that are meant', '<text:s text:c="2"/>a<text:s/>', '  a '],
    ['a space that does not break', '\u00a0a@b.de\u00a0', '\u00a0a@b.de\u00a0'],
    ['a tab and a line break', 'a<text:tab/>b<text:line-break/>c', 'a\tb\nc'],
    ['two paragraphs', 'a</text:p><text:p>b', 'a\nb'],
    ['spans', '<text:span>a</text:span><text:span>@b.de</text:span>', 'a@b.de'],
    ['a link', '<text:a xlink:href="mailto:x@y.de">a@b.de</text:a>', 'a@b.de'],
    ['CDATA', '<![CDATA[a<b]]>', 'a<b'],
    ['a comment', 'a<!-- no > -->b', 'ab'],
    [
      'ruby',
      '<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>',
      'a',
    ],
    ['a note', 'a</text:p><office:annotation><text:p>no</text:p></office:annotation><text:p>b', 'a\nb'],
    [
      'a drawing',
      'a</text:p><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>b',
      'a\nb',
    ],
    ['zeros', '000000001200100123', '000000001200100123'],
  ];
  for (const [what, written, value] of texts)
    it(`gives a text as it was: ${what}`, async () =>
      expect(await values(row(text(written)))).to.deep.equal([[value]]));

  const hidden: readonly (readonly [what: string, rows: string])[] = [
    ['by hand', row(text('a'), 'table:visibility="collapse"')],
    ['by a filter', row(text('a'), 'table:visibility="filter"')],
    ['without height', row(text('a'), 'table:style-name="flat"')],
    [
      'in a closed group',
      `<table:table-row-group table:display="false">${row(text('a'))}</table:table-row-group>`,
    ],
    [
      'in a group within a closed one',
      `<table:table-row-group table:display="false"><table:table-row-group>${row(text('a'))}</table:table-row-group></table:table-row-group>`,
    ],
    ['many at once', row(text('a'), 'table:number-rows-repeated="3" table:visibility="filter"')],
  ];
  const flat =
    '<style:style style:name="flat" style:family="table-row"><style:table-row-properties style:row-height="0mm"/></style:style>';
  for (const [what, rows] of hidden)
    it(`tells hidden rows: ${what}`, async () => {
      const found = await readRows(await ods(rows + row(text('seen')), flat), {accept});
      expect(found.slice(0, -1).every(({hidden}) => hidden)).to.equal(true);
      expect(found.at(-1)).to.deep.include({hidden: false, cells: [{type: 'text', value: 'seen'}]});
    });

  it('counts rows and columns that are repeated, and skips blank ones however many', async () => {
    const rows = await readRows(
      await ods(
        row(text('a', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
          row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            'table:number-rows-repeated="1000000"',
          ) +
          row(`<table:table-cell table:number-columns-repeated="3"/>${text('z')}`),
      ),
      {accept},
    );
    expect(rows.map(({rowNumber, cells}) => [rowNumber, cells.map(cell => cell?.value)])).to.deep.equal([
      [1, ['a', 'a']],
      [2, ['a', 'a']],
      [1_000_003, [undefined, undefined, undefined, 'z']],
    ]);
  });

  const refused: readonly (readonly [what: string, rows: string])[] = [
    ['columns out of the grid', row(text('a', 'table:number-columns-repeated="16385"'))],
    ['rows out of the grid', row(text('a'), 'table:number-rows-repeated="1048577"')],
    ['a repetition that is none', row(text('a', 'table:number-columns-repeated="-1"'))],
    ['a number that is none', row(number('NaN'))],
    ['a date that is none', row('<table:table-cell office:value-type="date" office:date-value="x"/>')],
    ['an unknown type', row('<table:table-cell office:value-type="matrix"/>')],
    ['elements that are not nested', row('<table:table-cell></table:table-row>')],
    ['a cell outside a row', text('a')],
    ['an unknown entity', row(text('&x;'))],
    ['a cut document', '<table:table-row'],
  ];
  for (const [what, rows] of refused)
    it(`is refused: ${what}`, async () =>
      expect(await codeOf(readRows(await ods(rows), {accept}))).to.equal('corrupt'));

  it('is refused with a document type', async () => {
    const content = document(table(row(text('a')))).replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>');
    expect(await codeOf(readRows(await odsFile(content), {accept}))).to.equal('corrupt');
  });

  it('gives numbers, dates, truth and errors as other formats do', async () => {
    const cells = [
      number('12'),
      number('1200100123', 'table:style-name="zeros"'),
      '<table:table-cell office:value-type="percentage" office:value="0.5"/>',
      '<table:table-cell office:value-type="date" office:date-value="2026-11-27"/>',
      '<table:table-cell office:value-type="date" office:date-value="2026-11-27T12:00:00"/>',
      '<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=NA()"><text:p>#N/A</text:p></table:table-cell>',
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>Err:508</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=A1"/>',
      '<table:table-cell table:formula="of:=A1" office:value-type="float"/>',
      '<table:table-cell table:formula="of:=A1" office:value-type="date" office:date-value=""/>',
      '<table:table-cell office:value-type="string" table:formula="of:=A1"><text:p>a</text:p></table:table-cell>',
      `<table:covered-table-cell office:value-type="string"><text:p>no</text:p></table:covered-table-cell>`,
      text('end'),
    ];
    const styles = `<number:number-style style:name="N1"><number:number number:min-integer-digits="18"/></number:number-style><style:style style:name="zeros" style:family="table-cell" style:data-style-name="N1"/>`;
    const [found] = await readRows(await ods(row(cells.join('')), styles), {accept});
    expect(found!.cells).to.deep.equal([
      {type: 'number', value: 12},
      {type: 'number', value: 1200100123, numberFormat: '000000000000000000'},
      {type: 'number', value: 0.5},
      {type: 'number', value: 46353, numberFormat: 'yyyy-mm-dd'},
      {type: 'number', value: 46353.5, numberFormat: 'yyyy-mm-dd'},
      {type: 'number', value: 0.25, numberFormat: 'hh:mm:ss'},
      {type: 'boolean', value: true},
      {type: 'error', value: '#N/A'},
      {type: 'error', value: '#ERROR!'},
      {type: 'error', value: 'uncalculated'},
      {type: 'error', value: 'uncalculated'},
      {type: 'error', value: 'uncalculated'},
      {type: 'text', value: 'a'},
      undefined,
      {type: 'text', value: 'end'},
    ]);
  });

  it('gives the number formats that Excel would show', async () => {
    const parts: readonly (readonly [kind: string, parts: string, code: string | undefined])[] = [
      ['number', '<number:number number:min-integer-digits="1"/>', undefined],
      ['number', '<number:number number:min-integer-digits="18"/>', '000000000000000000'],
      [
        'number',
        '<number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>',
        '#,##0.00',
      ],
      [
        'number',
        '<number:number number:min-integer-digits="6"/><number:text>-</number:text><number:number number:min-integer-digits="6"/>',
        '000000"-"000000',
      ],
      [
        'percentage',
        '<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text>',
        '0%',
      ],
      [
        'percentage',
        '<number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>\u00a0%</number:text>',
        '0.00\u00a0%',
      ],
      ['percentage', '<number:number number:min-integer-digits="1"/><number:text>%</number:text>', '0%'],
      ['date', '<number:day/><number:text>.</number:text><number:month/>', 'yyyy-mm-dd'],
      ['boolean', '<number:boolean/>', undefined],
      ['text', '<number:text-content/>', '@'],
    ];
    const styles = parts.map(
      ([kind, written], i) =>
        `<number:${kind}-style style:name="N${i}">${written}</number:${kind}-style><style:style style:name="c${i}" style:family="table-cell" style:data-style-name="N${i}"/>`,
    );
    const cells = parts.map((_, i) => number('0.5', `table:style-name="c${i}"`));
    const [found] = await readRows(await ods(row(cells.join('')), styles.join('')), {accept});
    expect(found!.cells.map(cell => (cell?.type === 'number' ? cell.numberFormat : ''))).to.deep.equal(
      parts.map(([, , code]) => code),
    );
  });

  it('takes the number format of the row, the column or the parent where the cell has none', async () => {
    const styles = `<number:number-style style:name="N6"><number:number number:min-integer-digits="6"/></number:number-style><style:style style:name="six" style:family="table-cell" style:data-style-name="N6"/><style:style style:name="child" style:family="table-cell" style:parent-style-name="six"/>`;
    const column = '<table:table-column table:default-cell-style-name="six"/><table:table-column/>';
    const rows = await readRows(
      await ods(
        column +
          row(number('1') + number('2')) +
          row(number('3') + number('4'), 'table:default-cell-style-name="child"'),
        styles,
      ),
      {accept},
    );
    const formats = rows.map(({cells}) =>
      cells.map(cell => (cell?.type === 'number' ? cell.numberFormat : '')),
    );
    expect(formats).to.deep.equal([
      ['000000', undefined],
      ['000000', '000000'],
    ]);
  });

  it('lists its sheets, hidden ones too, and none that stands elsewhere', async () => {
    const inner = `<table:table-cell>${table(row(text('no')), 'Inner')}</table:table-cell>`;
    const content = document(
      `<table:tracked-changes>${table(row(text('no')), 'Change')}</table:tracked-changes>` +
        table(row(inner + text('one')), 'One') +
        `<table:table table:name="Two" table:style-name="off">${row(text('two'))}</table:table>` +
        `<table:dde-links><table:dde-link>${table(row(text('no')), 'Linked')}</table:dde-link></table:dde-links>`,
      '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>',
    );
    const file = await odsFile(content);
    const {sheets} = await openWorkbook(file, {accept});
    expect(sheets).to.deep.equal([
      {name: 'One', visibility: 'visible'},
      {name: 'Two', visibility: 'hidden'},
    ]);
    expect(await readValues(file, {accept})).to.deep.equal([[undefined, 'one']]);
    expect(await readValues(file, {accept, sheet: 1})).to.deep.equal([['two']]);
  });

  it('tells its layout', async () => {
    const content =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      row(text('a', 'table:number-columns-spanned="2" table:number-rows-spanned="1"'));
    const layout = new GrowingLayout();
    const workbook = await openWorkbook(await ods(content), {accept});
    for await (const rows of workbook.rows(0, {layout})) void rows;
    expect(layout.hiddenColumns).to.deep.equal([{firstColumn: 1, lastColumn: 2}]);
    expect(layout.merges).to.deep.equal([{firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1}]);
  });

  it('tells how far it is, when it is opened and when its rows are read', async () => {
    const told: string[] = [];
    const rows = Array.from({length: 20_000}, (_, i) => row(number(String((i * 7919) % 1e6)))).join('');
    const workbook = await openWorkbook(await ods(rows), {
      accept,
      onProgress: (done, total) => told.push(`${done}/${total}`),
    });
    const whole = told.at(-1)!;
    expect(whole).to.match(/^(\d+)\/\1$/);
    expect(told.length).to.be.above(1);
    told.length = 0;
    for await (const chunk of workbook.rows(0)) expect(chunk.length).to.be.above(0);
    expect(told.length).to.be.above(1);
    expect(told.at(-1)).to.equal(whole);
  });

  it('is refused with a tag that does not end, soon however long it is', async () => {
    const filler = Array.from({length: 300_000}, (_, i) => ` a${Math.imul(i, 0x9e3779b1) >>> 0}=""`).join('');
    const content = document(table(`<table:table-row${filler}`));
    const {code, detail} = await problemOf(openWorkbook(await odsFile(content), {accept}));
    expect({code, reason: detail.reason}).to.deep.equal({
      code: 'corrupt',
      reason: 'markup without an end',
    });
  });

  it('reads whatever the prefixes are called', async () => {
    const content = document(table(row(text('a'))))
      .replace(/(<\/?|\s)table:/g, '$1t:')
      .replace('xmlns:table=', 'xmlns:t=');
    expect(await readValues(await odsFile(content), {accept})).to.deep.equal([['a']]);
  });

  it('is refused without the styles that it promises', async () => {
    const content = document(table(row(number('1'))));
    for (const listed of ['"styles.xml"', "'styles.xml'"]) {
      const manifest = `<manifest><file-entry full-path=${listed}/></manifest>`;
      const file = await odsFile(content, {'META-INF/manifest.xml': manifest});
      expect(await codeOf(readRows(file, {accept}))).to.equal('corrupt');
    }
    expect(await readValues(await odsFile(content), {accept})).to.deep.equal([[1]]);
  });

  it('without its content is refused, and without a sheet says so', async () => {
    expect(await codeOf(openWorkbook(await odsFile(document('')), {accept}))).to.equal('no-sheet');
    expect(await codeOf(openWorkbook(await odsFile('<x/>'), {accept}))).to.equal('no-sheet');
  });
});
