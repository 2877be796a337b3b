import {expect} from '@open-wc/testing';
import {defaultLimits, type Limits, openWorkbook} from '../../src/workbook/index.ts';
import {Archive} from '../../src/workbook/zip/archive.ts';
import {problemOf, readRows} from './read.ts';
import {workbookFile, workbookParts, zipFile} from './writer/parts.ts';

const rows = '<row r="3"><c r="E3" t="str"><v>abcde</v></c></row>';

/** Reads under these limits; `undefined` when nothing was wrong. */
async function limitMet(file: Blob, limits: Partial<Limits>, columns?: readonly number[]) {
  const {code, detail} = await problemOf(readRows(file, {limits, ...(columns ? {columns} : {})}));
  return code === 'none' ? undefined : {code, ...detail};
}

function exceeded(limit: keyof Limits, allowed: number) {
  return {code: 'limit-exceeded', limit, allowed};
}

describe('Limits', () => {
  it('are those of the contract', () => {
    expect(defaultLimits).to.deep.equal({
      fileBytes: 104_857_600,
      zipEntries: 1000,
      inflatedBytes: 1_073_741_824,
      inflateRatio: 200,
      rows: 1_048_576,
      columns: 16_384,
      cellCharacters: 32_767,
    });
  });

  it('hold the size of the file', async () => {
    const file = await workbookFile({rows});
    expect(await limitMet(file, {fileBytes: file.size})).to.be.undefined;
    expect(await limitMet(file, {fileBytes: file.size - 1})).to.deep.equal(
      exceeded('fileBytes', file.size - 1),
    );
  });

  it('hold the number of entries', async () => {
    const parts = workbookParts({rows});
    for (let i = 0; i < 1000; i++) parts.set(`other/${i}`, '');
    const names = [...parts.keys()];
    const first = (count: number) =>
      zipFile(names.slice(0, count).map(name => [name, parts.get(name) ?? '']));
    expect(await limitMet(await first(1000), {})).to.be.undefined;
    expect(await limitMet(await first(1001), {})).to.deep.equal(exceeded('zipEntries', 1000));
  });

  it('hold the bytes inflated, over all parts that are read', async () => {
    const file = await workbookFile({rows, strings: '<si><t>x</t></si>', styles: '<cellXfs><xf/></cellXfs>'});
    const archive = await Archive.open(file, defaultLimits);
    let inflated = 0;
    for (const name of archive.names) for await (const chunk of archive.read(name)) inflated += chunk.length;
    expect(await limitMet(file, {inflatedBytes: inflated})).to.be.undefined;
    expect(await limitMet(file, {inflatedBytes: inflated - 1})).to.deep.equal(
      exceeded('inflatedBytes', inflated - 1),
    );
  });

  it('count a part once, however often it is read', async () => {
    const file = await workbookFile({rows});
    const archive = await Archive.open(file, defaultLimits);
    let inflated = 0;
    for (const name of archive.names) for await (const chunk of archive.read(name)) inflated += chunk.length;
    const workbook = await openWorkbook(file, {limits: {inflatedBytes: inflated}});
    for (let pass = 0; pass < 3; pass++) {
      let count = 0;
      for await (const chunk of workbook.rows(0)) count += chunk.length;
      expect(count).to.equal(1);
    }
  });

  it('hold what one byte may become, past the first megabyte', async () => {
    const spaces = (size: number) => workbookFile({rows: `${' '.repeat(size)}${rows}`});
    expect(await limitMet(await spaces((1 << 20) - 2000), {})).to.be.undefined;
    expect(await limitMet(await spaces(1 << 20), {})).to.deep.equal(exceeded('inflateRatio', 200));
    expect(await limitMet(await spaces(1 << 20), {inflateRatio: 1100})).to.be.undefined;
  });

  it('hold the rows', async () => {
    const file = await workbookFile({rows});
    expect(await limitMet(file, {rows: 3})).to.be.undefined;
    expect(await limitMet(file, {rows: 2})).to.deep.equal(exceeded('rows', 2));
    const last = await workbookFile({rows: '<row r="1048576"><c><v>1</v></c></row>'});
    expect(await limitMet(last, {})).to.be.undefined;
    expect(await limitMet(await workbookFile({rows: '<row r="1048577"/>'}), {rows: 2e6})).to.include({
      code: 'corrupt',
    });
  });

  it('hold the columns, those too that nobody asked for', async () => {
    const file = await workbookFile({rows});
    expect(await limitMet(file, {columns: 5})).to.be.undefined;
    expect(await limitMet(file, {columns: 4})).to.deep.equal(exceeded('columns', 4));
    expect(await limitMet(file, {columns: 4}, [0])).to.deep.equal(exceeded('columns', 4));
    const beyond = await workbookFile({rows: '<row r="1"><c r="XFE1"/></row>'});
    expect(await limitMet(beyond, {columns: 20_000})).to.include({code: 'corrupt'});
  });

  it('hold the characters of a cell, wherever its text stands', async () => {
    const length = defaultLimits.cellCharacters;
    for (const text of ['x', '&amp;', 'ä', '_x0041_']) {
      for (const tooMany of [0, 1]) {
        const content = text.repeat(length + tooMany);
        const forms = [
          workbookFile({rows: `<row r="1"><c r="A1" t="str"><v>${content}</v></c></row>`}),
          workbookFile({
            rows: `<row r="1"><c r="A1" t="inlineStr"><is><r><t>${content}</t></r></is></c></row>`,
          }),
          workbookFile({
            rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
            strings: `<si><t>${content}</t></si>`,
          }),
        ];
        for (const file of await Promise.all(forms)) {
          const expected = tooMany ? exceeded('cellCharacters', length) : undefined;
          expect(await limitMet(file, {}), `${text} ${tooMany}`).to.deep.equal(expected);
        }
      }
    }
  });

  it('are not met by text that no cell asked for names', async () => {
    const strings = `<si><t>a</t></si><si><t>${'x'.repeat(40_000)}</t></si>`;
    const file = await workbookFile({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      strings,
    });
    expect(await limitMet(file, {}, [0])).to.be.undefined;
    expect(await limitMet(file, {}, [1])).to.deep.equal(exceeded('cellCharacters', 32_767));
  });
});
