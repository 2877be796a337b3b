import {expect} from '@open-wc/testing';
import {Grouping} from '../../src/core/grouping.ts';

describe('Grouping', () => {
  const texts = ['a', 'b', null, 'a', 'c', 'a'];
  const grouping = new Grouping(texts.length, row => texts[row]!);

  it('puts rows with the same text into one group, in row order', () => {
    expect([...grouping.rows(grouping.find('a'))]).to.deep.equal([0, 3, 5]);
    expect(grouping.size[grouping.find('a')]).to.equal(3);
    expect([...grouping.rows(grouping.find('c'))]).to.deep.equal([4]);
  });

  it('leaves rows without text alone', () => {
    expect(grouping.groupOf[2]).to.equal(-1);
    expect([...grouping.rows(-1)]).to.deep.equal([]);
  });

  it('lists the texts in the order of their first rows', () => {
    expect(grouping.texts()).to.deep.equal(['a', 'b', 'c']);
    expect(grouping.find('nowhere')).to.equal(-1);
  });

  it('takes names of object members as texts like any other', () => {
    const odd = ['__proto__', 'constructor', '__proto__'];
    const groups = new Grouping(odd.length, row => odd[row]!);
    expect([...groups.rows(groups.find('__proto__'))]).to.deep.equal([0, 2]);
  });
});
