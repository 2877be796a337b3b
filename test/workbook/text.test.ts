import {expect} from '@open-wc/testing';
import {escapeText} from '../../src/workbook/xlsx/xml/escape.ts';
import {writtenTexts} from '../worker/written-texts.ts';
import {codeOf, readValues} from './read.ts';
import {declaration, main, sheetXml, workbookFile} from './writer/parts.ts';

/** The text of a cell, once as a shared string, once as an inline one, once as a formula's. */
async function textsOf(content: string): Promise<unknown[]> {
  const file = await workbookFile({
    rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>${content}</t></is></c><c r="C1" t="str"><v>${content}</v></c></row>`,
    strings: `<si><t>${content}</t></si>`,
  });
  return (await readValues(file))[0] ?? [];
}

async function sameEverywhere(content: string, text: string): Promise<void> {
  expect(await textsOf(content), content).to.deep.equal([text, text, text]);
}

describe('Text', () => {
  it('has its references resolved', async () => {
    await sameEverywhere('a&amp;b&lt;c&gt;&quot;&apos;', `a&b<c>"'`);
    await sameEverywhere('&#65;&#x42;&#x1F600;', 'AB😀');
    for (const content of ['&nbsp;', '&', '&#0;', '&#xD800;', '&#x110000;', '&amp', '&__proto__;']) {
      expect(await codeOf(textsOf(content)), content).to.equal('corrupt');
    }
  });

  it('has its escapes resolved', async () => {
    await sameEverywhere('a_x000D_b', 'a\rb');
    await sameEverywhere('_x005F_x000D_', '_x000D_');
    await sameEverywhere('_x00e4_', 'ä');
    await sameEverywhere('first_last _x12_ _xZZZZ_ _X000D_', 'first_last _x12_ _xZZZZ_ _X000D_');
  });

  it('is escaped so that it reads back, whichever way it is written', async () => {
    for (const text of Object.values(writtenTexts)) await sameEverywhere(escapeText(text), text);
  });

  it('has its line ends made one, but not those that are escaped', async () => {
    await sameEverywhere('a\r\nb\rc\nd', 'a\nb\nc\nd');
    await sameEverywhere('a&#13;&#10;b', 'a\r\nb');
  });

  it('keeps its spaces', async () => {
    await sameEverywhere('  a  b  ', '  a  b  ');
  });

  it('may hold CDATA, comments and instructions', async () => {
    await sameEverywhere('a<![CDATA[<b>&amp;]]>c', 'a<b>&amp;c');
    await sameEverywhere('a<!-- </v></c></t></si> -->b<?x </c> ?>c', 'abc');
  });

  it('of every script comes through', async () => {
    await sameEverywhere(
      'äöü ß € Łódź Ελλάδα Москва 日本語 שלום 🎉',
      'äöü ß € Łódź Ελλάδα Москва 日本語 שלום 🎉',
    );
  });

  it('that is rich is joined, without what tells how it is spoken', async () => {
    const strings = [
      '<si><r><t>Ber</t></r><r><rPr><b/><t>no</t></rPr><t xml:space="preserve">lin </t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>a</t><r><t>b</t></r></si>',
      '<!-- <si><t>none</t></si> --><si ><t >last</t ></si >',
    ];
    const file = await workbookFile({
      rows: '<row r="1">' + [0, 1, 2, 3].map(i => `<c t="s"><v>${i}</v></c>`).join('') + '</row>',
      strings: strings.join(''),
    });
    expect(await readValues(file)).to.deep.equal([['Berlin ', '東京', 'ab', 'last']]);
  });

  it('that is not UTF-8 is refused where it is read', async () => {
    const xml = new TextEncoder().encode(
      sheetXml('<row r="1"><c r="A1" t="str"><v>?</v></c><c r="B1"><v>2</v></c></row>'),
    );
    xml[xml.indexOf(0x3f, 60)] = 0xe4;
    const file = await workbookFile({others: {'xl/worksheets/sheet1.xml': xml}});
    expect(await codeOf(readValues(file))).to.equal('corrupt');
    expect(await readValues(file, {columns: [1]})).to.deep.equal([[undefined, 2]]);
  });

  it('with a zero byte is refused', async () => {
    expect(await codeOf(textsOf('a\0b'))).to.equal('corrupt');
    expect(await codeOf(readValues(await sharedFile('<si><t>a\0b</t></si>')))).to.equal('corrupt');
  });

  it('never takes a part of a character from the text beside it', async () => {
    for (const strings of [
      '<si><t>anna\xc3</t></si><si><t>\xb6bob</t></si>',
      '<si><t>\xf0\x9f</t></si><si><t>\x98\x80b</t></si>',
      '<si><t>\xf0\x9f</t></si><si><t></t></si><si><t>\x98\x80b</t></si>',
    ]) {
      expect(await codeOf(readValues(await sharedFile(strings))), strings).to.equal('corrupt');
    }
  });

  it('of five million bytes is refused by its length', async () => {
    // Not so much alike that it is refused for inflating too well.
    const long = Array.from({length: 500_000}, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0).join('');
    expect(await codeOf(readValues(await sharedFile(`<si><t>${long}</t></si>`)))).to.equal('limit-exceeded');
  });

  /** One row with the first string; each character of the strings is a byte. */
  async function sharedFile(strings: string): Promise<Blob> {
    const bytes = Uint8Array.from(sharedStrings(strings), character => character.charCodeAt(0));
    return workbookFile({
      rows: '<row r="1"><c t="s"><v>0</v></c></row>',
      strings: '',
      others: {'xl/sharedStrings.xml': bytes},
    });
  }

  function sharedStrings(strings: string): string {
    return `${declaration}<sst xmlns="${main}">${strings}</sst>`;
  }
});

describe('Encoding', () => {
  const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>Łódź 🎉</v></c></row>');

  function utf16(text: string, littleEndian: boolean): Uint8Array {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    return bytes;
  }

  async function read(sheet: Uint8Array | string) {
    return readValues(await workbookFile({others: {'xl/worksheets/sheet1.xml': sheet}}));
  }

  it('may be UTF-8 or UTF-16, with a byte order mark or without', async () => {
    const declared = xml.replace('UTF-8', 'UTF-16');
    const forms = [
      `\ufeff${xml}`,
      utf16(declared, true),
      utf16(declared, false),
      utf16(`\ufeff${declared}`, true),
      utf16(`\ufeff${declared}`, false),
      xml.slice(declaration.length),
      xml.replace('UTF-8', 'utf-8'),
    ];
    for (const form of forms) expect(await read(form)).to.deep.equal([['Łódź 🎉']]);
  });

  it('may be UTF-16 in every part', async () => {
    const strings = `${declaration.replace('UTF-8', 'UTF-16')}<sst xmlns="${main}"><si><t>Łódź</t></si></sst>`;
    const file = await workbookFile({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      strings: '',
      others: {'xl/sharedStrings.xml': utf16(strings, true)},
    });
    expect(await readValues(file)).to.deep.equal([['Łódź']]);
  });

  it('is refused when it is another', async () => {
    for (const encoding of ['ISO-8859-1', 'windows-1252', 'UTF-7', 'UTF-32', 'ISO-2022-JP', 'us-ascii', '']) {
      expect(await codeOf(read(xml.replace('UTF-8', encoding))), encoding).to.equal('corrupt');
    }
    expect(await codeOf(read(utf16(xml.replace('UTF-8', 'UTF-7'), true)))).to.equal('corrupt');
  });

  it('is refused when UTF-16 is broken', async () => {
    const broken = utf16(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`.replace('Łódź', '\ud800x'), true);
    expect(await codeOf(read(broken))).to.equal('corrupt');
    expect(await codeOf(read(utf16(`\ufeff${xml}`, true).slice(0, -1)))).to.equal('corrupt');
  });
});
