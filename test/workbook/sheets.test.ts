import {expect} from '@open-wc/testing';
import {openWorkbook} from '../../src/workbook/index.ts';
import {codeOf, readRows, readValues} from './read.ts';
import {
  declaration,
  main,
  sheetXml,
  strictMain,
  workbookFile,
  workbookParts,
  zipFile,
} from './writer/parts.ts';

const one = '<c r="A1"><v>1</v></c>';

async function valuesOf(rows: string, columns?: readonly number[]) {
  return readValues(await workbookFile({rows}), columns ? {columns} : {});
}

async function codeOfSheet(xml: string): Promise<string> {
  return codeOf(readRows(await workbookFile({sheets: [{name: 'Sheet1', xml}]})));
}

describe('The rows of a sheet', () => {
  it('have the numbers that Excel shows, and come in the order of the file', async () => {
    const rows = await readRows(
      await workbookFile({
        rows: '<row r="7"><c r="A7"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
      }),
    );
    expect(rows.map(({rowNumber}) => rowNumber)).to.deep.equal([7, 3, 1_048_576]);
    expect(rows[2]?.cells[16_383]).to.deep.equal({type: 'number', value: 3});
    expect(rows[2]?.cells.length).to.equal(16_384);
  });

  it('are given only where they hold a value in the columns asked for', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"/><row r="4"><c r="C4" t="str"><v></v></c></row>';
    expect(await valuesOf(rows)).to.deep.equal([
      [1, undefined, 3],
      [undefined, 2],
    ]);
    expect(await valuesOf(rows, [2, 0])).to.deep.equal([[1, undefined, 3]]);
    expect(await valuesOf(rows, [1])).to.deep.equal([[undefined, 2]]);
    expect(await valuesOf(rows, [])).to.deep.equal([]);
  });

  it('are hidden by hand, by a filter, or by a height of zero', async () => {
    const hidden = [
      'hidden="1"',
      'hidden="true"',
      'ht="0" customHeight="1"',
      'ht="0.0"',
      `spans="1:1" hidden='1'`,
    ];
    const shown = ['', 'hidden="0"', 'hidden="false"', 'ht="15"', 'collapsed="1"', 's="hidden"'];
    for (const [attributes, expected] of [...hidden.map(a => [a, true]), ...shown.map(a => [a, false])]) {
      const [row] = await readRows(await workbookFile({rows: `<row r="1" ${attributes}>${one}</row>`}));
      expect(row?.hidden, String(attributes)).to.equal(expected);
    }
  });

  it('are refused when one comes twice, or out of the grid', async () => {
    for (const rows of [
      `<row r="1">${one}</row><row r="1"/>`,
      `<row r="2"/><row>${'<c><v>1</v></c>'}</row><row r="3"/>`,
      '<row r="0"/>',
      '<row r="1048577"/>',
      '<row r="2000000000"/>',
      '<row r="-1"/>',
      '<row r="1.0"/>',
      '<row r=""/>',
      '<row r="1048576"/><row/>',
    ]) {
      expect(await codeOf(valuesOf(rows, [0])), rows).to.equal('corrupt');
    }
  });

  it('are refused when a cell comes twice in a column asked for', async () => {
    const rows = `<row r="1">${one}<c r="B1"><v>2</v></c>${one}</row>`;
    expect(await codeOf(valuesOf(rows))).to.equal('corrupt');
    expect(await codeOf(valuesOf(rows, [0]))).to.equal('corrupt');
    expect(await valuesOf(rows, [1])).to.deep.equal([[undefined, 2]]);
  });

  it('may have their cells in any order', async () => {
    expect(
      await valuesOf('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c></row>'),
    ).to.deep.equal([[1, 2, 3]]);
  });

  it('are refused when a cell stands out of the grid or in another row', async () => {
    for (const reference of [
      'XFE1',
      'ZZZZZZ1',
      'A2',
      'A0',
      'A',
      '1',
      'A1B',
      'a1b',
      'b2',
      'ä1',
      '',
      'AAAAAAAAAAAA1',
      'A01234567890',
    ]) {
      expect(await codeOf(valuesOf(`<row r="1"><c r="${reference}"><v>1</v></c></row>`)), reference).to.equal(
        'corrupt',
      );
    }
    expect(await codeOf(valuesOf('<row r="1"><c r="XFE1"><v>1</v></c></row>', [0]))).to.equal('corrupt');
    expect(await codeOf(valuesOf('<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>', [0]))).to.equal(
      'corrupt',
    );
  });

  it('may be read again, and left before their end', async () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}" t="s"><v>${n % 7}</v></c></row>`;
    const rows = Array.from({length: 20_000}, (_, i) => row(i + 1)).join('');
    const strings = Array.from({length: 7}, (_, i) => `<si><t>${i}</t></si>`).join('');
    const workbook = await openWorkbook(await workbookFile({rows, strings}));
    let first = 0;
    for await (const chunk of workbook.rows(0)) {
      first = chunk.length;
      break;
    }
    expect(first).to.be.within(1, 19_999);
    for (let pass = 0; pass < 2; pass++) {
      let count = 0;
      for await (const chunk of workbook.rows(0)) count += chunk.length;
      expect(count).to.equal(20_000);
    }
  });

  it('are the same, whatever columns are skipped', async () => {
    const cells = ['A', 'B', 'C', 'D', 'E'].map(
      (letter, i) =>
        `<c r="${letter}1" t="inlineStr"><is><t>${'x'.repeat(i)}&lt;/c></t></is><!-- </c> --></c>`,
    );
    for (let column = 0; column < 5; column++) {
      const [row] = await valuesOf(`<row r="1">${cells.join('\n')}</row>`, [column]);
      expect(row?.[column]).to.equal(`${'x'.repeat(column)}</c>`);
    }
  });
});

describe('A sheet', () => {
  const rows = `<row r="1">${one}</row>`;

  it('may have any prefix, and be transitional or strict', async () => {
    const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>1</x:f><x:v>y</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:r><x:t>z</x:t></x:r></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const file = await workbookFile({sheets: [{name: 'S', xml: prefixed}]});
    expect(await readValues(file)).to.deep.equal([['y', 'z', 3]]);
    expect(await readValues(file, {columns: [2]})).to.deep.equal([[undefined, undefined, 3]]);
    const strict = sheetXml(rows).replace(main, strictMain);
    expect(
      await readValues(await workbookFile({strict: true, sheets: [{name: 'S', xml: strict}]})),
    ).to.deep.equal([[1]]);
  });

  it('is refused when its elements have two prefixes, or none that is declared', async () => {
    const both = `xmlns="${main}" xmlns:x="${main}"`;
    expect(
      await codeOfSheet(`<worksheet ${both}><sheetData><x:row r="1"/></sheetData></worksheet>`),
    ).to.equal('corrupt');
    expect(
      await codeOfSheet(
        `<worksheet ${both}><sheetData><row r="1"><x:c r="A1"><x:v>1</x:v></x:c></row></sheetData></worksheet>`,
      ),
    ).to.equal('corrupt');
    expect(await codeOfSheet(`<worksheet ${both}><x:sheetData/></worksheet>`)).to.equal('corrupt');
    expect(await codeOfSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)).to.equal('corrupt');
    expect(
      await codeOfSheet(`<worksheet xmlns="urn:other"><sheetData>${rows}</sheetData></worksheet>`),
    ).to.equal('corrupt');
  });

  it('may have extensions, comments and instructions anywhere', async () => {
    const xml = `${declaration}<!-- a --><?b c?><worksheet xmlns="${main}" xmlns:e="urn:e"><e:sheetData><e:row r="1"/></e:sheetData><sheetData><!-- <row r="1"/> --><row r="1">${one}<extLst><ext><e:x>"</e:x></ext></extLst><!-- <c r="A1"/> --></row><?d </sheetData>?></sheetData><extLst><ext uri="u>v"/></extLst></worksheet><!-- e -->\n`;
    expect(await readValues(await workbookFile({sheets: [{name: 'S', xml}]}))).to.deep.equal([[1]]);
  });

  it('must end where it should', async () => {
    const whole = sheetXml(rows, '<pageMargins left="0.7"/>');
    const start = whole.indexOf('<worksheet');
    for (let end = start; end < whole.length; end += 3) {
      expect(await codeOfSheet(whole.slice(0, end)), whole.slice(0, end)).to.equal('corrupt');
    }
    for (const tail of ['<a/>', 'x', '</worksheet>', '<!-- ', whole.slice(start)]) {
      expect(await codeOfSheet(whole + tail), tail).to.equal('corrupt');
    }
    expect(await codeOfSheet('')).to.equal('corrupt');
  });

  it('is refused when it is not well formed', async () => {
    const bad = [
      '<row r="1"><c r="A1"><v>1</c></v></row>',
      '<row r="1"><c r="A1"><v>1</v></row></c>',
      '<row r="1"><c r="A1"><v>1</v><c r="B1"/></c></row>',
      '<row r="1"></sheetData></row>',
      '<row r="1" r>',
      '<row r=1></row>',
      '<row r="1"spans="1:1"></row>',
      '<row r="1"><row r="2"/></row>',
      '<c r="A1"><v>1</v></c>',
      '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>',
      '<x:row r="1"/>',
      '</row>',
      '<row r="1"><c r="A1"><v>1</v></c t="s"></row>',
      '<row r="1"><c r="A1"><v>1</v></c </row>></row>',
      '<row r="1"><c r="A1"><v>1</v x></c></row>',
      '<row r="1"><c r="A1"><v>1</v></c></row r="1">',
      '<row r="1" spans="1:1"<c r="A1"/>></row>',
      '<row r="1" spans="<"></row>',
      '<row r="1"><c r="A1" t="<"><v>1</v></c></row>',
    ];
    for (const rows of bad) expect(await codeOfSheet(sheetXml(rows)), rows).to.equal('corrupt');
    const skipped = await workbookFile({rows: '<row r="1"><c r="B1"><v>1</v></c t="s"></row>'});
    expect(await codeOf(readRows(skipped, {columns: [0]}))).to.equal('corrupt');
  });

  it('is refused with its data twice, or without', async () => {
    const data = '<sheetData/>';
    expect(await codeOfSheet(`<worksheet xmlns="${main}">${data}${data}</worksheet>`)).to.equal('corrupt');
    expect(await codeOfSheet(`<worksheet xmlns="${main}"></worksheet>`)).to.equal('corrupt');
    expect(await codeOfSheet(`<worksheets xmlns="${main}">${data}</worksheets>`)).to.equal('corrupt');
    expect(await codeOfSheet(`<sst xmlns="${main}">${data}</sst>`)).to.equal('no-sheet');
  });

  it('is refused with a document type', async () => {
    const type = '<!DOCTYPE worksheet [<!ENTITY a "1">]>';
    expect(await codeOfSheet(declaration + type + sheetXml(rows).slice(declaration.length))).to.equal(
      'corrupt',
    );
    const parts = workbookParts({rows, strings: ''});
    for (const part of ['xl/workbook.xml', 'xl/sharedStrings.xml', '_rels/.rels', '[Content_Types].xml']) {
      const changed = new Map(parts).set(part, type + String(parts.get(part)).slice(declaration.length));
      expect(await codeOf(readRows(await zipFile(changed))), part).to.equal('corrupt');
    }
  });

  it('whose declared size is wrong is read as it is', async () => {
    for (const reference of ['A1', 'A1:XFD1048576', 'A1:B0', 'x']) {
      const xml = sheetXml(rows).replace('<sheetData>', `<dimension ref="${reference}"/><sheetData>`);
      expect(await readValues(await workbookFile({sheets: [{name: 'S', xml}]}))).to.deep.equal([[1]]);
    }
  });
});

describe('The sheets of a workbook', () => {
  const sheet = (name: string, state?: string) => ({name, xml: sheetXml(''), ...(state ? {state} : {})});

  it('come in order, with their visibility', async () => {
    const file = await workbookFile({
      sheets: [sheet('B'), sheet('A', 'hidden'), sheet('<C> & "D"', 'veryHidden')],
    });
    const {sheets} = await openWorkbook(file);
    expect(sheets.map(({name, visibility}) => [name, visibility])).to.deep.equal([
      ['B', 'visible'],
      ['A', 'hidden'],
      ['<C> & "D"', 'very-hidden'],
    ]);
  });

  it('may be called like a member of every object', async () => {
    const file = await workbookFile({
      sheets: [
        {...sheet('__proto__'), xml: sheetXml('<row r="1"><c r="A1" t="str"><v>__proto__</v></c></row>')},
      ],
    });
    expect((await openWorkbook(file)).sheets[0]?.name).to.equal('__proto__');
    expect(await readValues(file)).to.deep.equal([['__proto__']]);
    expect(({} as Record<string, unknown>)['type']).to.be.undefined;
  });

  it('leave out charts, which have no rows; but not all of them can be', async () => {
    const chart = {
      name: 'Chart',
      type: 'chartsheet',
      xml: `<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`,
    };
    const file = await workbookFile({sheets: [chart, sheet('Data')]});
    expect((await openWorkbook(file)).sheets.map(({name}) => name)).to.deep.equal(['Data']);
    expect(await readRows(file)).to.deep.equal([]);
    expect(await codeOf(openWorkbook(await workbookFile({sheets: [chart]})))).to.equal('no-sheet');
    expect(await codeOf(openWorkbook(await workbookFile({sheets: []})))).to.equal('no-sheet');
  });

  it('are refused when a part is missing', async () => {
    const parts = workbookParts({rows: '', strings: ''});
    parts.delete('xl/worksheets/sheet1.xml');
    expect(await codeOf(openWorkbook(await zipFile(parts)))).to.equal('corrupt');
  });
});
