import {expect} from '@open-wc/testing';
import {openWorkbook} from '../../src/workbook/index.ts';
import {codeOf, readValues} from './read.ts';
import {main, type PartsToWrite, workbookFile} from './writer/parts.ts';

const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>';
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

/** Numbers, so that it is not refused for inflating too well. */
function filler(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += `${Math.imul(i, 0x9e3779b1) >>> 0} `;
  return text;
}

const long = filler(3_000_000);
const cells = Array.from({length: 400_000}, (_, i) => `B${(Math.imul(i, 7919) >>> 0) % 1_000_000}`).join(' ');

function sheet(before: string, inside: string, after: string): string {
  return `<worksheet xmlns="${main}">${before}<sheetData>${inside}</sheetData>${after}</worksheet>`;
}

/** Where programs that validate, format or comment cell by cell put millions of bytes into one piece. */
const sheets: Readonly<Record<string, string>> = {
  'a validation of very many cells': sheet(
    '',
    row,
    `<dataValidations count="1"><dataValidation type="list" sqref="${cells}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
  ),
  'a conditional format of very many cells': sheet(
    '',
    row,
    `<conditionalFormatting sqref="${cells}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`,
  ),
  'an extension list': sheet(
    '',
    row,
    `<extLst><ext uri="{CCE6A557}" ${x14}><x14:dataValidations><x14:dataValidation sqref="${cells}"/></x14:dataValidations></ext></extLst>`,
  ),
  'an extension before the rows': sheet(`<extLst><ext uri="${long}"/></extLst>`, row, ''),
  'a comment before the rows': sheet(`<!--${long}-->`, row, ''),
  'a comment between rows': sheet('', `<!--${long}-->${row}`, ''),
  'a comment in a cell that nobody asked for': sheet('', row.replace('<v>7', `<!--${long}--><v>7`), ''),
  'a comment behind the rows': sheet('', row, `<!--${long}-->`),
  'an instruction': sheet('', row, `<?program ${long}?>`),
  'a text with quotation marks': sheet('', row, `<customSheetView filter="${long}'"/>`),
  'a CDATA section': sheet('', row, `<oddHeader><![CDATA[${long}]]></oddHeader>`),
};

describe('A long piece of markup', () => {
  for (const [what, xml] of Object.entries(sheets))
    it(`${what} is read past`, async () => {
      const file = await workbookFile({sheets: [{name: 'S', xml}], strings: '<si><t>x</t></si>'});
      const values: unknown[] = [];
      for await (const rows of (await openWorkbook(file)).rows(0, {columns: [0]}))
        for (const {cells} of rows) values.push(cells[0]?.value);
      expect(values).to.deep.equal(['x']);
    });

  it('is read past among the shared strings, the styles and the sheets', async () => {
    const strings = `<!--${long}--><si><t>x</t><extLst><ext uri="${long}"/></extLst></si><si><t>y</t></si>`;
    const styles = `<cellXfs count="1"><xf numFmtId="0"/></cellXfs><extLst><ext uri="${long}"/></extLst>`;
    const properties = `<extLst><ext uri="${long}"/></extLst>`;
    const file = await workbookFile({rows: row, strings, styles, properties});
    expect(await readValues(file)).to.deep.equal([['x', 7]]);
  });

  it('that never ends is refused', async () => {
    for (const tail of [`<!--${long}`, `<dataValidation sqref="${long}`, `<![CDATA[${long}`]) {
      const xml = `<worksheet xmlns="${main}"><sheetData>${row}</sheetData>${tail}`;
      const file = await workbookFile({sheets: [{name: 'S', xml}], strings: '<si><t>x</t></si>'});
      expect(await codeOf(readValues(file)), tail.slice(0, 12)).to.equal('corrupt');
    }
  });

  it('keeps the bounds of what may be inflated', async () => {
    const xml = sheet('', row, `<!--${' '.repeat(4_000_000)}-->`);
    const file = await workbookFile({sheets: [{name: 'S', xml}], strings: '<si><t>x</t></si>'});
    expect(await codeOf(readValues(file))).to.equal('limit-exceeded');
  });

  it('does not change what the strings around it are', async () => {
    const many = Array.from({length: 2000}, (_, i) => `<si><t>text ${i}</t></si>`).join('');
    const rows = `<row r="1"><c r="A1" t="s"><v>1999</v></c><c r="B1" t="s"><v>2000</v></c></row>`;
    const strings = `${many}<si><t>x</t><!--${long}--></si>`;
    expect(await readValues(await workbookFile({rows, strings}))).to.deep.equal([['text 1999', 'x']]);
  });

  it('of more attributes than an engine takes is read, or refused by name', async () => {
    const attributes = Array.from({length: 1_500_000}, (_, i) => ` a${i}=""`).join('');
    const text = `<r${attributes}><t>a</t></r>`;
    const written: readonly PartsToWrite[] = [
      {rows: row, strings: `<si>${text}</si>`},
      {rows: `<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c></row>`},
      {rows: row, strings: '<si><t>a</t></si>', styles: `<cellXfs${attributes}/>`},
    ];
    for (const parts of written)
      expect(await codeOf(readValues(await workbookFile(parts, {stored: true})))).to.be.oneOf([
        'none',
        'corrupt',
      ]);
  });
});
