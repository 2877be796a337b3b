import {expect} from '@open-wc/testing';
import type {Cell} from '../../src/workbook/index.ts';
import {codeOf, readRows, readValues} from './read.ts';
import {sheetXml, workbookFile} from './writer/parts.ts';

/** The cells of a sheet with this single row. */
async function cellsOf(cells: string, {strings, styles}: {strings?: string; styles?: string} = {}) {
  const file = await workbookFile({
    rows: `<row r="1">${cells}</row>`,
    ...(strings === undefined ? {} : {strings}),
    ...(styles === undefined ? {} : {styles}),
  });
  return (await readRows(file))[0]?.cells;
}

async function cell(xml: string, parts: {strings?: string; styles?: string} = {}): Promise<Cell | undefined> {
  return (await cellsOf(xml, parts))?.[0];
}

describe('A cell', () => {
  it('is a number', async () => {
    expect(await cell('<c r="A1"><v>12</v></c>')).to.deep.equal({type: 'number', value: 12});
    expect(await cell('<c r="A1" t="n"><v>-0.5</v></c>')).to.deep.equal({type: 'number', value: -0.5});
    expect(await cell('<c r="A1"><v>1.2E+17</v></c>')).to.deep.equal({type: 'number', value: 1.2e17});
    expect(await cell('<c r="A1"><v> 7 </v></c>')).to.deep.equal({type: 'number', value: 7});
  });

  it('is a number to its last digit, and refused when it is none', async () => {
    expect(await cell('<c r="A1"><v>999999999999999</v></c>')).to.include({value: 999_999_999_999_999});
    expect(await cell('<c r="A1"><v>123456789012345678</v></c>')).to.include({
      value: Number('123456789012345678'),
    });
    expect(await cell('<c r="A1"><v>0.1</v></c>')).to.include({value: 0.1});
    for (const text of ['abc', '1,5', 'NaN', 'INF', '0x10', '1 2', '--1']) {
      expect(await codeOf(cell(`<c r="A1"><v>${text}</v></c>`)), text).to.equal('corrupt');
    }
  });

  it('is a boolean', async () => {
    expect(await cell('<c r="A1" t="b"><v>1</v></c>')).to.deep.equal({type: 'boolean', value: true});
    expect(await cell('<c r="A1" t="b"><v>0</v></c>')).to.deep.equal({type: 'boolean', value: false});
    expect(await cell('<c r="A1" t="b"><v>true</v></c>')).to.deep.equal({type: 'boolean', value: true});
    expect(await codeOf(cell('<c r="A1" t="b"><v>2</v></c>'))).to.equal('corrupt');
  });

  it('is an error', async () => {
    expect(await cell('<c r="A1" t="e"><v>#N/A</v></c>')).to.deep.equal({type: 'error', value: '#N/A'});
    expect(await codeOf(cell('<c r="A1" t="e"><v></v></c>'))).to.equal('corrupt');
  });

  it('is the text of a formula', async () => {
    expect(await cell('<c r="A1" t="str"><f>A2&amp;"b"</f><v>a&amp;b</v></c>')).to.include({value: 'a&b'});
    expect(await cell('<c r="A1" t="str"><f>""</f><v></v></c>')).to.be.undefined;
    expect(await cell('<c r="A1"><f t="shared" ref="A1:A9" si="0">B1*2</f><v>4</v></c>')).to.include({
      value: 4,
    });
    expect(await cell('<c r="A1"><f t="shared" si="0"/><v>6</v></c>')).to.include({value: 6});
  });

  it('is uncalculated when a formula has no value', async () => {
    const uncalculated = {type: 'error', value: 'uncalculated'};
    expect(await cell('<c r="A1"><f>B1</f></c>')).to.deep.equal(uncalculated);
    expect(await cell('<c r="A1"><f>B1</f><v></v></c>')).to.deep.equal(uncalculated);
    expect(await cell('<c r="A1"><f>B1</f><v/></c>')).to.deep.equal(uncalculated);
    expect(await cell('<c r="A1" t="str"><f>B1</f></c>')).to.deep.equal(uncalculated);
    expect(await cell('<c r="A1" t="e"><f>B1</f><v/></c>')).to.deep.equal(uncalculated);
  });

  it('is an ISO date as text', async () => {
    expect(await cell('<c r="A1" t="d"><v>2026-11-22T08:30:00Z</v></c>')).to.deep.equal({
      type: 'text',
      value: '2026-11-22T08:30:00Z',
    });
  });

  it('is an inline string, plain or rich', async () => {
    expect(await cell('<c r="A1" t="inlineStr"><is><t>a</t></is></c>')).to.deep.equal({
      type: 'text',
      value: 'a',
    });
    expect(
      await cell('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r></is></c>'),
    ).to.include({value: 'a b'});
    expect(await cell('<c r="A1" t="inlineStr"><is/></c>')).to.be.undefined;
    expect(await cell('<c r="A1" t="inlineStr"><v>written the wrong way</v></c>')).to.include({
      value: 'written the wrong way',
    });
  });

  it('is a shared string', async () => {
    const strings = '<si><t>first</t></si><si><t xml:space="preserve"> second </t></si><si/><si><t/></si>';
    expect(await cell('<c r="A1" t="s"><v>0</v></c>', {strings})).to.deep.equal({
      type: 'text',
      value: 'first',
    });
    expect(await cell('<c r="A1" t="s"><v>1</v></c>', {strings})).to.deep.equal({
      type: 'text',
      value: ' second ',
    });
    expect(await cell('<c r="A1" t="s"><v>2</v></c>', {strings})).to.be.undefined;
    expect(await cell('<c r="A1" t="s"><v>3</v></c>', {strings})).to.be.undefined;
    expect(await codeOf(cell('<c r="A1" t="s"><v>4</v></c>', {strings}))).to.equal('corrupt');
    expect(await codeOf(cell('<c r="A1" t="s"><v>-1</v></c>', {strings}))).to.equal('corrupt');
    expect(await codeOf(cell('<c r="A1" t="s"><v>0</v></c>'))).to.equal('corrupt');
  });

  it('is blank without a value', async () => {
    expect(await cellsOf('<c r="A1" s="0"/><c r="B1"><v>1</v></c><c r="C1"></c>')).to.deep.equal([
      undefined,
      {type: 'number', value: 1},
    ]);
  });

  it('of an unknown type is refused', async () => {
    expect(await codeOf(cell('<c r="A1" t="z"><v>1</v></c>'))).to.equal('corrupt');
  });

  it('carries its number format', async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="000000000000000000"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs>';
    expect(await cell('<c r="A1" s="1"><v>1200100123</v></c>', {styles})).to.deep.equal({
      type: 'number',
      value: 1200100123,
      numberFormat: '000000000000000000',
    });
    expect(await cell('<c r="A1" s="2"><v>45000</v></c>', {styles})).to.include({numberFormat: 'm/d/yy'});
    expect(await cell('<c r="A1" s="3" t="str"><v>x</v></c>', {styles})).to.include({numberFormat: '@'});
    expect(await cell('<c r="A1" s="0"><v>1</v></c>', {styles})).to.not.have.property('numberFormat');
    expect(await cell('<c r="A1" s=""><v>1</v></c>', {styles})).to.not.have.property('numberFormat');
    expect(await codeOf(cell('<c r="A1" s="4"><v>1</v></c>', {styles}))).to.equal('corrupt');
    expect(await codeOf(cell('<c r="A1" s="4294967296"><v>1</v></c>', {styles}))).to.equal('corrupt');
  });

  it('may be written with attributes in any order, in either quote, with any space', async () => {
    const strings = '<si><t>x</t></si>';
    expect(await cell(`<c t='s' r='A1'><v>0</v></c>`, {strings})).to.include({value: 'x'});
    expect(await cell(`<c\n\tr = "A1"\n t = 's' ><v >0</v ></c >`, {strings})).to.include({value: 'x'});
    expect(
      await cell('<c r="A1" cm="1" vm="2" t="s"><v>0</v><extLst><ext><c/></ext></extLst></c>', {strings}),
    ).to.include({
      value: 'x',
    });
  });

  it('may leave out its reference', async () => {
    const file = await workbookFile({
      rows: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    });
    expect(await readRows(file)).to.deep.equal([
      {
        rowNumber: 1,
        hidden: false,
        cells: [{type: 'number', value: 1}, undefined, {type: 'number', value: 3}],
      },
      {
        rowNumber: 5,
        hidden: false,
        cells: [undefined, {type: 'number', value: 4}, {type: 'number', value: 5}],
      },
      {rowNumber: 6, hidden: false, cells: [{type: 'number', value: 6}]},
    ]);
  });

  it('of a merged range has its value in the first', async () => {
    const file = await workbookFile({
      sheets: [
        {
          name: 'Merged',
          xml: sheetXml(
            '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"/></row>',
            '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
          ),
        },
      ],
    });
    expect(await readValues(file)).to.deep.equal([[1]]);
  });
});
