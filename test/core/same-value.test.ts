import {expect} from '@open-wc/testing';
import {comparable} from '../../src/core/rows/same-value.ts';

describe('the same value', () => {
  const email = comparable('email');

  it('of e-mail addresses ignores letter case', () => {
    expect(email('A.B@Example.COM')).to.equal(email('a.b@example.com'));
  });

  it('takes both spellings of an international domain as one', () => {
    expect(email('a@bücher.example')).to.equal(email('a@xn--bcher-kva.example'));
  });

  for (const stored of [
    'a@ä.de/foo',
    'a@ä.de:99',
    'a@ä.de?x',
    'a@ä.de#x',
    'a@x@ä.de',
    'a@ä.de\\x',
    'a@ä .de',
  ]) {
    it(`does not take ${stored} for an address without its rest`, () => {
      expect(email(stored)).to.not.equal(email('a@ä.de'));
    });
  }

  it('of all other formats is equal to the letter', () => {
    expect(comparable('text')('A')).to.not.equal(comparable('text')('a'));
  });
});
