import {expect} from '@open-wc/testing';
import type {Plan} from '../../src/core/plan/plan.ts';
import {reviewOf, key, type Line} from './review-fixture.ts';

const lines: readonly Line[] = [
  [key(1), 'a@example.com'],
  [key(2), 'b@example.com'],
  [key(3), 'c@example.com'],
  [key(4), 'd@example.com'],
  [key(5), 'broken'],
  [key(6), 'f@example.com'],
];
const stored = {
  [key(1)]: null,
  [key(2)]: 'old@example.com',
  [key(3)]: 'C@example.com',
  [key(5)]: null,
  [key(6)]: null,
};

const batches = (plan: Plan, count: number) => {
  const all = [];
  for (let batch = plan.nextBatch(count); batch; batch = plan.nextBatch(count)) all.push(batch);
  return all;
};

describe('the plan', () => {
  it('sends additions alone in fill-empty, with what was stored', () => {
    const plan = reviewOf(lines, stored).freeze();
    expect(plan.size).to.equal(2);
    expect(batches(plan, 500)).to.deep.equal([
      {
        pairs: [
          {key: key(1), value: 'a@example.com', change: 'add', stored: null},
          {key: key(6), value: 'f@example.com', change: 'add', stored: null},
        ],
      },
    ]);
  });

  it('sends replacements too in overwrite, in batches, in sheet order', () => {
    const plan = reviewOf(lines, stored, {mode: 'overwrite'}).freeze();
    const all = batches(plan, 2);
    expect(all.map(({pairs}) => pairs.map(pair => pair.key))).to.deep.equal([[key(1), key(2)], [key(6)]]);
    expect(all[0]!.pairs[1]).to.include({change: 'replace', stored: 'old@example.com'});
  });

  it('ends every row in one outcome', () => {
    const importReview = reviewOf(lines, stored, {mode: 'fill-empty'});
    const plan = importReview.freeze();
    plan.settle([{key: key(1), outcome: 'added'}]);
    expect(plan.report()).to.deep.equal({
      mode: 'fill-empty',
      totals: {
        added: 1,
        replaced: 0,
        same: 1,
        kept: 1,
        unknown: 1,
        rejected: 0,
        unconfirmed: 0,
        changed: 0,
        'not-sent': 1,
        held: 1,
      },
    });
    importReview.outcomesChanged();
    expect(importReview.rows({}).rows.map(({outcome}) => outcome)).to.deep.equal([
      'added',
      'kept',
      'same',
      'unknown',
      'held',
      'not-sent',
    ]);
  });

  it('keeps what the portal said of a pair', () => {
    const importReview = reviewOf(lines, stored);
    importReview.freeze().settle([{key: key(1), outcome: 'rejected', detail: 'The contract has ended.'}]);
    expect(importReview.rows({outcome: 'rejected'}).rows[0]).to.include({
      rowNumber: 2,
      detail: 'The contract has ended.',
    });
  });

  it('does not follow what changes after the confirmation: nothing may change any more', () => {
    const importReview = reviewOf(lines, stored);
    const plan = importReview.freeze();
    for (const change of [
      () => importReview.change({type: 'set-mode', mode: 'overwrite'}),
      () => importReview.change({type: 'allow', code: 'row-hidden', allowed: true}),
      () => importReview.change({type: 'correct', rowNumber: 2, correction: {value: 'other@example.com'}}),
      () => importReview.change({type: 'leave-out', rowNumber: 2, out: true}),
      () => importReview.change({type: 'apply-suggestions', code: 'email-typo'}),
      () => importReview.change({type: 'undo'}),
    ]) {
      expect(change).to.throw('frozen');
    }
    expect(batches(plan, 500).flatMap(({pairs}) => pairs.map(({value}) => value))).to.deep.equal([
      'a@example.com',
      'f@example.com',
    ]);
  });

  it('leaves the outcome open while a pair is on its way', () => {
    const importReview = reviewOf(lines, stored);
    const plan = importReview.freeze();
    expect(plan.outcome(0)).to.equal(undefined);
    expect(importReview.rows({}).rows[0]).to.not.have.property('outcome');
    expect(importReview.rows({outcome: 'not-sent'}).total).to.equal(0);
    plan.report();
    importReview.outcomesChanged();
    expect(importReview.rows({outcome: 'not-sent'}).total).to.equal(2);
  });

  it('refuses an outcome for a pair that was not planned', () => {
    const plan = reviewOf(lines, stored).freeze();
    expect(() => plan.settle([{key: key(2), outcome: 'replaced'}])).to.throw();
  });
});
