import {expect} from '@open-wc/testing';
import {openWorkbook} from '../../src/workbook/index.ts';
import {codeOf, readValues} from './read.ts';
import {main, sheetXml, workbookParts, zipFile} from './writer/parts.ts';

const good = sheetXml('<row r="1"><c r="A1" t="str"><v>good</v></c></row>');
const relationships = 'xl/_rels/workbook.xml.rels';

/** A workbook with a bad sheet before and after a good one. */
function partsWith(change: (parts: Map<string, string>) => void, type = 'worksheet'): Map<string, string> {
  const bad = {name: 'Bad', xml: sheetXml(''), type};
  const parts = workbookParts({sheets: [bad, {name: 'Good', xml: good}, {...bad, name: 'Bad too'}]}) as Map<
    string,
    string
  >;
  change(parts);
  return parts;
}

function replaced(parts: Map<string, string>, name: string, from: string | RegExp, to: string): void {
  const before = parts.get(name)!;
  parts.set(name, before.replaceAll(from, to));
  if (parts.get(name) === before) throw new Error('Nothing was replaced.');
}

/** As damaged, converted and hand-made files have them. */
const cases: Readonly<Record<string, Map<string, string>>> = {
  'listed without a part': partsWith(parts => {
    parts.delete('xl/worksheets/sheet1.xml');
    parts.delete('xl/worksheets/sheet3.xml');
  }),
  'with an unknown relationship': partsWith(parts => {
    replaced(parts, 'xl/workbook.xml', 'r:id="rId1"', 'r:id="rId77"');
    replaced(parts, 'xl/workbook.xml', 'r:id="rId3"', 'r:id="rId78"');
  }),
  'with an empty relationship': partsWith(parts =>
    replaced(parts, 'xl/workbook.xml', /r:id="rId[13]"/g, 'r:id=""'),
  ),
  'without a relationship': partsWith(parts => replaced(parts, 'xl/workbook.xml', /r:id="rId[13]"/g, '')),
  'whose relationship has no target': partsWith(parts =>
    replaced(parts, relationships, /Target="worksheets\/sheet[13].xml"/g, 'Target=""'),
  ),
  'whose relationship leads outside': partsWith(parts =>
    replaced(
      parts,
      relationships,
      /Target="worksheets\/sheet[13].xml"/g,
      'Target="https://example.org/a.xml" TargetMode="External"',
    ),
  ),
  'of an unknown kind': partsWith(() => {}, 'somethingElse'),
  'that is a chart': partsWith(parts => {
    for (const number of [1, 3])
      parts.set(`xl/worksheets/sheet${number}.xml`, `<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`);
  }, 'chartsheet'),
  'that is a dialog': partsWith(() => {}, 'dialogsheet'),
  'of old macros': partsWith(() => {}, 'xlMacrosheet'),
  'that calls itself a table and is a chart': partsWith(parts =>
    replaced(parts, '[Content_Types].xml', /(sheet[13]\.xml" ContentType="[^"]*)worksheet/g, '$1chartsheet'),
  ),
};

describe('A bad sheet', () => {
  for (const [what, parts] of Object.entries(cases))
    it(`${what} is left out, and the others are read`, async () => {
      const file = await zipFile(parts);
      expect((await openWorkbook(file)).sheets.map(({name}) => name)).to.deep.equal(['Good']);
      expect(await readValues(file)).to.deep.equal([['good']]);
    });

  it('is the end of the file where no other is left', async () => {
    const lost = workbookParts({rows: ''});
    lost.delete('xl/worksheets/sheet1.xml');
    expect(await codeOf(openWorkbook(await zipFile(lost)))).to.equal('corrupt');
    const dialog = workbookParts({sheets: [{name: 'Dialog', xml: sheetXml(''), type: 'dialogsheet'}]});
    expect(await codeOf(openWorkbook(await zipFile(dialog)))).to.equal('no-sheet');
  });

  it('that could be chosen is read exactly or refused', async () => {
    for (const xml of ['', '<worksheet', `<worksheet xmlns="${main}"><sheetData>`, 'no markup']) {
      const parts = partsWith(parts => parts.set('xl/worksheets/sheet1.xml', xml));
      expect(await codeOf(readValues(await zipFile(parts))), xml).to.equal('corrupt');
    }
  });
});
