import {expect} from '@open-wc/testing';
import {read} from 'xlsx';
import {contacts} from '../../src/core/definition/definition.ts';
import {writeExport, type ExportSource} from '../../src/worker/export.ts';
import {openWorkbook} from '../../src/workbook/index.ts';
import type {Cell} from '../../src/workbook/row.ts';
import {reviewOf, key} from '../core/review-fixture.ts';
import {words} from '../importer/export-words.ts';
import {linesOf, plain, previousFile, sourceOf} from './written-files.ts';
import {writingProperties} from './writing-properties.ts';
import {writtenTexts} from './written-texts.ts';

const stored = {[key(1)]: null, [key(2)]: 'old@example.com', [key(3)]: null, [key(4)]: 'kept@example.com'};
const review = reviewOf(
  [
    [key(1), 'new@example.com'],
    [key(2), 'other@example.com'],
    [key(3), '=HYPERLINK("http://x")'],
    ['4', 'zeros@example.com'],
    [key(5), 'unknown@example.com'],
    [key(6), ''],
  ],
  stored,
  {mode: 'overwrite'},
);
const source: ExportSource = {definition: contacts, words, facts: null, review, report: null, file: null};

describe('exported files', () => {
  it('template: the two headings, and cells formatted as text below', async () => {
    const blob = await writeExport('template', {...source, review: null});
    expect(await linesOf(blob)).to.deep.equal([['User foreign number', 'E-mail']]);
    const sheet = read(await blob.arrayBuffer(), {cellNF: true, sheetStubs: true}).Sheets['Import']!;
    expect(sheet['A2']).to.include({t: 'z', z: '@'});
    expect(sheet['B1000']).to.include({t: 'z', z: '@'});
  });

  it('previous: what is stored under the numbers that will be overwritten, ready to be imported', async () => {
    expect(await linesOf(await writeExport('previous', source))).to.deep.equal([
      ['User foreign number', 'E-mail'],
      [key(2), 'old@example.com'],
    ]);
  });

  it('to-do: rows to be corrected, in the layout of the file, with the reason', async () => {
    expect(await linesOf(await writeExport('to-do', source))).to.deep.equal([
      ['User foreign number', 'E-mail', 'Reason'],
      [key(3), '=HYPERLINK("http://x")', 'The @ is missing.'],
      // As it was found: the file must not restore what nobody agreed to.
      ['4', 'zeros@example.com', 'key-zeros-lost'],
    ]);
  });

  it('to-do: blank cells are formatted as text where a number or a value belongs', async () => {
    const blank = reviewOf([['', 'a@example.com']], {});
    const blob = await writeExport('to-do', {...source, review: blank});
    const sheet = read(await blob.arrayBuffer(), {cellNF: true, sheetStubs: true}).Sheets['Import']!;
    expect(sheet['A2']).to.include({t: 'z', z: '@'});
    expect(sheet['B2']).to.include({t: 's', v: 'a@example.com', z: '@'});
  });

  it('report: has no cell where nothing stands', async () => {
    const known = reviewOf([[key(1), 'new@example.com']], stored, {mode: 'overwrite'});
    known.freeze();
    const blob = await writeExport('report', {...source, review: known});
    const sheet = read(await blob.arrayBuffer(), {sheetStubs: true}).Sheets['Import']!;
    expect(Object.keys(sheet).filter(name => /^[A-Z]+2$/.test(name))).to.deep.equal(['A2', 'B2', 'C2']);
  });

  it('to-do: quotes the cell where the screen does', async () => {
    const quoting = {...words, issues: {...words.issues, 'cell-error': 'It shows {found}.'}};
    const broken = reviewOf([[key(1), {type: 'error', value: '$&#N/A'}]], stored);
    expect(
      await linesOf(await writeExport('to-do', {...source, words: quoting, review: broken})),
    ).to.deep.equal([
      ['User foreign number', 'E-mail', 'Reason'],
      [key(1), '$&#N/A', 'It shows $&#N/A.'],
    ]);
  });

  it('report: every row with how it ended, those apart that nobody has to look at', async () => {
    const ended = reviewOf(
      [
        [key(1), 'new@example.com'],
        [key(2), 'other@example.com'],
        [key(1), 'new@example.com'],
        [key(3), ''],
        [key(3), 'x@example.com'],
        [key(4), 'broken'],
      ],
      stored,
    );
    ended.change({type: 'leave-out', rowNumber: 6, out: true});
    ended.freeze().settle([{key: key(1), outcome: 'rejected', detail: 'The contract has ended.'}]);
    expect(await linesOf(await writeExport('report', {...source, review: ended}))).to.deep.equal([
      ['Row', 'User foreign number', 'E-mail', 'Stored before', 'Outcome', 'Reason'],
      ['2', key(1), 'new@example.com', '', 'rejected', 'Not taken. It says: The contract has ended.'],
      ['3', key(2), 'other@example.com', 'old@example.com', 'kept'],
      ['4', key(1), 'new@example.com', '', 'duplicate', 'duplicate-same'],
      ['5', key(3), '', '', 'empty', 'value-missing'],
      ['6', key(3), 'x@example.com', '', 'left-out'],
      ['7', key(4), 'broken', 'kept@example.com', 'held', 'The @ is missing.'],
    ]);
  });

  it('receipt: counts and a fingerprint of the file, and nobody’s data', async () => {
    const ended = reviewOf(
      [
        [key(1), 'new@example.com'],
        [key(3), ''],
        [key(4), 'broken'],
      ],
      stored,
    );
    const report = ended.freeze().report();
    const file = new Blob(['abc']);
    const facts = {finished: '2026-11-22T10:00:00Z', reference: 'ABCD-EFGH'};
    const lines = await linesOf(
      await writeExport('receipt', {...source, review: ended, report, file, facts}),
    );
    expect(lines).to.deep.include(['Reference', 'ABCD-EFGH']);
    for (const ending of ['not-sent', 'held', 'empty']) expect(lines).to.deep.include([ending, '1']);
    // The digest of "abc", FIPS 180-4, as the standard's example gives it.
    expect(lines).to.deep.include([
      'SHA-256',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
    expect(JSON.stringify(lines)).to.not.contain('@');
  });

  it('round trip: rows that need work ask the same questions again', async () => {
    const lines = await linesOf(await writeExport('to-do', source));
    const again = reviewOf(
      lines.slice(1).map(([number, value]) => [number!, value!] as const),
      stored,
    );
    expect(again.review().summary).to.include({rows: 2, consent: 1, invalid: 1, pairs: 0});
  });

  it('round trip: the previous values, imported, restore what was overwritten', async () => {
    const database: Record<string, string | null> = {...stored};
    const importing = reviewOf(
      [
        [key(1), 'new@example.com'],
        [key(2), 'other@example.com'],
      ],
      database,
      {mode: 'overwrite'},
    );
    const previous = await linesOf(await writeExport('previous', {...source, review: importing}));
    const apply = (review: typeof importing) => {
      for (const pair of review.freeze().nextBatch(100)?.pairs ?? []) database[pair.key] = pair.value;
    };
    apply(importing);
    expect(database[key(2)]).to.equal('other@example.com');
    apply(
      reviewOf(
        previous.slice(1).map(([number, value]) => [number!, value!] as const),
        database,
        {mode: 'overwrite'},
      ),
    );
    expect(database).to.deep.equal({...stored, [key(1)]: 'new@example.com'});
  });

  it('a list of 150,000 rows is written whole', async () => {
    const many = reviewOf(
      Array.from({length: 150_000}, (_, at) => [key(at), ''] as const),
      {},
    );
    const blob = await writeExport('report', {...source, review: many});
    const workbook = await openWorkbook(blob);
    let rows = 0;
    for await (const chunk of workbook.rows(0, {columns: [1]})) rows += chunk.length;
    expect(rows).to.equal(150_001);
  }).timeout(120_000);

  for (const label of ["Mail'", "'Mail", 'History', 'a/b:c']) {
    it(`takes a label like ${label}`, async () => {
      const definition = {...contacts, value: {...contacts.value, label}};
      const lines = await linesOf(await writeExport('template', {...source, definition, review: null}));
      expect(lines).to.deep.equal([['User foreign number', label]]);
    });
  }

  it('no text becomes a formula', async () => {
    const odd = reviewOf(
      [
        [key(1), '=1+1'],
        [key(2), '+49 170'],
        [key(3), '@SUM(A1)'],
        ['-1', '\tx'],
      ],
      stored,
    );
    const book = read(await (await writeExport('report', {...source, review: odd})).arrayBuffer());
    const cells = Object.entries(book.Sheets['Import']!).filter(([name]) => !name.startsWith('!'));
    expect(cells.length).to.be.greaterThan(10);
    for (const [name, cell] of cells)
      expect(cell, name).to.have.property('t', 's').and.not.have.property('f');
  });

  for (const [what, text] of Object.entries(writtenTexts)) {
    it(`reads back as it was, for us and for SheetJS: ${what}`, async () => {
      const labelled = {...plain, value: {...plain.value, label: text}};
      const file = await previousFile([text], labelled);
      expect(await linesOf(file)).to.deep.equal([
        ['Number', text],
        [key(0), text],
      ]);
      const sheet = read(await file.arrayBuffer()).Sheets['Import']!;
      for (const place of ['B1', 'B2']) expect(sheet[place]).to.include({t: 's', v: text});
    });
  }

  it('every kind of file holds the same text', async () => {
    const odd = reviewOf([[' _x0031_ ', 'a_x0040_b.de']], {}, {mode: 'overwrite'});
    for (const kind of ['to-do', 'report'] as const) {
      const [, line] = await linesOf(await writeExport(kind, sourceOf(odd, contacts)));
      expect(line, kind).to.include.members([' _x0031_ ', 'a_x0040_b.de']);
    }
    const definition = {...contacts, value: {...contacts.value, label: ' _x0041_ '}};
    expect(await linesOf(await writeExport('template', sourceOf(null, definition)))).to.deep.equal([
      ['User foreign number', ' _x0041_ '],
    ]);
    const ended = reviewOf([[key(1), 'new@example.com']], {});
    const receipt = await writeExport('receipt', {
      ...sourceOf(ended, contacts),
      report: ended.freeze().report(),
      file: new Blob(['abc']),
      facts: {finished: '10:00', reference: '_x0041_'},
    });
    expect(await linesOf(receipt)).to.deep.include(['Reference', '_x0041_']);
  });

  // What a spreadsheet has made of a number or an address, and what its text would be taken for.
  const spoilt: readonly (readonly [what: string, cell: Cell, written: string])[] = [
    ['a rounded number of the right length', {type: 'number', value: 123456789012345680}, '1.23457E+17'],
    ['a number that is rounded and longer', {type: 'number', value: 1.2345678901234568e20}, '1.23457E+20'],
    [
      'a rounded number with all zeros shown',
      {type: 'number', value: 1e15, numberFormat: '0'.repeat(18)},
      '',
    ],
    ['a date', {type: 'number', value: 46025, numberFormat: 'yyyy-mm-dd'}, '2026-01-03'],
    ['a percentage', {type: 'number', value: 12, numberFormat: '0%'}, ''],
    ['a negative number', {type: 'number', value: -5}, '-5'],
    ['a fraction', {type: 'number', value: 1.5}, '1.5'],
    ['a truth', {type: 'boolean', value: true}, 'TRUE'],
    ['an error', {type: 'error', value: '#N/A'}, '#N/A'],
  ];
  for (const [what, cell, written] of spoilt) {
    it(`to-do: a key that is ${what} is not taken when it comes back`, async () => {
      const lines = await linesOf(
        await writeExport('to-do', sourceOf(reviewOf([[cell, 'a@example.com']], {}), contacts)),
      );
      expect(lines[1]!.slice(0, 2)).to.deep.equal([written, 'a@example.com']);
      expect(reviewOf([[written, 'a@example.com']], {}).review().summary).to.include({invalid: 1});
    });
  }

  it('to-do: zeros are not restored beside an address that is wrong, as nobody was asked', async () => {
    const lines = await linesOf(
      await writeExport('to-do', sourceOf(reviewOf([['4', 'broken']], {}), contacts)),
    );
    expect(lines[1]!.slice(0, 2)).to.deep.equal(['4', 'broken']);
  });

  it('leaves blank what no cell can hold, and says so', async () => {
    const long = 'x'.repeat(32_768);
    expect(await linesOf(await previousFile(['short', long]))).to.deep.equal([
      ['Number', 'Note', 'Reason'],
      [key(0), 'short'],
      [key(1), '', 'Too long.'],
    ]);
    const held = sourceOf(reviewOf([[key(1), long]], {}), contacts);
    expect((await linesOf(await writeExport('to-do', held)))[1]).to.deep.equal([
      key(1),
      '',
      'Too long. The @ is missing.',
    ]);
    expect((await linesOf(await writeExport('report', held)))[1]).to.deep.equal([
      '2',
      key(1),
      '',
      '',
      '',
      'Too long. The @ is missing.',
    ]);
  });

  it('cuts a reason off, where it would be too long for a cell', async () => {
    const found = `\u200b${'x'.repeat(32_000)}`;
    const issues = {...words.issues, 'email-suspicious': '{found}'.padEnd(1000, '.')};
    const long = {...sourceOf(reviewOf([[key(1), found]], {}), contacts), words: {...words, issues}};
    const [, line] = await linesOf(await writeExport('to-do', long));
    expect(line![1]).to.equal(found);
    expect(line![2]).to.have.lengthOf(32_767).and.match(/…$/);
  });

  for (const [name, check] of Object.entries(writingProperties)) {
    it(name, () => check({seed: 18, numRuns: 60}));
  }
});
