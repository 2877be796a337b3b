import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {Draft} from '../../src/core/draft.ts';
import {draftOf, compareAll, key, type Line} from './draft-of.ts';
import {decision, line, storedValue, take} from './decisions.ts';

/** A model test: whatever the user decides in whatever order, what is shown is what a count from scratch gives. */
describe('decisions in random order', () => {
  it('always show a count from scratch, and send what was last shown', () => {
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 25}),
        fc.array(storedValue, {minLength: 12, maxLength: 12}),
        fc.array(decision, {maxLength: 15}),
        (lines, values, decisions) => {
          const stored = Object.fromEntries(
            values.flatMap((value, at) => (value === undefined ? [] : [[key(at), value]])),
          );
          const draft = draftOf(lines, stored);
          for (const each of decisions) {
            take(draft, each);
            compareAll(draft, stored);
            expectCountsToHold(draft);
          }
          expectPlanToBeWhatIsShown(draft);
        },
      ),
      {numRuns: 300},
    );
  });

  it('applying a plan leaves nothing to do', () => {
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 25}),
        fc.constantFrom('fill-empty' as const, 'overwrite' as const),
        (lines, mode) => {
          const stored: Record<string, string | null> = Object.fromEntries(
            Array.from({length: 12}, (_, at) => [key(at), at % 3 === 0 ? `old${at}@example.com` : null]),
          );
          const plan = draftOf(lines, stored, {mode}).freeze();
          for (const pair of plan.nextBatch(1000)?.pairs ?? []) stored[pair.key] = pair.value;
          expect(draftOf(lines, stored, {mode}).freeze().size).to.equal(0);
        },
      ),
      {numRuns: 300},
    );
  });

  it('the order of rows does not change the pairs', () => {
    const stored = Object.fromEntries(Array.from({length: 12}, (_, at) => [key(at), null]));
    const pairs = (lines: readonly Line[]) =>
      (draftOf(lines, stored).freeze().nextBatch(1000)?.pairs ?? [])
        .map(pair => `${pair.key} ${pair.value.toLowerCase()}`)
        .sort();
    fc.assert(
      fc.property(fc.array(line, {maxLength: 20}), lines => {
        expect(pairs([...lines].reverse())).to.deep.equal(pairs(lines));
      }),
      {numRuns: 300},
    );
  });
});

function expectCountsToHold(draft: Draft): void {
  const {summary, mode, leftOut} = draft.review();
  const {rows, total} = draft.rows({count: 1000});
  const standing = (name: string) => rows.filter(row => row.standing === name).length;
  const change = (name: string) => rows.filter(row => row.change === name).length;
  expect(summary).to.deep.equal({
    rows: total,
    pairs: standing('pair'),
    invalid: standing('invalid'),
    consent: standing('consent'),
    duplicate: standing('duplicate'),
    empty: standing('empty'),
    add: change('add'),
    replace: change('replace'),
    same: change('same'),
    kept: change('kept'),
    unknown: change('unknown'),
    uncompared: change('uncompared'),
  });
  expect(summary.rows).to.equal(
    summary.pairs + summary.invalid + summary.consent + summary.duplicate + summary.empty,
  );
  expect(mode === 'overwrite' ? summary.kept : summary.replace).to.equal(0);
  expect(rows.filter(row => row.leftOut).length).to.equal(leftOut);
  for (const row of rows) {
    const held = row.issues.some(({severity}) => severity === 'error') || row.leftOut;
    expect(held, `row ${row.rowNumber}`).to.equal(row.standing === 'invalid');
  }
}

function expectPlanToBeWhatIsShown(draft: Draft): void {
  const shown = draft
    .rows({change: ['add', 'replace', 'uncompared'], count: 1000})
    .rows.map(row => ({key: row.key, value: row.value, change: row.change, stored: row.stored}));
  expect(draft.freeze().nextBatch(1000)?.pairs ?? []).to.deep.equal(shown);
}
