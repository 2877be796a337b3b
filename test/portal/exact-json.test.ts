import {expect} from '@open-wc/testing';
import {exactJson, type Json} from '../../src/portal/exact-json.ts';
import {PageError} from '../../src/portal/page-faults.ts';

describe('exact JSON', () => {
  const values: readonly Json[] = [
    '',
    'a"b\\c\n\u2028\u0000',
    '\ud800',
    [],
    {},
    {mode: 'fill-empty', pairs: [{userForeignNumber: '000000001200100123', email: 'ä@b.de'}]},
    {__proto__x: ['a', ['b']], ключ: {'': ''}},
  ];
  for (const value of values)
    it(`is that of the browser: ${JSON.stringify(value)}`, () =>
      expect(exactJson(value)).to.equal(JSON.stringify(value)));

  const changed: Readonly<Record<string, (text: unknown) => unknown>> = {
    'nothing at all': () => undefined,
    'an object': text => ({text}),
    'something else than JSON': () => 'no JSON',
    'the bare text': text => text,
    'another text': text => `"${String(text).toLowerCase()}"`,
    'an array of it': text => `["${String(text)}"]`,
  };
  for (const [what, stringify] of Object.entries(changed))
    it(`is refused where the page's JSON.stringify gives ${what}`, () => {
      const own = JSON.stringify;
      JSON.stringify = stringify as typeof own;
      try {
        expect(() => exactJson(['A'])).to.throw(PageError);
      } finally {
        JSON.stringify = own;
      }
    });
});
