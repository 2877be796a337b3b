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

/** Sheets 1 and 3 are of this content. */
function contentOf(xml: string): Map<string, string> {
  return partsWith(parts => {
    for (const number of [1, 3]) parts.set(`xl/worksheets/sheet${number}.xml`, xml);
  });
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
  'that is a chart without saying so': contentOf(`<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`),
  'that is a dialog without saying so': contentOf(
    `<?xml version="1.0"?><!-- <worksheet> --><x:dialogsheet xmlns:x="${main}"/>`,
  ),
  'of macros without saying so': contentOf(
    `\uFEFF<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns="${main}"><sheetData/></xm:macrosheet>`,
  ),
  'whose relationship leads to the workbook': partsWith(parts =>
    replaced(parts, relationships, /Target="worksheets\/sheet[13].xml"/g, 'Target="workbook.xml"'),
  ),
  'whose part is a style sheet': contentOf(`<styleSheet xmlns="${main}"/>`),
  'whose part holds strings': contentOf(`<sst xmlns="${main}"><si><t>a</t></si></sst>`),
  'whose part is a theme': contentOf(
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
  ),
  'whose part is a table': contentOf(`<table xmlns="${main}"/>`),
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

  it('is refused where two parts are named for it', async () => {
    const parts = partsWith(parts => replaced(parts, relationships, 'Id="rId3"', 'Id="rId1"'));
    expect(await codeOf(openWorkbook(await zipFile(parts)))).to.equal('corrupt');
  });

  it('that could be chosen is read exactly or refused', async () => {
    for (const xml of ['', '<worksheet', `<worksheet xmlns="${main}"><sheetData>`, 'no markup']) {
      const parts = partsWith(parts => parts.set('xl/worksheets/sheet1.xml', xml));
      expect(await codeOf(readValues(await zipFile(parts))), xml).to.equal('corrupt');
    }
  });
});
