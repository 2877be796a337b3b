import {expect} from '@open-wc/testing';
import {openWorkbook} from '../../src/workbook/index.ts';
import {codeOf, readRows, readValues} from './read.ts';
import {workbookFile, workbookParts, zipFile} from './writer/parts.ts';
import {zip} from './writer/zip.ts';

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const strings = '<si><t>x</t></si>';

describe('The archive', () => {
  it('may be stored, deflated, with data descriptors, as zip64', async () => {
    for (const stored of [false, true]) {
      for (const dataDescriptor of [false, true]) {
        for (const zip64 of [false, true]) {
          const file = await workbookFile({rows, strings}, {stored, dataDescriptor, zip64});
          expect(await readValues(file), JSON.stringify({stored, dataDescriptor, zip64})).to.deep.equal([
            ['x'],
          ]);
        }
      }
    }
  });

  it('may hold a stored entry of many blocks', async () => {
    const long = Array.from(
      {length: 3000},
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="str"><v>${i}${'y'.repeat(60)}</v></c></row>`,
    );
    const file = await workbookFile({rows: long.join('')}, {stored: true});
    expect(file.size).to.be.above(3 * 65_536);
    expect((await readValues(file)).map(([text]) => text)).to.deep.equal(
      long.map((_, i) => `${i}${'y'.repeat(60)}`),
    );
  });

  it('may have its entries in any order, with any case and either slash', async () => {
    const parts = Array.from(workbookParts({rows, strings}));
    const renamed = parts.map(([name, data]): [string, string | Uint8Array] => [
      name.replaceAll('/', '\\').toUpperCase(),
      data,
    ]);
    expect(await readValues(await zipFile(renamed))).to.deep.equal([['x']]);
    expect(await readValues(await zipFile(parts.reverse()))).to.deep.equal([['x']]);
  });

  it('may have a comment', async () => {
    const comment = new TextEncoder().encode('made by hand');
    const bytes = await zip(Array.from(workbookParts({rows, strings}), ([name, data]) => ({name, data})));
    new DataView(bytes.buffer).setUint16(bytes.length - 2, comment.length, true);
    expect(await readValues(new Blob([bytes, comment]))).to.deep.equal([['x']]);
  });

  it('is followed by relationships, however their targets are written', async () => {
    const targets: ((part: string) => string)[] = [
      part => `/xl/${part}`,
      part => `../xl/./${part}`,
      part => part.replaceAll('/', '\\'),
      part => `\\xl\\${part}`.toUpperCase(),
    ];
    for (const target of targets) {
      expect(await readValues(await workbookFile({rows, strings, target})), target('x/y.xml')).to.deep.equal([
        ['x'],
      ]);
    }
  });

  it('may keep its workbook in an odd place', async () => {
    const parts = new Map(
      Array.from(workbookParts({rows, strings}), ([name, data]): [string, string | Uint8Array] => [
        name.replace(/^xl\//, 'office/deep/'),
        String(data).replaceAll('xl/workbook.xml', 'office/deep/workbook.xml'),
      ]),
    );
    expect(await readValues(await zipFile(parts))).to.deep.equal([['x']]);
  });

  it('is refused when it is cut short anywhere', async () => {
    const bytes = new Uint8Array(await (await workbookFile({rows, strings})).arrayBuffer());
    for (let length = 0; length < bytes.length; length += 37) {
      const code = await codeOf(readRows(new Blob([bytes.slice(0, length)])));
      expect(code, `${length} of ${bytes.length}`).to.be.oneOf(['corrupt', 'not-a-spreadsheet']);
    }
  });
});

describe('The kind of a workbook', () => {
  const kinds: Readonly<Record<string, string>> = {
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': '.xlsx',
    'vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': '.xlsx',
    'vnd.ms-excel.sheet.macroEnabled.main+xml': '.xlsm',
    'vnd.ms-excel.template.macroEnabled.main+xml': '.xlsm',
  };

  it('is told by its content type, and must be listed', async () => {
    for (const [contentType, accept] of Object.entries(kinds)) {
      const file = await workbookFile({rows, strings, contentType});
      expect(await readValues(file, {accept}), contentType).to.deep.equal([['x']]);
      const others = ['.xlsx', '.xlsm', '.xls, .ods'].filter(other => other !== accept);
      for (const other of others)
        expect(await codeOf(openWorkbook(file, {accept: other}))).to.equal('unsupported-format');
    }
  });

  it('is not that of a text document or a presentation', async () => {
    for (const contentType of [
      'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    ]) {
      expect(await codeOf(openWorkbook(await workbookFile({rows, contentType})))).to.equal(
        'not-a-spreadsheet',
      );
    }
    expect(await codeOf(openWorkbook(await workbookFile({rows, contentType: 'octet-stream'})))).to.equal(
      'corrupt',
    );
  });
});
