import {expect} from '@open-wc/testing';
import {Grouping} from '../../src/core/grouping.ts';

describe('Grouping', () => {
  const texts = ['a', 'b', null, 'a', 'c', 'a'];
  const grouping = new Grouping(texts);

  it('puts rows with the same text into one group, in row order', () => {
    expect([...grouping.rows(grouping.find('a'))]).to.deep.equal([0, 3, 5]);
    expect(grouping.size[grouping.find('a')]).to.equal(3);
    expect([...grouping.rows(grouping.find('c'))]).to.deep.equal([4]);
  });

  it('leaves rows without text alone', () => {
    expect(grouping.groupOf[2]).to.equal(-1);
    expect([...grouping.rows(-1)]).to.deep.equal([]);
  });

  it('numbers groups in the order of their first rows', () => {
    expect([...grouping.first]).to.deep.equal([0, 1, 4]);
    expect(grouping.find('nowhere')).to.equal(-1);
  });

  it('leaves out rows that it is told to, and still finds the others', () => {
    const some = new Grouping(texts, row => row !== 0);
    expect([...some.rows(some.find('a'))]).to.deep.equal([3, 5]);
  });

  it('keeps many texts apart', () => {
    const many = Array.from({length: 50_000}, (_, at) =>
      String(1_200_100_000 + (at % 40_000) * 7).padStart(18, '0'),
    );
    const groups = new Grouping(many);
    expect(groups.length).to.equal(40_000);
    for (let at = 0; at < many.length; at += 997) expect(groups.find(many[at]!)).to.equal(at % 40_000);
  });

  it('takes names of object members as texts like any other', () => {
    const odd = ['__proto__', 'constructor', '__proto__'];
    const groups = new Grouping(odd);
    expect([...groups.rows(groups.find('__proto__'))]).to.deep.equal([0, 2]);
  });
});
