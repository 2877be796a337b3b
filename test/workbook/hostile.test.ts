import {expect} from '@open-wc/testing';
import {defaultLimits, openWorkbook} from '../../src/workbook/index.ts';
import {Archive} from '../../src/workbook/zip/archive.ts';
import {codeOf, problemOf, readRows, readValues} from './read.ts';
import {crc32} from './writer/crc32.ts';
import {main, sheetXml, workbookFile, workbookParts, zipFile} from './writer/parts.ts';
import {forge} from './writer/surgery.ts';
import {concat, type EntryToZip, zip, zipDirectory, zipEntry} from './writer/zip.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Reads a file and gives the problem, with the bytes that were asked of it and the largest array that was made. */
async function costOf(file: Blob) {
  let largest = 0;
  const made = globalThis.Uint8Array;
  class Watched extends made {
    constructor(...args: ConstructorParameters<typeof made>) {
      super(...args);
      largest = Math.max(largest, this.byteLength);
    }
  }
  globalThis.Uint8Array = Watched as typeof made;
  try {
    const problem = await problemOf(readRows(file));
    return {...problem, largest};
  } finally {
    globalThis.Uint8Array = made;
  }
}

describe('Hostile: a header that lies', () => {
  it('claims 1.9 GB, and nothing is allocated for it', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    const {code, largest} = await costOf(new Blob([forge(good, sheet, {size: 1_900_000_000})]));
    expect(code).to.equal('corrupt');
    expect(largest).to.be.within(1 << 16, 4 << 20);
  });

  it('claims ten bytes', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    expect(await codeOf(readRows(new Blob([forge(good, sheet, {size: 10})])))).to.equal('corrupt');
  });

  it('says something else in the entry than in the directory', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    for (const where of ['local', 'central'] as const) {
      for (const forged of [{size: 10}, {packedSize: 10}, {crc32: 1}, {method: 0}, {flags: 1}]) {
        const code = await codeOf(readRows(new Blob([forge(good, sheet, forged, where)])));
        expect(code, JSON.stringify(forged)).to.be.oneOf(['corrupt', 'encrypted']);
      }
    }
  });

  it('has the checksum of other data', async () => {
    for (const stored of [false, true]) {
      const good = await bytesOf(await workbookFile({rows}, {stored}));
      expect(await codeOf(readRows(new Blob([forge(good, sheet, {crc32: 0x12345678})])))).to.equal('corrupt');
    }
  });
});

describe('Hostile: an archive', () => {
  it('of 300 MB from 0.3 MB is refused before much of it is inflated', async () => {
    const megabyte = new Uint8Array(1 << 20).fill(0x20);
    const head = new TextEncoder().encode(`<worksheet xmlns="${main}"><sheetData>`);
    const pieces = [head, ...Array.from({length: 300}, () => megabyte)];
    const packed = new Blob(pieces).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const data = new Uint8Array(await new Response(packed).arrayBuffer());
    expect(data.length).to.be.below(400_000);
    const bomb = {name: sheet, method: 8, crc32: 0, size: head.length + (300 << 20), data};
    const others = await Promise.all(
      Array.from(workbookParts({rows}), ([name, data]) => (name === sheet ? bomb : zipEntry({name, data}))),
    );
    const file = new Blob([concat(zipDirectory(others))]);
    expect(await problemOf(readRows(file))).to.deep.equal({
      code: 'limit-exceeded',
      detail: {limit: 'inflateRatio', allowed: 200},
    });
    let inflated = 0;
    const archive = await Archive.open(file, defaultLimits);
    const reading = async () => {
      for await (const chunk of archive.read(sheet)) inflated += chunk.length;
    };
    expect(await codeOf(reading())).to.equal('limit-exceeded');
    expect(inflated).to.be.below(80 << 20);
  });

  it('of 10,001 entries', async () => {
    const empty = Array.from({length: 10_001}, (_, i) => ({
      name: `e${i}`,
      method: 0,
      crc32: 0,
      size: 0,
      data: new Uint8Array(0),
    }));
    expect(await problemOf(openWorkbook(new Blob([concat(zipDirectory(empty))])))).to.deep.equal({
      code: 'limit-exceeded',
      detail: {limit: 'zipEntries', allowed: 1000},
    });
  });

  it('with the same part twice, or twice but for its case', async () => {
    for (const name of [sheet, sheet.toUpperCase(), sheet.replaceAll('/', '\\')]) {
      const entries = Array.from(workbookParts({rows}), ([name, data]): EntryToZip => ({name, data}));
      const file = new Blob([await zip([...entries, {name, data: sheetXml('')}])]);
      expect(await codeOf(readRows(file)), name).to.equal('corrupt');
    }
  });

  it('with bytes before or behind it', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    const stub = new TextEncoder().encode('#!/bin/sh\nexit\n');
    expect(await codeOf(readRows(new Blob([stub, good])))).to.equal('not-a-spreadsheet');
    expect(await codeOf(readRows(new Blob([good.slice(0, 4), stub, good.slice(4)])))).to.equal('corrupt');
    expect(await codeOf(readRows(new Blob([good, stub])))).to.equal('corrupt');
    expect(await codeOf(readRows(new Blob([good, good])))).to.equal('corrupt');
  });

  it('with a second end record in its comment', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    const end = good.slice(-22);
    const commented = good.slice();
    new DataView(commented.buffer).setUint16(good.length - 2, end.length, true);
    expect(await codeOf(readRows(new Blob([commented, end])))).to.equal('corrupt');
  });

  it('whose entries overlap', async () => {
    const good = await bytesOf(await workbookFile({rows}, {stored: true}));
    const bytes = forge(good, sheet, {packedSize: 4000, size: 4000});
    expect(await codeOf(readRows(new Blob([bytes])))).to.equal('corrupt');
  });

  it('that is packed in a way that no office program writes, or encrypted', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    for (const method of [9, 12, 14, 93, 95]) {
      expect(await codeOf(readRows(new Blob([forge(good, sheet, {method})]))), `method ${method}`).to.equal(
        'corrupt',
      );
    }
    expect(await codeOf(readRows(new Blob([forge(good, sheet, {flags: 0x0801})])))).to.equal('encrypted');
  });

  it('whose stored entry was altered', async () => {
    const good = await bytesOf(
      await workbookFile({rows: '<row r="1"><c r="A1" t="str"><v>a@b.de</v></c></row>'}, {stored: true}),
    );
    const at = good.findIndex((_, i) => String.fromCharCode(...good.subarray(i, i + 6)) === 'a@b.de');
    good[at] = 0x62;
    expect(await codeOf(readRows(new Blob([good])))).to.equal('corrupt');
  });
});

describe('Hostile: a sheet', () => {
  const refused: Readonly<Record<string, string>> = {
    'with a column past XFD': '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    'with a column that would take minutes to count to': '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
    'with row 2,000,000,000': '<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>',
    'with a row twice': `${rows}${rows}`,
    'with a cell twice': '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    'with a shared string out of range': '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
    'with an entity of its own': '<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>',
  };
  for (const [title, rows] of Object.entries(refused)) {
    it(title, async () => {
      expect(await codeOf(readRows(await workbookFile({rows, strings: '<si><t>a</t></si>'})))).to.equal(
        'corrupt',
      );
    });
  }

  it('with a DOCTYPE that defines entities', async () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>').replace(
      '<worksheet',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet',
    );
    expect(await codeOf(readRows(await workbookFile({sheets: [{name: 'S', xml}]})))).to.equal('corrupt');
  });

  it('with its rows out of order is read as it is', async () => {
    const cell = (n: number) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`;
    const read = await readRows(await workbookFile({rows: [3, 1, 2].map(cell).join('')}));
    expect(read.map(({rowNumber, cells}) => [rowNumber, cells[0]?.value])).to.deep.equal([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
  });

  it('with __proto__ as a header and as a name is read as it is', async () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    const file = await workbookFile({
      sheets: [{name: '__proto__', xml}],
      strings: '<si><t>__proto__</t></si>',
    });
    expect(await readValues(file)).to.deep.equal([['__proto__']]);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('with one cell in the last column of a million rows makes no million columns', async () => {
    const cell = (n: number) => `<row r="${n}"><c r="XFD${n}"><v>${n}</v></c></row>`;
    const all = Array.from({length: 20_000}, (_, i) => cell(i + 1)).join('');
    const read = await readRows(await workbookFile({rows: all}));
    expect(read.length).to.equal(20_000);
    expect(read.every(({cells}) => Object.keys(cells).length === 1)).to.be.true;
  });
});

describe('Hostile: another kind of file by the name of .xlsx', () => {
  const files: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
    'HTML with a table': [
      '<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>',
      'unsupported-format',
    ],
    'HTML as Excel saves it': [
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table/></html>',
      'unsupported-format',
    ],
    'HTML without a table': [
      '<!DOCTYPE html><html><body><form>Sign in</form></body></html>',
      'not-a-spreadsheet',
    ],
    PDF: ['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'not-a-spreadsheet'],
    text: ['Dear Sir or Madam,\n\nplease find attached\n', 'not-a-spreadsheet'],
    'a picture': [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'not-a-spreadsheet'],
    nothing: ['', 'corrupt'],
    'a table of text': ['key;value\n1;a\n2;b\n', 'unsupported-format'],
  };
  for (const [title, [content, code]] of Object.entries(files)) {
    it(title, async () => {
      const file = new File([content as BlobPart], 'customers.xlsx', {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
      expect(await codeOf(openWorkbook(file))).to.equal(code);
    });
  }

  it('a few bytes of a spreadsheet, whatever may be opened', async () => {
    const good = await bytesOf(await workbookFile({rows}));
    for (const length of [1, 2, 3, 4, 22]) {
      const file = new Blob([good.slice(0, length)]);
      expect(await codeOf(openWorkbook(file, {accept: '.xlsx .csv .tsv'})), `${length}`).to.equal('corrupt');
    }
  });

  it('a ZIP archive of other things', async () => {
    expect(await codeOf(openWorkbook(await zipFile([['readme.txt', 'hello']])))).to.equal(
      'not-a-spreadsheet',
    );
  });

  it('an archive that has lost what makes it a workbook', async () => {
    for (const name of [
      '_rels/.rels',
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
    ]) {
      const parts = workbookParts({rows});
      parts.delete(name);
      expect(await codeOf(openWorkbook(await zipFile(parts))), name).to.equal('corrupt');
    }
  });

  it('checksums are those of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).to.equal(0xcbf43926);
  });
});
