import {expect} from '@open-wc/testing';
import {decodeCodePage} from '../../src/workbook/sheetjs/code-pages.ts';

describe('Code pages', () => {
  const cases: readonly (readonly [codePage: number, bytes: readonly number[], text: string])[] = [
    [1252, [0xc4, 0x80, 0x40], 'Ä€@'],
    [1250, [0xa3, 0xf3], 'Łó'],
    [1251, [0xcf, 0xf0], 'Пр'],
    [1253, [0xe1], 'α'],
    [874, [0xa1], 'ก'],
    [932, [0x93, 0xfa], '日'],
    [936, [0xc4, 0xe3], '你'],
    [949, [0xb0, 0xa1], '가'],
    [950, [0xa7, 0x41], '你'],
    [1200, [0x41, 0x00, 0xe4, 0x00], 'Aä'],
    [1200, [0xff, 0xfe, 0x41, 0x00], '\ufeffA'],
    [65_001, [0xc3, 0xa4], 'ä'],
    [10_000, [0x80], 'Ä'],
    [20_866, [0xc1], 'а'],
    [28_592, [0xa3], 'Ł'],
    [28_605, [0xa4], '€'],
  ];
  for (const [codePage, bytes, text] of cases)
    it(`${codePage} reads ${JSON.stringify(text)}`, () =>
      expect(decodeCodePage(codePage, bytes)).to.equal(text));

  it('that browsers do not know leave only ASCII certain', () => {
    expect(decodeCodePage(437, [0x61, 0x84, 0x40])).to.equal('a\ufffd@');
    expect(decodeCodePage(28_602, [0x61])).to.equal('a');
  });
});
