import {expect} from '@open-wc/testing';
import {contacts, type Definition} from '../../src/core/definition/definition.ts';
import {normalizeLabel} from '../../src/core/columns/normalize-label.ts';
import {matchColumns} from '../../src/core/columns/match-columns.ts';
import {type SheetHead} from '../../src/core/columns/candidates.ts';
import type {Cell} from '../../src/workbook/row.ts';

type Value = string | number | boolean | undefined;

const phones: Definition = {
  key: {name: 'contract', label: 'Contract number', format: 'text', pattern: '[A-Z]-[0-9]{4}'},
  value: {name: 'phone', label: 'Telephone', format: 'text'},
};

function cell(value: Value): Cell | undefined {
  if (typeof value === 'string') return {type: 'text', value};
  if (typeof value === 'number') return {type: 'number', value};
  return value === undefined ? undefined : {type: 'boolean', value};
}

/** Rows that hold nothing are left out, as the reader does. */
function sheet(
  rows: readonly (readonly Value[])[],
  {index = 0, name}: {index?: number; name?: string} = {},
): SheetHead {
  return {
    sheet: index,
    name: name ?? `Sheet ${index + 1}`,
    hidden: false,
    layout: null,
    rows: rows
      .map((cells, row) => ({rowNumber: row + 1, hidden: false, cells: cells.map(cell)}))
      .filter(({cells}) => cells.some(cell => cell !== undefined)),
  };
}

const data = [
  ['000000001200100123', 'a@b.de'],
  ['000000001200100124', 'c@d.de'],
] as const;

const good = [['User foreign number', 'E-mail'], ...data];

function matched(sheets: readonly SheetHead[], definition = contacts) {
  const result = matchColumns(sheets, definition);
  return result.kind === 'matched' ? result.match : result.kind;
}

function asked(sheets: readonly SheetHead[], definition = contacts) {
  const result = matchColumns(sheets, definition);
  if (result.kind !== 'ask') throw new Error(`${result.kind} instead of a question`);
  return result.candidates;
}

describe('levelLabel', () => {
  it('levels case, spaces, hyphens, accents and line breaks', () => {
    const spellings = [
      'E-mail',
      ' e-MAIL ',
      'E\u2011Mail',
      'E\u2013Mail',
      'E\u2212Mail',
      'E Mail',
      'E\u00a0Mail',
      'E-\nMail',
      'E\u00adMail',
      '\u00c9-mail',
      'E\u0301-mail',
      '\uff25-mail',
      'E-\u200bmail',
    ];
    for (const spelling of spellings) expect(normalizeLabel(spelling), spelling).to.equal('email');
    expect(normalizeLabel('Straße')).to.equal(normalizeLabel('STRASSE'));
    expect(normalizeLabel('Über  setzung')).to.equal('ubersetzung');
  });

  it('keeps everything else apart', () => {
    const headings = ['E-mail', 'E-mail 2', 'E-mail?', 'E.mail', 'E&mail', 'किताब', 'कातब'];
    expect(new Set(headings.map(normalizeLabel)).size).to.equal(headings.length);
  });
});

describe('matchColumns, when there is no doubt', () => {
  it('finds label and alias, however they are spelled', () => {
    expect(matchColumns([sheet(good)], contacts)).to.deep.equal({
      kind: 'matched',
      match: {sheet: 0, headerRow: 1, key: 0, value: 1},
      sheetName: 'Sheet 1',
      keyLabel: 'User foreign number',
      valueLabel: 'E-mail',
    });
    const spelled = matchColumns(
      [sheet([['NUTZER\u00ad-\nFREMDNUMMER', 'e\u2011mail\u00a0adresse'], ...data])],
      contacts,
    );
    expect(spelled).to.include({keyLabel: 'NUTZER\u00ad- FREMDNUMMER', valueLabel: 'e\u2011mail adresse'});
  });

  it('does so in any order of columns, with others between', () => {
    const wide = [
      ['Name', 'E-mail', 'City', 'User number', 'Note'],
      ['x', 'a@b.de', 'y', '000000001200100123', 'z@z.de'],
    ];
    expect(matched([sheet(wide)])).to.deep.equal({sheet: 0, headerRow: 1, key: 3, value: 1});
    expect(matched([sheet(wide.map(row => row.toReversed()))])).to.deep.equal({
      sheet: 0,
      headerRow: 1,
      key: 1,
      value: 3,
    });
  });

  it('finds the header row down to row 200, and not below', () => {
    const above = (count: number) => sheet([...Array<Value[]>(count).fill([undefined, 'note']), ...good]);
    expect(matched([above(199)])).to.include({headerRow: 200});
    expect(matched([above(200)])).to.equal('ask');
  });

  it('finds it on any sheet, in any order of sheets', () => {
    const other = sheet(
      [
        ['Name', 'City'],
        ['x', 'y'],
      ],
      {index: 0},
    );
    const right = sheet(good, {index: 4, name: 'Users'});
    for (const sheets of [
      [other, right],
      [right, other],
    ])
      expect(matchColumns(sheets, contacts)).to.deep.include({
        match: {sheet: 4, headerRow: 1, key: 0, value: 1},
        sheetName: 'Users',
      });
  });

  it('is not confused by a heading that stands alone, or again among the data', () => {
    const alone = [['E-mail'], ['User number'], ...good];
    expect(matched([sheet(alone)])).to.include({headerRow: 3});
    const repeated = [...good, ['User foreign number', 'E-mail'], ...data];
    expect(matched([sheet(repeated)])).to.include({headerRow: 1});
    const inData = [...good, ['000000001200100125', 'E-mail'], ['User number', 'x@y.de']];
    expect(matched([sheet(inData)])).to.include({headerRow: 1});
  });

  it('works for another definition', () => {
    const rows = [
      ['telephone', 'CONTRACT NUMBER'],
      ['+49 1', 'A-1234'],
    ];
    expect(matched([sheet(rows)], phones)).to.deep.equal({sheet: 0, headerRow: 1, key: 1, value: 0});
  });

  it('takes no harm from headings that are numbers, truth values, or names of object members', () => {
    const odd = [
      [2024, true, '__proto__', 'constructor', 'E-mail', 'User number', 'x'.repeat(32_000)],
      [1, false, 'x', 'y', 'a@b.de', '000000001200100123'],
    ];
    expect(matched([sheet(odd)])).to.deep.equal({sheet: 0, headerRow: 1, key: 5, value: 4});
    const numbered = {...phones, key: {...phones.key, label: '2024'}};
    expect(
      matched(
        [
          sheet([
            [2024, 'Telephone'],
            ['A-1234', '1'],
          ]),
        ],
        numbered,
      ),
    ).to.include({key: 0, value: 1});
  });
});

describe('matchColumns, on a wide sheet', () => {
  it('looks for merged cells only where a heading stands', () => {
    let looked = 0;
    const layout = {
      get merges() {
        looked++;
        return [];
      },
      hiddenColumns: [],
    };
    const filler = Array.from({length: 500}, (_, column) => `Column ${column}`);
    const rows = Array.from({length: 200}, (_, row) => [...data[row % 2]!, ...filler]);
    const wide = {...sheet([['User foreign number', 'E-mail', ...filler], ...rows]), layout};
    expect(matched([wide])).to.deep.equal({sheet: 0, headerRow: 1, key: 0, value: 1});
    expect(looked).to.be.below(10_000);
  });
});

describe('matchColumns, when there is doubt', () => {
  it('asks when two columns have the label, or one the label and another an alias', () => {
    for (const second of ['E-mail', 'e-mail', 'Mail']) {
      const [candidates] = asked([
        sheet([
          ['E-mail', 'User number', second],
          ['a@b.de', '000000001200100123', 'c@d.de'],
        ]),
      ]);
      expect(
        candidates?.value.filter(({reason}) => reason === 'exact').map(({column}) => column),
      ).to.deep.equal([0, 2]);
      expect(candidates?.key[0]).to.deep.include({column: 1, reason: 'exact', label: 'User number'});
    }
  });

  it('asks when a second header row names other columns', () => {
    expect(matched([sheet([...good, [undefined, 'E-mail', 'User number']])])).to.equal('ask');
  });

  it('asks when two sheets have both columns', () => {
    const candidates = asked([sheet(good), sheet(good, {index: 1})]);
    expect(candidates.map(({sheet, headerRow}) => [sheet, headerRow])).to.deep.equal([
      [0, 1],
      [1, 1],
    ]);
  });

  it('asks when one field is exact and the other only similar', () => {
    const [candidates] = asked([sheet([['User number', 'E-mail (private)'], ...data])]);
    expect(candidates?.key[0]).to.include({column: 0, reason: 'exact'});
    expect(candidates?.value[0]).to.deep.equal({
      column: 1,
      label: 'E-mail (private)',
      reason: 'similar',
      samples: ['a@b.de', 'c@d.de'],
      fits: 2,
      total: 2,
      hidden: false,
      mergedOver: [],
      unnamedLike: [],
    });
  });

  it('ranks exact before similar before content before the rest, then by how much fits', () => {
    const [candidates] = asked([
      sheet([
        ['Note', 'Contact', 'Reply', 'E-mails', 'Customer'],
        ['x', 'a@b.de', 'a@b.de', '-', '000000001200100123'],
        ['y', 'c@d.de', 'none', '-', '000000001200100124'],
        ['z', 'e@f.de', 'g@h.de', '-', 1200100125],
      ]),
    ]);
    expect(candidates?.value.map(({column, reason, fits}) => [column, reason, fits])).to.deep.equal([
      [3, 'similar', 0],
      [1, 'content', 3],
      [2, 'content', 2],
      [0, 'other', 0],
      [4, 'other', 0],
    ]);
    expect(candidates?.key[0]).to.deep.equal({
      column: 4,
      label: 'Customer',
      reason: 'content',
      samples: ['000000001200100123', '000000001200100124', '1200100125'],
      fits: 3,
      total: 3,
      hidden: false,
      mergedOver: [],
      unnamedLike: [],
    });
  });

  it('gives the same order for any order of columns and sheets', () => {
    const rows = [
      ['Note', 'Contact', 'E-mails', 'Customer'],
      ['x', 'a@b.de', 'c@d.de', '000000001200100123'],
    ];
    const labels = (sheets: readonly SheetHead[]) =>
      asked(sheets).map(({name, key, value}) => [
        name,
        key[0]?.label,
        value.map(({label}) => label).slice(0, 2),
      ]);
    const poor = sheet(
      [
        ['Contact', 'x'],
        ['a@b.de', 'y'],
      ],
      {index: 1},
    );
    const there = labels([sheet(rows), poor]);
    const turned = labels([poor, sheet(rows.map(row => row.toReversed()))]);
    expect(turned).to.deep.equal(there);
    expect(there[0]).to.deep.equal(['Sheet 1', 'Customer', ['E-mails', 'Contact']]);
  });

  it('takes five samples, leaves blank cells and repeated headings out, and counts the rest', () => {
    const values = ['a@b.de', undefined, ' ', 'Contact', 'x', 'c@d.de', 'e@f.de', 'g@h.de', 'i@j.de'];
    const rows = [
      ['Contact', 'Customer'],
      ...values.map((value, row) => [value, String(row).padStart(18, '0')]),
    ];
    const contact = asked([sheet(rows)])[0]?.value[0];
    expect(contact).to.deep.include({
      samples: ['a@b.de', 'x', 'c@d.de', 'e@f.de', 'g@h.de'],
      fits: 5,
      total: 6,
    });
  });

  it('finds the header row by its place above the data', () => {
    const [candidates] = asked([
      sheet([['Users of 2024'], ['Nr.', 'Contact', 'City'], ['000000001200100123', 'mail@mail.de', 'Bonn']]),
    ]);
    expect(candidates?.headerRow).to.equal(2);
    expect(candidates?.value[0]).to.deep.include({
      label: 'Contact',
      reason: 'content',
      samples: ['mail@mail.de'],
    });
    const [twoLines] = asked([sheet([['Customer', 'Contact'], ['No.', 'by net'], ...data])]);
    expect(twoLines?.headerRow).to.equal(2);
  });

  it('loses no row of a sheet without headings: its data begin below row 0', () => {
    const [candidates] = asked([sheet([...data, ['Total', '2']])]);
    expect(candidates?.headerRow).to.equal(0);
    expect(candidates?.key[0]).to.deep.include({column: 0, label: '', reason: 'content', fits: 2, total: 3});
    const [lower] = asked([sheet([[], [], ...data])]);
    expect(lower?.headerRow).to.equal(2);
  });

  it('does not take small numbers for numbers that lost their zeros', () => {
    const rows = [
      ['Nr', 'Customer', 'Contact'],
      [1, 1200100123, 'a@b.de'],
      [2, 1200100124, 'c@d.de'],
    ];
    const key = asked([sheet(rows)])[0]?.key;
    expect(key?.map(({label, reason}) => [label, reason])).to.deep.equal([
      ['Customer', 'content'],
      ['Nr', 'other'],
      ['Contact', 'other'],
    ]);
  });

  it('offers at most a hundred columns of a wide sheet, the best among them', () => {
    const wide = Array.from({length: 3_000}, (_, column) => `Column ${column}`);
    const rows = [
      [...wide, 'Contact', 'Customer'],
      [...wide.map(() => 'x'), 'a@b.de', '000000001200100123'],
    ];
    const [candidates] = asked([sheet(rows)]);
    expect(candidates?.key).to.have.length(100);
    expect(candidates?.key[0]?.label).to.equal('Customer');
    expect(candidates?.value[0]?.label).to.equal('Contact');
  });

  it('asks about text that may be anything, for its content says nothing', () => {
    const anyText = {...phones, key: {name: 'contract', label: 'Contract number', format: 'text'}} as const;
    const rows = [
      ['A', 'B'],
      ['x', 'y'],
    ];
    expect(asked([sheet(rows)], anyText)[0]?.key.map(({reason}) => reason)).to.deep.equal(['other', 'other']);
  });
});

describe('matchColumns, when there is nothing', () => {
  const other = sheet([
    ['Name', 'City'],
    ['x', 'y'],
  ]);

  it('names the fields, and the likeliest sheet', () => {
    expect(matchColumns([other], contacts)).to.deep.equal({
      kind: 'missing',
      fields: ['key', 'value'],
      sheet: 'Sheet 1',
    });
    const half = sheet(
      [
        ['User number', 'City'],
        ['000000001200100123', 'y'],
      ],
      {index: 1},
    );
    expect(matchColumns([other, half], contacts)).to.deep.equal({
      kind: 'missing',
      fields: ['value'],
      sheet: 'Sheet 2',
    });
  });

  it('is not reached when each field is found on some sheet', () => {
    const keys = sheet([
      ['User number', 'City'],
      ['000000001200100123', 'y'],
    ]);
    const values = sheet(
      [
        ['Contact', 'City'],
        ['a@b.de', 'y'],
      ],
      {index: 1},
    );
    expect(asked([keys, values]).map(({name}) => name)).to.deep.equal(['Sheet 1', 'Sheet 2']);
  });

  it('is what a sheet without rows is', () => {
    expect(matchColumns([sheet([])], contacts)).to.deep.equal({
      kind: 'missing',
      fields: ['key', 'value'],
      sheet: 'Sheet 1',
    });
  });
});
