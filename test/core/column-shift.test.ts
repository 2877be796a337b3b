import {expect} from '@open-wc/testing';
import {reviewOf, key, type Line} from './review-fixture.ts';

const users = 500;
const address = (number: number) => `person${String((number * 7919) % 100_003).padStart(6, '0')}@example.com`;

/** A portal that stores the addresses of 40 % of its users. */
const stored = Object.fromEntries(
  Array.from({length: users}, (_, number) => [key(number), number % 5 < 2 ? address(number) : null]),
);

const right = Array.from({length: users}, (_, number): Line => [key(number), address(number)]);
const withValues = (values: readonly string[]) => right.map(([of], at): Line => [of, values[at]]);
const addresses = right.map(([, value]) => value as string);

describe('slipped columns', () => {
  it('lets a right file pass', () => {
    const {summary, columnShift} = reviewOf(right, stored).review();
    expect(summary).to.include({pairs: users, consent: 0, add: 300, same: 200});
    expect(columnShift).to.equal('checked');
  });

  it('holds back every change of a file whose addresses moved down by one row', () => {
    const shifted = withValues([...addresses.slice(-1), ...addresses.slice(0, -1)]);
    const importReview = reviewOf(shifted, stored, {mode: 'overwrite'});
    expect(importReview.review().summary).to.include({consent: users, pairs: 0});
    expect(importReview.rows({issue: 'value-moved'}).total).to.equal(users);
  });

  it('holds back every change of a file whose addresses were sorted alone', () => {
    const {summary} = reviewOf(withValues([...addresses].sort()), stored).review();
    expect(summary.add + summary.replace + summary.kept).to.equal(0);
    expect(summary.consent).to.be.greaterThan(users - 5);
  });

  it('holds back what changes below the place where a column slipped', () => {
    const from = 400;
    const shifted = withValues([
      ...addresses.slice(0, from),
      ...addresses.slice(from + 1),
      'last@example.com',
    ]);
    const importReview = reviewOf(shifted, stored);
    expect(importReview.review().summary).to.include({same: 160});
    const below = importReview.rows({count: 1000}).rows.filter(({rowNumber}) => rowNumber > from + 10);
    expect(below.every(({standing}) => standing === 'consent')).to.equal(true);
  });

  it('sends them all once the user allows it', () => {
    const importReview = reviewOf(withValues([...addresses].sort()), stored, {mode: 'overwrite'});
    importReview.change({type: 'allow', code: 'value-moved', allowed: true});
    expect(importReview.review().summary.consent).to.equal(0);
  });

  it('warns of two honest moves, names the other row, and sends them', () => {
    const values = [...addresses];
    [values[0], values[1]] = [values[1]!, values[0]!];
    const importReview = reviewOf(withValues(values), stored, {mode: 'overwrite'});
    expect(importReview.review().summary).to.include({consent: 0, replace: 2});
    expect(importReview.rows({issue: 'value-moved'}).rows[0]!.issues).to.deep.include({
      code: 'value-moved',
      severity: 'warning',
      field: 'value',
      rows: [3],
    });
  });

  it('takes a hundred couples who share an address for what they are', () => {
    const values = addresses.map((value, at) => (at < 200 ? addresses[at - (at % 2)]! : value));
    const importReview = reviewOf(withValues(values), stored);
    expect(importReview.review().summary.consent).to.equal(0);
    expect(importReview.rows({issue: 'value-moved'}).total).to.be.lessThan(3);
  });

  it('says so where the portal stores nothing to compare with', () => {
    const empty = Object.fromEntries(right.map(([of]) => [of as string, null]));
    const shifted = withValues([...addresses.slice(1), 'last@example.com']);
    expect(reviewOf(shifted, empty).review().columnShift).to.equal('unchecked');
  });
});
