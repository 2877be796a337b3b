import {expect} from '@open-wc/testing';
import {utils, version, write} from 'xlsx';
import {openWorkbook, type OpenOptions} from '../../src/workbook/index.ts';
import {codeOf, problemOf, readRows, readValues} from './read.ts';
import {workbookFile, zipFile} from './writer/parts.ts';

const every = '.xlsx .xlsm .xls .xlsb .ods .csv .tsv';
const table = [
  ['Nutzerfremdnummer', 'E-Mail'],
  ['000000001200100123', 'a@b.de'],
];

function written(bookType: 'xls' | 'xlsb' | 'ods' | 'biff5' | 'biff8' | 'xlml' | 'fods'): Blob {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Kunden');
  return new Blob([write(book, {bookType, type: 'array'}) as ArrayBuffer]);
}

describe('The legacy formats', () => {
  for (const format of ['xls', 'xlsb', 'ods'] as const) {
    it(`.${format} is read where it is listed, and named where it is not`, async () => {
      const file = written(format);
      expect(await readValues(file, {accept: every})).to.deep.equal(table);
      expect(await readValues(file, {accept: every, columns: [1]})).to.deep.equal(
        table.map(([, mail]) => [undefined, mail]),
      );
      expect((await openWorkbook(file, {accept: every})).sheets).to.deep.equal([
        {name: 'Kunden', visibility: 'visible'},
      ]);
      expect(await problemOf(openWorkbook(file))).to.deep.equal({
        code: 'unsupported-format',
        detail: {format},
      });
    });
  }

  it('old .xls without a compound file is read, too', async () => {
    expect(await readValues(written('biff5'), {accept: '.xls'})).to.deep.equal(table);
  });

  it('texts of an old .xls are in the code page that it names', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['QQQQ']]), 'S');
    const bytes = new Uint8Array(write(book, {bookType: 'biff5', type: 'array'}) as ArrayBuffer);
    const find = (...wanted: number[]) =>
      bytes.findIndex((_, i) => wanted.every((byte, k) => bytes[i + k] === byte));
    // The record CodePage ([MS-XLS] 2.4.52), and the text in that of Central Europe.
    bytes.set([0xe2, 0x04], find(0x42, 0x00, 0x02, 0x00) + 4);
    bytes.set([0xa3, 0xf3, 0x64, 0x9f], find(0x51, 0x51, 0x51, 0x51));
    expect(await readValues(new Blob([bytes]), {accept: '.xls'})).to.deep.equal([['Łódź']]);
  });

  it('XML spreadsheets are named', async () => {
    expect(await problemOf(openWorkbook(written('xlml'), {accept: every}))).to.deep.include({
      code: 'unsupported-format',
      detail: {format: 'spreadsheet-xml'},
    });
    expect(await problemOf(openWorkbook(written('fods'), {accept: every}))).to.deep.include({
      code: 'unsupported-format',
      detail: {format: 'flat-ods'},
    });
  });

  it('with a damaged part are refused before SheetJS sees them', async () => {
    for (const format of ['xlsb', 'ods'] as const) {
      const bytes = new Uint8Array(await written(format).arrayBuffer());
      bytes[200] = bytes[200]! ^ 1;
      expect(await codeOf(readRows(new Blob([bytes]), {accept: every})), format).to.equal('corrupt');
    }
  });

  it('SheetJS is the build without the known holes', () => {
    expect(version).to.equal('0.20.3');
  });
});

describe('Encrypted files', () => {
  it('are told from old ones', async () => {
    const {CFB} = await import('xlsx');
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(16));
    CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
    const encrypted = new Blob([CFB.write(container, {type: 'array'}) as unknown as Uint8Array<ArrayBuffer>]);
    expect(await codeOf(openWorkbook(encrypted))).to.equal('encrypted');
    const document = CFB.utils.cfb_new();
    CFB.utils.cfb_add(document, '/WordDocument', new Uint8Array(5000));
    const word = new Blob([CFB.write(document, {type: 'array'}) as unknown as Uint8Array<ArrayBuffer>]);
    expect(await codeOf(openWorkbook(word, {accept: every}))).to.equal('not-a-spreadsheet');
  });

  it('are known among OpenDocument spreadsheets', async () => {
    const file = await zipFile([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['META-INF/manifest.xml', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'],
      ['content.xml', 'x'],
    ]);
    expect(await codeOf(openWorkbook(file, {accept: every}))).to.equal('encrypted');
  });

  it('a compound file whose directory runs in a circle is refused', async () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(30, 9, true);
    view.setUint32(68, 0xfffffffe, true);
    expect(await codeOf(openWorkbook(new Blob([bytes]), {accept: every}))).to.equal('corrupt');
  });
});

describe('Delimited text', () => {
  const read = (text: string | Uint8Array, accept = every) =>
    readValues(new Blob([text as BlobPart]), {accept});

  it('keeps every field as text', async () => {
    expect(
      await read('Nummer;Mail\r\n000000001200100123;a@b.de\r\n1E5;TRUE\r\n=1+1;"#N/A"\r\n'),
    ).to.deep.equal([
      ['Nummer', 'Mail'],
      ['000000001200100123', 'a@b.de'],
      ['1E5', 'TRUE'],
      ['=1+1', '#N/A'],
    ]);
  });

  it('may be delimited by any of the usual characters', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      expect(await read(`a${delimiter}b\n1${delimiter}2\n`)).to.deep.equal([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
    expect(await read('sep=;\na,1;b\n2;3,4\n')).to.deep.equal([
      ['a,1', 'b'],
      ['2', '3,4'],
    ]);
    expect(await read('only\none\ncolumn\n')).to.deep.equal([['only'], ['one'], ['column']]);
  });

  it('may have quotes, and line ends and delimiters in them', async () => {
    expect(await read('"a ""b""","c\nd"\n"e,f",\n')).to.deep.equal([['a "b"', 'c\nd'], ['e,f']]);
    expect(await codeOf(read('a,b\n"c,d\n'))).to.equal('corrupt');
    expect(await codeOf(read('a,b\n"c"d,e\n'))).to.equal('corrupt');
  });

  it('has the row numbers that Excel shows', async () => {
    const rows = await readRows(new Blob(['a,b\n\n"c\nd",e\n,\nf,g']), {accept: every});
    expect(rows.map(({rowNumber}) => rowNumber)).to.deep.equal([1, 3, 5]);
  });

  it('that begins with ID is not taken for something else', async () => {
    expect(await read('ID;Mail\n1;a@b.de\n')).to.deep.equal([
      ['ID', 'Mail'],
      ['1', 'a@b.de'],
    ]);
  });

  it('is UTF-8, or UTF-16 with its mark', async () => {
    const utf16 = (text: string) =>
      new Uint8Array(Uint16Array.from(`\ufeff${text}`, c => c.charCodeAt(0)).buffer);
    const table = [
      ['ä', 'ö'],
      ['1', '2'],
    ];
    expect(await read('\ufeffä,ö\n1,2\n')).to.deep.equal(table);
    expect(await read(utf16('ä\tö\n1\t2\n'))).to.deep.equal(table);
    expect(await problemOf(read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x3b, 0xe4, 0x0a)))).to.deep.equal({
      code: 'unsupported-format',
      detail: {format: 'csv', reason: 'encoding'},
    });
    expect(await codeOf(read(Uint8Array.of(0x61, 0x20, 0xe4, 0x0a), '.xlsx'))).to.equal('not-a-spreadsheet');
  });

  it('is named where it is not listed', async () => {
    expect(await problemOf(read('a;b\n1;2\n', '.xlsx'))).to.deep.equal({
      code: 'unsupported-format',
      detail: {format: 'csv'},
    });
    expect(await problemOf(read('a\tb\n1\t2\n', '.csv'))).to.deep.equal({
      code: 'unsupported-format',
      detail: {format: 'tsv'},
    });
  });

  it('holds the limits of rows, columns and characters', async () => {
    const limited = (limits: OpenOptions['limits']) =>
      codeOf(readRows(new Blob(['a,b\nccc,d\n']), {accept: every, limits: limits ?? {}}));
    expect(await limited({rows: 2, columns: 2, cellCharacters: 3})).to.equal('none');
    expect(await limited({rows: 1})).to.equal('limit-exceeded');
    expect(await limited({columns: 1})).to.equal('limit-exceeded');
    expect(await limited({cellCharacters: 2})).to.equal('limit-exceeded');
  });
});

describe('Reading', () => {
  const rows = Array.from(
    {length: 30_000},
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c></row>`,
  ).join('');

  async function errorOf(reading: Promise<unknown>): Promise<string> {
    return reading.then(
      () => 'none',
      (error: Error) => error.name,
    );
  }

  it('stops at an abort, whatever its reason', async () => {
    const file = await workbookFile({rows});
    for (const reason of [undefined, new Error('enough'), 'enough']) {
      const before = new AbortController();
      before.abort(reason);
      expect(await errorOf(openWorkbook(file, {signal: before.signal}))).to.equal('AbortError');
      const amid = new AbortController();
      const workbook = await openWorkbook(file, {signal: amid.signal});
      let chunks = 0;
      const reading = async () => {
        for await (const chunk of workbook.rows(0))
          if (chunk.length > 0 && ++chunks === 2) amid.abort(reason);
      };
      expect(await errorOf(reading())).to.equal('AbortError');
      expect(chunks).to.equal(2);
    }
  });

  it('stops at an abort in every format', async () => {
    for (const file of [written('xls'), written('ods'), new Blob(['a;b\n1;2\n'])]) {
      const controller = new AbortController();
      const workbook = await openWorkbook(file, {accept: every, signal: controller.signal});
      controller.abort();
      const reading = async () => {
        for await (const chunk of workbook.rows(0)) expect(chunk).to.be.empty;
      };
      expect(await errorOf(reading())).to.equal('AbortError');
    }
  });

  it('tells that the file was changed since it was chosen', async () => {
    for (const name of ['NotReadableError', 'NotFoundError']) {
      const changed = await workbookFile({rows});
      const workbook = await openWorkbook(changed);
      const unreadable = new DOMException('', name);
      changed.slice = () =>
        ({
          arrayBuffer: () => Promise.reject(unreadable),
          stream: () => new ReadableStream({start: controller => controller.error(unreadable)}),
        }) as unknown as Blob;
      const reading = async () => {
        for await (const chunk of workbook.rows(0)) expect(chunk).to.be.empty;
      };
      expect(await codeOf(reading())).to.equal('file-changed');
      expect(await codeOf(openWorkbook(changed))).to.equal('file-changed');
    }
  });

  it('tells how far it is', async () => {
    const told: [number, number][] = [];
    const file = await workbookFile({rows, strings: '<si><t>x</t></si>'});
    await readRows(file, {onProgress: (done, total) => told.push([done, total])});
    expect(told.length).to.be.above(1);
    const [, total] = told[0]!;
    expect(total).to.be.within(1, file.size);
    expect(told.every(([done, all], i) => all === total && done <= all && done >= (told[i - 1]?.[0] ?? 0))).to
      .be.true;
    expect(told.at(-1)).to.deep.equal([total, total]);
  });

  it('stops the inflating when the loop is left', async () => {
    const long = await workbookFile(
      {
        rows: Array.from({length: 200_000}, (_, i) => `<row><c><v>${(i * 7919) % 1e6}</v></c></row>`).join(
          '',
        ),
      },
      {stored: true},
    );
    let asked = 0;
    const slice = long.slice.bind(long);
    const workbook = await openWorkbook(long);
    long.slice = (start, end) => {
      const part = slice(start, end);
      // As a file comes from a disk. What lies in memory comes in one piece from some engines.
      part.stream = () => {
        let at = 0;
        return new ReadableStream<Uint8Array<ArrayBuffer>>(
          {
            async pull(controller) {
              const piece = new Uint8Array(await part.slice(at, at + (1 << 16)).arrayBuffer());
              if (piece.length === 0) return controller.close();
              at += piece.length;
              asked += piece.length;
              controller.enqueue(piece);
            },
          },
          {highWaterMark: 0},
        );
      };
      return part;
    };
    for await (const chunk of workbook.rows(0)) {
      expect(chunk).to.not.be.empty;
      break;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(asked).to.be.within(1, 2 << 20);
    expect(long.size).to.be.above(5 << 20);
  });

  it('refuses a sheet that does not exist', async () => {
    const workbook = await openWorkbook(await workbookFile({rows: ''}));
    expect(await errorOf(workbook.rows(1)[Symbol.asyncIterator]().next())).to.equal('RangeError');
  });
});

describe('A text that is called .xls', () => {
  const table = '<table><tr><td>000000001200100123</td><td>a@b.de</td></tr></table>';
  const texts: readonly (readonly [who: string, text: string, code: string, format: string])[] = [
    ['a script of a web server', table, 'unsupported-format', 'html'],
    ['a page', `<!DOCTYPE html>\n<html><body>${table}</body></html>`, 'unsupported-format', 'html'],
    [
      'a report program that names Excel',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {}</style></head><body>${table}`,
      'unsupported-format',
      'html',
    ],
    ['one that begins with its encoding', `<meta charset="utf-8">${table}`, 'unsupported-format', 'html'],
    ['one that begins with its style', `\ufeff<style>td {}</style>${table}`, 'unsupported-format', 'html'],
    [
      'a page saved with several sheets',
      '<html><head><xml><x:ExcelWorkbook></x:ExcelWorkbook></xml></head><frameset></frameset></html>',
      'unsupported-format',
      'html',
    ],
    [
      'a web archive of Excel',
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
      'unsupported-format',
      'mhtml',
    ],
    [
      'a web archive of a browser',
      'From: <Saved by a browser>\r\nSubject: List\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n',
      'unsupported-format',
      'mhtml',
    ],
    [
      'Excel 2003',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'unsupported-format',
      'spreadsheet-xml',
    ],
    ['a page of signing in', '<html><body><form></form></body></html>', 'not-a-spreadsheet', 'web-page'],
    ['a printer', '%PDF-1.7\n', 'not-a-spreadsheet', 'pdf'],
    ['a word processor', '{\\rtf1 a}', 'not-a-spreadsheet', 'rtf'],
    ['a feed', '<?xml version="1.0"?><rss/>', 'not-a-spreadsheet', 'xml'],
  ];
  for (const [who, text, code, format] of texts)
    it(`of ${who} is named as what it is`, async () =>
      expect(await problemOf(openWorkbook(new Blob([text]), {accept: every}))).to.deep.equal({
        code,
        detail: {format},
      }));
});
