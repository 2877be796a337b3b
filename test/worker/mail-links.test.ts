/** Addresses that stand only in the link behind a cell, as lists copied from mail programs and web pages have them. */
import {expect} from '@open-wc/testing';
import {utils, write, type CellObject} from 'xlsx';
import {contacts} from '../../src/core/definition/definition.ts';
import type {Reason} from '../../src/core/issue.ts';
import {defaultLimits} from '../../src/workbook/limits.ts';
import {WorkerSession} from '../../src/worker/import-session.ts';
import {declaration, main, workbookFile} from '../workbook/writer/parts.ts';

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const headings = ['User foreign number', 'E-mail'];
const number = (n: number) => String(1_200_100_000 + n).padStart(18, '0');

async function reasonsIn(file: Blob, accept = '.xlsx'): Promise<(Reason | undefined)[]> {
  const session = new WorkerSession();
  const settings = {definition: contacts, limits: defaultLimits, accept, mode: 'fill-empty'} as const;
  expect(await session.open(file, settings, () => {})).to.include({kind: 'read'});
  await session.skipComparing();
  const {rows} = await session.rows({count: 100});
  return rows.map(({issues}) => issues.find(({field}) => field === 'value')?.reason);
}

interface Linked {
  readonly shown: string;
  /** Inside the cell, before its value. */
  readonly formula?: string;
  /** What the link of the cell leads to. */
  readonly target?: string;
  readonly reference?: string;
}

function listOf(values: readonly Linked[], relationships?: string): Promise<Blob> {
  const cell = (reference: string, text: string, formula = '') =>
    `<c r="${reference}" t="str">${formula}<v>${text}</v></c>`;
  const row = (n: number, key: string, {shown, formula}: Linked) =>
    `<row r="${n}">${cell(`A${n}`, key)}${cell(`B${n}`, shown, formula)}</row>`;
  const rows = values.map((value, i) => row(i + 2, number(i), value)).join('');
  const links = values.map(({target, reference}, i) =>
    target === undefined ? '' : `<hyperlink ref="${reference ?? `B${i + 2}`}" r:id="rId${i}"/>`,
  );
  const targets = values.map(({target}, i) =>
    target === undefined
      ? ''
      : `<Relationship Id="rId${i}" Type="${officeRelationships}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  return workbookFile({
    sheets: [
      {
        name: 'List',
        xml: `${declaration}<worksheet xmlns="${main}" xmlns:r="${officeRelationships}"><sheetData>${row(1, headings[0]!, {shown: headings[1]!})}${rows}</sheetData><hyperlinks>${links.join('')}</hyperlinks></worksheet>`,
      },
    ],
    others: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        relationships ??
        `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`,
    },
  });
}

const inLink = 'address-in-link';

/** What the cell shows and where it leads, with what is said of the value. */
const cases: readonly (readonly [Linked, Reason | undefined])[] = [
  [{shown: 'Anna Weber', target: 'mailto:anna@example.org'}, inLink],
  [{shown: 'write to Anna', target: 'MAILTO:anna@example.org?subject=Hello'}, inLink],
  [{shown: 'Anna', target: 'mailto:anna@example.org', reference: 'B4:B4'}, inLink],
  [{shown: 'Anna', formula: '<f>HYPERLINK("mailto:anna@example.org","Anna")</f>'}, inLink],
  [{shown: 'Anna', formula: '<f>HYPERLINK(&quot;mailto:&quot;&amp;C6,D6)</f>'}, inLink],
  [{shown: 'Anna', formula: '<f>hyperlink( "mailto:anna@example.org" , "Anna")</f>'}, inLink],
  [{shown: 'Anna', target: 'https://example.org/anna'}, 'no-at'],
  [{shown: 'Anna', formula: '<f>HYPERLINK("https://example.org","Anna")</f>'}, 'no-at'],
  [{shown: 'Anna', target: 'mailto:anna@example.org', reference: 'A10'}, 'no-at'],
  [{shown: 'Anna', target: 'mailto:anna@example.org', reference: 'B11:B900'}, 'no-at'],
  [{shown: 'anna@example.org', target: 'mailto:other@example.org'}, undefined],
  [{shown: 'anna@', target: 'mailto:anna@example.org'}, 'domain'],
  [{shown: 'anna (at) example.org', target: 'mailto:anna@example.org'}, 'no-at'],
  [{shown: 'keine', target: 'mailto:anna@example.org'}, undefined],
  [{shown: 'Anna'}, 'no-at'],
];

describe('an address in the link behind a cell', () => {
  it('is said to be there', async () => {
    expect(await reasonsIn(await listOf(cases.map(([linked]) => linked)))).to.deep.equal(
      cases.map(([, reason]) => reason),
    );
  });

  it('is not said to be there where the links cannot be read', async () => {
    const linked = [{shown: 'Anna', target: 'mailto:anna@example.org'}];
    expect(await reasonsIn(await listOf(linked, '<Relationships>'))).to.deep.equal(['no-at']);
  });

  it('is no value, and stays that way when it is known', async () => {
    const session = new WorkerSession();
    const file = await listOf([{shown: 'Anna', target: 'mailto:anna@example.org'}]);
    const settings = {
      definition: contacts,
      limits: defaultLimits,
      accept: '.xlsx',
      mode: 'overwrite',
    } as const;
    await session.open(file, settings, () => {});
    await session.skipComparing();
    const review = await session.review();
    expect(review.summary).to.include({rows: 1, invalid: 1, pairs: 0});
    expect(review.suggestions).to.deep.equal({});
  });

  for (const bookType of ['xls', 'xlsb', 'ods'] as const)
    it(`is said to be there in .${bookType}`, async () => {
      const sheet = utils.aoa_to_sheet([headings, [number(0), 'Anna'], [number(1), 'Ben']]);
      (sheet['B2'] as CellObject).l = {Target: 'mailto:anna@example.org'};
      const bytes = write(
        {SheetNames: ['List'], Sheets: {List: sheet}},
        {bookType, type: 'array'},
      ) as ArrayBuffer;
      expect(await reasonsIn(new Blob([bytes]), `.${bookType}`)).to.deep.equal([inLink, 'no-at']);
    });
});
