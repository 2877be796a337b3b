import {expect} from '@open-wc/testing';
import type {TextField} from '../../../src/core/definition/definition.ts';
import {normalizer} from '../../../src/core/normalize/normalizer.ts';
import type {FieldRole} from '../../../src/core/issue.ts';
import type {Cell} from '../../../src/workbook/row.ts';

const plain: TextField = {name: 'phone', label: 'Telephone', format: 'text'};

function of(cell: Cell | string, rules: Partial<TextField> = {}, role: FieldRole = 'value') {
  const {value, issues} = normalizer(
    {...plain, ...rules},
    role,
  )(typeof cell === 'string' ? {type: 'text', value: cell} : cell);
  const [issue] = issues;
  return issue ? [value, issue.code, issue.reason, issue.suggestion] : value;
}

const number = (value: number, numberFormat?: string): Cell => ({
  type: 'number',
  value,
  ...(numberFormat !== undefined && {numberFormat}),
});

describe('text', () => {
  it('takes one line as it stands', () => {
    for (const line of ['+49 171 1234567', 'C-2024/17', 'ä', '名前', '0', '12E5', '__proto__', ' x'.trim()])
      expect(of(line)).to.equal(line);
  });

  it('removes what stands around it, and says so', () => {
    expect(of(' C-17\u00a0')).to.deep.equal(['C-17', 'value-cleaned', undefined, 'C-17']);
    expect(of('C-17\r\n', {}, 'key')).to.deep.equal(['C-17', 'key-cleaned', undefined, 'C-17']);
    expect(of('C-17_x000D_')).to.deep.equal(['C-17', 'value-cleaned', undefined, 'C-17']);
  });

  it('calls a cell of nothing but spaces blank', () => {
    for (const blank of ['', ' ', '\u00a0\n']) expect(of(blank)).to.equal(null);
    expect(normalizer(plain, 'key')(undefined)).to.deep.equal({value: null, raw: '', issues: []});
  });

  it('refuses characters that hide, and offers the text without them', () => {
    expect(of('C\u200b-17')).to.deep.equal([null, 'value-malformed', 'invisible', 'C-17']);
    expect(of('\u202aC-17\u202c')).to.deep.equal([null, 'value-malformed', 'bidi', 'C-17']);
    expect(of('C-17\u202e')).to.deep.equal([null, 'value-malformed', 'bidi', undefined]);
    expect(of('C\n17')).to.deep.equal([null, 'value-malformed', 'line-break', 'C 17']);
    expect(of('C\t17', {}, 'key')).to.deep.equal([null, 'key-malformed', 'line-break', 'C 17']);
    expect(of('C\u0000')).to.deep.equal([null, 'value-malformed', 'invisible', 'C']);
    expect(of('\u200b')).to.deep.equal([null, 'value-malformed', 'invisible', undefined]);
    expect(of('C\ud800')).to.deep.equal([null, 'value-malformed', 'invisible', 'C']);
  });

  it('counts lengths in code points', () => {
    expect(of('\ud83d\ude00\ud83d\ude00', {maxLength: 2})).to.equal('\ud83d\ude00\ud83d\ude00');
    expect(of('\ud83d\ude00', {minLength: 2})).to.deep.equal([
      null,
      'value-malformed',
      'too-short',
      undefined,
    ]);
    expect(of('abc', {maxLength: 2})).to.deep.equal([null, 'value-malformed', 'too-long', undefined]);
    expect(of(' ab ', {maxLength: 2})).to.deep.equal(['ab', 'value-cleaned', undefined, 'ab']);
  });

  it('matches the whole text with the pattern', () => {
    const pattern = 'C-[0-9]{2}|X';
    expect(of('C-17', {pattern})).to.equal('C-17');
    expect(of('X', {pattern})).to.equal('X');
    for (const wrong of ['C-171', 'XX', 'aX', 'Xa', 'X\u00e9'])
      expect(of(wrong, {pattern})).to.deep.equal([null, 'value-malformed', 'pattern', undefined]);
    expect(of('C-\u200b17', {pattern})).to.deep.equal([null, 'value-malformed', 'invisible', 'C-17']);
    expect(of('ä', {pattern: '[\\p{L}--[a-z]]'})).to.equal('ä');
  });

  it('takes numbers whose text on the screen is certain', () => {
    expect(of(number(491711234567))).to.equal('491711234567');
    expect(of(number(17, 'General'))).to.equal('17');
    expect(of(number(17, '0'))).to.equal('17');
    expect(of(number(17, '@'))).to.equal('17');
    expect(of(number(17, '00000'))).to.equal('00017');
    expect(of(number(123456, '00000'))).to.equal('123456');
    expect(of(number(-17))).to.equal('-17');
    expect(of(number(0, '0;;000'))).to.equal('000');
    expect(of(number(17), {pattern: '[0-9]{5}'})).to.deep.equal([
      null,
      'value-malformed',
      'pattern',
      undefined,
    ]);
  });

  it('refuses the others, and offers whole numbers as they are held', () => {
    expect(of(number(1700, '#,##0'))).to.deep.equal([null, 'value-malformed', 'shown-differently', '1700']);
    expect(of(number(17, '"C-"0'))).to.deep.equal([null, 'value-malformed', 'shown-differently', undefined]);
    expect(of(number(1700, '0000 0000'))).to.deep.equal([
      null,
      'value-malformed',
      'shown-differently',
      '1700',
    ]);
    expect(of(number(17, '"4"0'))).to.deep.equal([null, 'value-malformed', 'shown-differently', undefined]);
    expect(of(number(-17, '000'))).to.deep.equal([null, 'value-malformed', 'shown-differently', undefined]);
    expect(of(number(1.5))).to.deep.equal([null, 'value-malformed', 'not-whole', undefined]);
    expect(of(number(45000, 'dd.mm.yyyy'))).to.deep.equal([null, 'value-malformed', 'date', undefined]);
    expect(of(number(45000.5, 'dd.mm.yyyy'))).to.deep.equal([null, 'value-malformed', 'date', undefined]);
    expect(of(number(NaN))).to.deep.equal([null, 'value-malformed', 'not-whole', undefined]);
    expect(of({type: 'boolean', value: false})).to.deep.equal([
      null,
      'value-malformed',
      'boolean',
      undefined,
    ]);
    expect(of({type: 'error', value: '#N/A'})).to.deep.equal([null, 'cell-error', undefined, undefined]);
  });

  it('refuses numbers whose digits Excel has destroyed', () => {
    expect(of(number(1e15), {}, 'key')).to.deep.equal([null, 'key-rounded', undefined, undefined]);
    expect(of(number(-1e15, '0'), {}, 'key')).to.deep.equal([null, 'key-rounded', undefined, undefined]);
    expect(of('1.2001E+11', {}, 'key')).to.deep.equal([null, 'key-rounded', undefined, undefined]);
    expect(of('4,91711E+11')).to.deep.equal([null, 'value-malformed', 'rounded', undefined]);
    expect(of(number(1e17))).to.deep.equal([null, 'value-malformed', 'rounded', undefined]);
  });
});
