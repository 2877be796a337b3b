import {expect} from '@open-wc/testing';
import {decodePunycode} from '../../../src/core/normalize/email/punycode.ts';

describe('decodePunycode', () => {
  it('reads the samples of RFC 3492, section 7.1', () => {
    const samples = {
      egbpdaj6bu4bxfgehfvwxn: 'ليهمابتكلموشعربي؟',
      ihqwcrb4cv8a8dqg056pqjye: '他们为什么不说中文',
      b1abfaaepdrnnbgefbadotcwatmq2g4l: 'почемужеонинеговорятпорусски',
      '3b-ww4c5e180e575a65lsy2b': '3年b組金八先生',
      '-> $1.00 <--': '-> $1.00 <-',
    };
    for (const [code, text] of Object.entries(samples)) expect(decodePunycode(code), code).to.equal(text);
  });

  it('reads what the platform wrote', () => {
    for (const label of ['münchen', 'straße', 'łódź', '日本語', '\u{20000}a', 'x'.repeat(40) + 'ü']) {
      const ascii = new URL(`http://${label}.example`).hostname.split('.')[0] ?? '';
      expect(decodePunycode(ascii.slice('xn--'.length))).to.equal(label);
    }
  });

  it('refuses what is no code, and comes to an end', () => {
    for (const code of [
      '99999999',
      '9',
      'a_b',
      'ü',
      '9'.repeat(60),
      '9999999a',
      '9'.repeat(300) + 'a',
      '9'.repeat(300) + 'aa',
      'z'.repeat(5_000),
      'a-\u0000',
    ])
      expect(decodePunycode(code), code).to.equal(undefined);
  });
});
