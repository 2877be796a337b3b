import {expect} from '@open-wc/testing';
import {contacts} from '../../../src/core/definition/definition.ts';
import {suggestDomain} from '../../../src/core/normalize/email/typo.ts';
import {normalizer} from '../../../src/core/normalize/normalizer.ts';
import {emailVectors, realDomains} from './email-vectors.ts';

const normalize = normalizer(contacts.value, 'value');
const ofText = (value: string) => normalize({type: 'text', value});
const shown = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

describe('email', () => {
  it('has at least 300 different vectors', () => {
    expect(new Set(emailVectors.map(({input}) => input)).size).to.equal(emailVectors.length);
    expect(emailVectors.length).to.be.at.least(300);
  });

  for (const {source, input, value, codes, suggestion} of emailVectors) {
    const verdict = value === null ? 'holds back' : codes.length ? 'remarks on' : 'takes';
    it(`${verdict} ${shown(input)} (${source})`, () => {
      const result = ofText(input);
      expect(result.value).to.equal(value);
      expect(result.issues.map(({code}) => code)).to.deep.equal(codes);
      expect(result.issues[0]?.suggestion).to.equal(suggestion);
      if (value === null) expect(result.raw).to.equal(input);
    });
  }

  it('offers only what it would take itself', () => {
    for (const {input, codes} of emailVectors) {
      const suggestion = codes.length ? ofText(input).issues.at(-1)?.suggestion : undefined;
      if (suggestion === undefined) continue;
      const codesThen = ofText(suggestion).issues.map(({code}) => code);
      expect(ofText(suggestion).value, input).to.equal(suggestion);
      expect(codesThen, input).to.deep.equal([]);
    }
  });

  it('suspects no domain that lives', () => {
    for (const domain of realDomains) expect(suggestDomain(domain), domain).to.equal(undefined);
  });

  it('shows what it found and why', () => {
    expect(ofText(' mailto:a@b.de').issues).to.deep.equal([
      {
        code: 'email-cleaned',
        severity: 'info',
        field: 'value',
        found: ' mailto:a@b.de',
        suggestion: 'a@b.de',
      },
    ]);
    expect(ofText('a@gmial.com').issues).to.deep.equal([
      {
        code: 'email-typo',
        severity: 'consent',
        field: 'value',
        found: 'a@gmial.com',
        suggestion: 'a@gmail.com',
      },
    ]);
    const reasons = ['a', 'a@b@c', 'a b@c.de', 'a@b', 'a\u200b@b.de', '\u200ea@b.de', 'a@w\u0435b.de'];
    expect(reasons.map(text => ofText(text).issues[0]?.reason)).to.deep.equal([
      'no-at',
      'two-ats',
      'local-part',
      'domain',
      'invisible',
      'bidi',
      'mixed-scripts',
    ]);
  });

  it('takes nothing but text', () => {
    expect(normalize({type: 'number', value: 12}).issues[0]).to.include({
      code: 'email-malformed',
      reason: 'number',
    });
    expect(normalize({type: 'boolean', value: true}).issues[0]).to.include({
      code: 'email-malformed',
      reason: 'boolean',
    });
    expect(normalize({type: 'error', value: '#N/A'}).issues[0]).to.include({
      code: 'cell-error',
      found: '#N/A',
    });
    expect(normalize({type: 'error', value: 'uncalculated'}).issues[0]).to.include({
      code: 'cell-error',
      reason: 'uncalculated',
    });
  });

  it('comes to an end with the longest cells, whatever fills them', () => {
    const units = [
      'a',
      'a.',
      '.',
      '@',
      'a@',
      'a@b.de ',
      'a@b.de;',
      '<',
      '<>',
      '"',
      ' ',
      'a ',
      '\u00a0',
      '_x000D_',
    ];
    const more = [
      'mailto:',
      "'",
      '-',
      'a-',
      '\u00fc',
      '\u00fc.',
      '\u0301',
      '\u200b',
      '\u202e',
      '\ud83d\ude00',
      '\ud800',
    ];
    for (const unit of [...units, ...more]) {
      const filled = unit.repeat(32_767 / unit.length);
      for (const input of [filled, `a@${filled}`, `${filled}@b.de`, `x${filled}x`, `Max <${filled}>`])
        expect(ofText(input).value, JSON.stringify(unit)).to.equal(null);
    }
  });

  it('calls a cell of nothing but spaces blank', () => {
    for (const blank of [undefined, '', ' ', '\u00a0\t\n', '_x000D_']) {
      const result = normalize(blank === undefined ? undefined : {type: 'text', value: blank});
      expect(result).to.deep.equal({value: null, raw: '', issues: []});
    }
  });
});
