import {expect} from '@open-wc/testing';
import {exactJson, type Json} from '../../src/portal/exact-json.ts';

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
});
