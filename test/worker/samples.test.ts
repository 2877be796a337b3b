import {expect} from '@open-wc/testing';
import {contractsDefinition} from '../../demo/pages/contracts-definition.ts';
import {seededContacts, seededContracts} from '../../demo/portal/seed.ts';
import {contacts, type Definition} from '../../src/core/definition/definition.ts';
import type {Review, ReviewRow} from '../../src/core/review/review.ts';
import {WorkerSession} from '../../src/worker/import-session.ts';
import {defaultLimits} from '../../src/workbook/limits.ts';

const samples = new URL('../../demo/samples/', import.meta.url);

const users = new Map(seededContacts(5000).map(user => [user.userForeignNumber, user.email]));
const contracts = new Map(
  seededContracts(5000).map(contract => [contract.contractNumber, contract.telephone]),
);

/** Reads a sample as the widget does, and compares it with what the fresh demo portal stores. */
async function reviewed(
  name: string,
  stored: ReadonlyMap<string, string | null> = users,
  definition: Definition = contacts,
): Promise<Review & {readonly rows: readonly ReviewRow[]}> {
  const file = await (await fetch(new URL(`${name}.xlsx`, samples))).blob();
  const session = new WorkerSession();
  const settings = {definition, limits: defaultLimits, accept: '.xlsx', mode: 'fill-empty'} as const;
  expect(await session.open(file, settings, () => {})).to.include({kind: 'read'});
  const keys = await session.keysToCompare(10_000);
  await session.compare(keys, new Map([...stored].filter(([key]) => keys.includes(key))));
  const {rows} = await session.rows({count: 10_000});
  return {...(await session.review()), rows};
}

const codesOf = (rows: readonly ReviewRow[]) =>
  rows.map(({rowNumber, issues}) => `${rowNumber}: ${issues.map(({code}) => code).join(' ')}`);

/** The codes of each row in the README's table. */
async function promisedCodes(): Promise<string[]> {
  const readme = await (await fetch(new URL('README.md', samples))).text();
  return [...readme.matchAll(/^\| (\d+) +\|.*\| ([^|]+?) +\|$/gm)].map(
    ([, row, codes]) => `${row}: ${codes!.match(/[a-z]+(-[a-z]+)+/g)?.join(' ') ?? ''}`,
  );
}

describe('the sample workbooks', () => {
  it('messy.xlsx shows in each row what its table says', async () => {
    const {rows} = await reviewed('messy');
    expect(codesOf(rows)).to.deep.equal(await promisedCodes());
  });

  it('messy.xlsx adds, keeps, replaces and misses at least one each', async () => {
    const {summary} = await reviewed('messy');
    expect(summary).to.include({add: 12, same: 5, kept: 1, unknown: 1, duplicate: 1, empty: 15});
    expect(summary.invalid + summary.consent).to.equal(50);
  });

  it('messy.xlsx holds back only what a person must decide, and suggests what can be put right', async () => {
    const {rows} = await reviewed('messy');
    const of = (from: number, to: number) =>
      rows.filter(({rowNumber}) => rowNumber >= from && rowNumber <= to);
    expect(new Set(of(60, 68).map(({standing}) => standing))).to.deep.equal(new Set(['empty']));
    expect(new Set(of(82, 86).map(({standing}) => standing))).to.deep.equal(new Set(['empty']));
    for (const {rowNumber, issues, standing} of of(69, 79)) {
      expect(standing, String(rowNumber)).to.equal('invalid');
      expect(issues[0]?.suggestion, String(rowNumber)).to.match(/^(\d{18}|[^@]+@example\.com)$/);
    }
  });

  for (const name of ['clean', 'other-columns', 'second-sheet']) {
    it(`${name}.xlsx is without fault`, async () => {
      const {summary, rows} = await reviewed(name);
      expect(summary).to.include({rows: 300, pairs: 300, add: 222, same: 60, kept: 15, unknown: 3});
      expect(rows.filter(({issues}) => issues.length > 0)).to.deep.equal([]);
    });
  }

  it('libreoffice-clean.xlsx is without fault', async () => {
    const {summary, rows} = await reviewed('libreoffice-clean');
    expect(summary).to.include({rows: 100, pairs: 100});
    expect(rows.filter(({issues}) => issues.length > 0)).to.deep.equal([]);
  });

  it('libreoffice-numbers.xlsx has lost the zeros where the format does not show them', async () => {
    const {rows} = await reviewed('libreoffice-numbers');
    expect(codesOf(rows)).to.deep.equal(
      Array.from({length: 100}, (_, index) => `${index + 2}: ${index % 2 === 0 ? '' : 'key-zeros-lost'}`),
    );
  });

  it('contracts.xlsx shows the codes of texts in its last rows', async () => {
    const {rows} = await reviewed('contracts', contracts, contractsDefinition);
    expect(codesOf(rows.slice(-4))).to.deep.equal([
      '62: value-cleaned',
      '63: value-malformed',
      '64: key-cleaned',
      '65: key-malformed',
    ]);
    expect(rows.slice(0, -4).filter(({issues}) => issues.length > 0)).to.deep.equal([]);
    expect(new Set(rows.map(({change}) => change))).to.deep.equal(new Set(['add', 'same', 'kept', null]));
  });
});
