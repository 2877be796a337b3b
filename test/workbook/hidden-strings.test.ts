import {expect} from '@open-wc/testing';
import {codeOf, readValues} from './read.ts';
import {main, workbookFile} from './writer/parts.ts';

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const row = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
const hidden = '<si><t>one</t></si>';

async function read(between: string) {
  const strings = `<si><t>zero</t></si>${between}<si><t>two</t></si>`;
  return readValues(await workbookFile({rows: row, strings}));
}

/** As add-ins wrap content, and as a transformation of XML leaves it behind. Without the hidden one, 1 would be "two". */
const wrappers: Readonly<Record<string, string>> = {
  'an element of another namespace': `<x:wrap xmlns:x="urn:x">${hidden}</x:wrap>`,
  'an element of this namespace': `<extra>${hidden}</extra>`,
  'an extension list': `<extLst><ext uri="{1}">${hidden}</ext></extLst>`,
  'two elements': `<a><b>${hidden}</b></a>`,
  'alternate content without a prefix': `<AlternateContent xmlns="${compatibility}"><Fallback><si xmlns="${main}"><t>one</t></si></Fallback></AlternateContent>`,
  'alternate content of another namespace': `<x:AlternateContent xmlns:x="urn:x"><x:Fallback>${hidden}</x:Fallback></x:AlternateContent>`,
  'a list inside the list': `<sst>${hidden}</sst>`,
  'a string that is empty': '<extra><si/></extra>',
  'a prefix of its own': `<extra><m:si xmlns:m="${main}"><t>one</t></m:si></extra>`,
};

describe('A shared string that would be passed over, and give its number to the next', () => {
  for (const [what, between] of Object.entries(wrappers))
    it(`is refused in ${what}`, async () => expect(await codeOf(read(between))).to.equal('corrupt'));

  it('counts where it stands openly, and what is beside it does not', async () => {
    expect(await read(hidden)).to.deep.equal([['one']]);
    expect(await read('<extLst><ext uri="{1}"><x:y xmlns:x="urn:x"/></ext></extLst>')).to.deep.equal([
      ['two'],
    ]);
  });
});
