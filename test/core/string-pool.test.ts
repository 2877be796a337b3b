import {expect} from '@open-wc/testing';
import {noString, StringPool} from '../../src/core/rows/string-pool.ts';

function textsOf(all: readonly string[]): StringPool {
  const texts = new StringPool();
  for (const text of all) texts.add(text);
  return texts;
}

describe('Texts', () => {
  it('numbers different texts in the order in which they come, and equal ones alike', () => {
    const texts = new StringPool();
    expect(['a', 'b', 'a', '', 'b'].map(text => texts.add(text))).to.deep.equal([0, 1, 0, 2, 1]);
    expect(texts.length).to.equal(3);
    expect([0, 1, 2].map(id => texts.text(id))).to.deep.equal(['a', 'b', '']);
  });

  it('finds what came, and nothing else', () => {
    const texts = textsOf(['a', 'b']);
    expect(texts.find('b')).to.equal(1);
    expect(texts.find('nowhere')).to.equal(noString);
    expect(texts.length).to.equal(2);
  });

  it('keeps many texts apart', () => {
    const many = Array.from({length: 40_000}, (_, at) => String(1_200_100_000 + at * 7).padStart(18, '0'));
    const texts = textsOf([...many, ...many]);
    expect(texts.length).to.equal(40_000);
    expect(many.every((text, at) => texts.find(text) === at && texts.text(at) === text)).to.equal(true);
  });

  it('tells texts apart that share all but one character, or their length', () => {
    expect(textsOf(['0'.repeat(18), `${'0'.repeat(17)}1`, '0'.repeat(17), 'ä', 'a\u0308']).length).to.equal(
      5,
    );
  });

  it('takes names of object members as texts like any other', () => {
    const texts = textsOf(['__proto__', 'constructor', '__proto__']);
    expect(texts.length).to.equal(2);
    expect(texts.find('constructor')).to.equal(1);
    expect(texts.find('toString')).to.equal(noString);
  });
});
