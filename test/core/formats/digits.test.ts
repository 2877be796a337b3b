import {expect} from '@open-wc/testing';
import type {DigitsField} from '../../../src/core/definition/definition.ts';
import {normalizer} from '../../../src/core/normalize/normalizer.ts';
import type {Issue, IssueCode, Reason} from '../../../src/core/issue.ts';
import {severities} from '../../../src/core/issue.ts';
import type {Cell} from '../../../src/workbook/row.ts';

const field: DigitsField = {name: 'number', label: 'Number', format: 'digits', length: 18};
const whole = '000000001200100123';
const zeros = '0'.repeat(18);

const text = (value: string): Cell => ({type: 'text', value});
const number = (value: number, numberFormat?: string): Cell => ({
  type: 'number',
  value,
  ...(numberFormat !== undefined && {numberFormat}),
});

interface Expected {
  readonly cell: Cell | undefined;
  readonly value: string | null;
  readonly code?: IssueCode;
  readonly suggestion?: string;
  readonly reason?: Reason;
  /** The text on the screen where it is not that of the number. */
  readonly shown?: string;
}

function exact(cell: Cell | undefined, value = whole): Expected {
  return {cell, value};
}

function restored(cell: Cell, value = whole): Expected {
  return {cell, value, code: 'key-zeros-lost', suggestion: value};
}

function cleaned(value: string): Expected {
  return {cell: text(value), value: whole, code: 'key-cleaned', suggestion: whole};
}

function malformed(cell: Cell, reason: Reason, suggestion?: string): Expected {
  return {cell, value: null, code: 'key-malformed', reason, ...(suggestion !== undefined && {suggestion})};
}

function rounded(cell: Cell, shown?: string): Expected {
  return {cell, value: null, code: 'key-rounded', ...(shown !== undefined && {shown})};
}

/** A date or time, with what stands for it. */
function dated(cell: Cell, shown: string): Expected {
  return {...malformed(cell, 'date'), shown};
}

/** The cell as Excel holds it, and what must become of it in a key field of 18 digits. */
const cells: Readonly<Record<string, readonly Expected[]>> = {
  'the seven ways in which Excel holds one number': [
    exact(text(whole)),
    exact(number(1200100123, zeros)),
    restored(number(1200100123)),
    restored(number(120010012345), '000000120010012345'),
    rounded(number(123456789012345678), '1.23457E+17'),
    rounded(number(123456789012345678, zeros), '123456789012346000'),
    rounded(text('1.2001E+11')),
  ],
  'text that is right, or nearly': [
    exact(text('123456789012345678'), '123456789012345678'),
    exact(text(zeros), zeros),
    cleaned(` ${whole}`),
    cleaned(`${whole}\u00a0`),
    cleaned(`\t${whole}\r\n`),
    cleaned(`${whole}_x000D_`),
    restored(text('1200100123')),
    restored(text(' 00001200100123 ')),
    restored(text('0'), zeros),
  ],
  'text that Excel made of a number': [
    rounded(text('1,2E+17')),
    rounded(text('1.2E+11')),
    rounded(text('1E17')),
    rounded(text(' 1,20010E+09 ')),
  ],
  'text that is something else': [
    malformed(text(`${whole}0`), 'too-long'),
    malformed(text('1'.repeat(32_767)), 'too-long'),
    malformed(text('abc'), 'characters'),
    // A number and a year, and decimals of a padded number.
    malformed(text('1200100123/2024'), 'separators'),
    malformed(text('2024/1200100123'), 'separators'),
    malformed(text('0000000012001001.23'), 'separators'),
    malformed(text('00000000120010012.3'), 'separators'),
    malformed(text('-1200100123'), 'characters'),
    malformed(text('12001x0123'), 'characters'),
    malformed(text('143.907.604.030.478.350'), 'separators'),
    malformed(text('143 907 604 030 478 350'), 'separators'),
    malformed(text('#N/A'), 'characters'),
    malformed(text('0x47868C0B'), 'characters'),
    malformed(text('\u200b'), 'invisible'),
  ],
  'text whose digits are beyond doubt': [
    malformed(text(`'${whole}`), 'characters', whole),
    malformed(text('000000 001200 100123'), 'separators', whole),
    malformed(text('000000\u00a0001200\u00a0100123'), 'separators', whole),
    malformed(text('000000-001200-100123'), 'separators', whole),
    malformed(text('000000.001200.100123'), 'separators', whole),
    malformed(text('000000/001200/100123'), 'separators', whole),
    malformed(text('000 000 001 200 100 123'), 'separators', whole),
    malformed(text('000000\n001200100123'), 'separators', whole),
    malformed(text(`${whole}\u200b`), 'invisible', whole),
    malformed(text(`\ufeff${whole}`), 'invisible', whole),
    malformed(text(`\u202a${whole}\u202c`), 'bidi', whole),
    malformed(text(`\u202e${whole}`), 'bidi'),
  ],
  // As table programs, billing letters and people group a number.
  'grouped digits': [
    ...[
      '1 200 100 123',
      '1.200.100.123',
      '1,200,100,123',
      "1'200'100'123",
      '1’200’100’123',
      '1\u2009200\u2009100\u2009123',
      '1\u202f200\u202f100\u202f123',
      '1200/100/123',
      '1200-100-123',
      '1200\u2013100\u2013123',
      '1200 100 123',
      '12_00_10_01_23',
      '1200·100·123',
      '1200|100|123',
      '000.000.001.200.100.123',
      '000000 - 001200 - 100123',
    ].map(grouped => malformed(text(grouped), 'separators', whole)),
    malformed(text('0171/1234567'), 'separators', '000000001711234567'),
    malformed(text('1 200'), 'separators', '000000000000001200'),
    malformed(text('1200 100123'), 'separators', whole),
    malformed(text('1200\\100\\123'), 'separators', whole),
    malformed(text('000000001.200100123'), 'separators', whole),
  ],
  'a whole number that became a decimal one': [
    ...[
      '1200100123.0',
      '1200100123,0',
      '1200100123.00',
      '1200100123,000',
      '1.200.100.123,00',
      '1,200,100,123.00',
    ].map(decimal => malformed(text(decimal), 'separators', whole)),
    malformed(text(`${whole}.0`), 'separators', whole),
    malformed(text('5,0'), 'separators', '000000000000000005'),
  ],
  'what may be a fraction, a date or a rounded number': [
    ...[
      '1200100123.5',
      '1.5',
      '12,5',
      '1.200',
      '1,000',
      '1200.100',
      '1 200 100,5',
      "1'200.5",
      '1.200.100,50',
      '1,200,100.50',
      '3/4',
      '12-5',
      '12.05.2024',
      '12.05.24',
      '05/2024',
      '2024-05-12',
      '12 05 2024',
      '143,907,604,030,478,350',
      '1.200.100.123.000.000',
      '1200100123000000.0',
      // Several numbers, a range, a version, an address of a machine, a number that nobody grouped so.
      '12345678 12345679',
      '12345678/12345679',
      '123456789 123456789',
      '1200-1300',
      '1200100123 2',
      '100, 200, 300',
      '100 / 200 / 300',
      '1 2',
      '1,2,3',
      '1.2.3',
      '1/2/3',
      '192.168.1.10',
      '1.200.100.123.0',
      '1,200,100,123,0',
      '12,00,10,01,23',
      '1.200 100.123',
      '2024 01 01',
      '0.0',
    ].map(unclear => malformed(text(unclear), 'separators')),
  ],
  'a stray sign': [
    ...[
      '1200100123-',
      '1200100123.',
      '1200100123,',
      '1200100123;',
      '1200100123 *',
      '#1200100123',
      '1200100123 #',
      '1200100123--',
      '1200100123,-',
      '1200100123_',
      '1200100123/',
      '1200100123!',
      '№ 1200100123',
      '• 1200100123',
      '[1200100123]',
      '<1200100123>',
      `-${whole}`,
      `(${whole})`,
    ].map(stray => malformed(text(stray), 'characters', whole)),
    ...[
      '+1200100123',
      '1200100123 €',
      '1200100123 A',
      'Nr. 1200100123',
      '(1200100123',
      '(1200100123)',
      '- 1200100123',
      '1200100123?',
      '1200100123 %',
    ].map(other => malformed(text(other), 'characters')),
  ],
  'a number in quotation marks': [
    ...[
      `"${whole}"`,
      `'${whole}'`,
      `„${whole}“`,
      `“${whole}”`,
      `‚${whole}‘`,
      `‘${whole}’`,
      `«${whole}»`,
      `»${whole}«`,
      `‹${whole}›`,
      `\`${whole}´`,
      `="${whole}"`,
      '"1200100123"',
      '"1 200 100 123"',
      `" ${whole} "`,
      `"${whole}`,
    ].map(quoted => malformed(text(quoted), 'characters', whole)),
    malformed(text('"12"34"'), 'characters'),
  ],
  'digits of other scripts': [
    malformed(
      text([...whole].map(digit => String.fromCharCode(0xff10 + Number(digit))).join('')),
      'foreign-digits',
      whole,
    ),
    malformed(
      text([...whole].map(digit => String.fromCharCode(0x0660 + Number(digit))).join('')),
      'foreign-digits',
      whole,
    ),
    malformed(
      text([...whole].map(digit => String.fromCharCode(0x0966 + Number(digit))).join('')),
      'foreign-digits',
      whole,
    ),
    malformed(
      text([...whole].map(digit => String.fromCodePoint(0x1d7ce + 30 + Number(digit))).join('')),
      'foreign-digits',
      whole,
    ),
    malformed(text('\uff11\uff12'), 'foreign-digits', '12'),
    malformed(text('\u2460\u2461'), 'characters'),
  ],
  // Formats that billing programs and people give to numbers with separators.
  'numbers whose format shows all digits with separators': [
    ...[
      '000000"-"000000"-"000000',
      '000000\\-000000\\-000000',
      '000000-000000-000000',
      '000000 000000 000000',
      '000\\ 000\\ 000\\ 000\\ 000\\ 000',
      '000","000","000","000","000","000',
      '000000"/"000000"/"000000',
      '000000\\.000000\\.000000',
      '"Nr. "000000000000000000',
      '[Red]000000-000000-000000;-000000',
      '000000-000000-000000;@',
      '"0000"00-000000-000000',
      '_-000000-000000-000000_-',
      '(000000) 000000 000000',
      '000,000,000,000,000,000',
      `[<=9]${zeros};${zeros}`,
      '[>9]000000-000000-000000;000000000000000000',
      '"00000000-"00"-"00000000',
      '000000000000000000" *"',
    ].map(format => exact(number(1200100123, format))),
    ...['000000-000000', '000-000-000.000', '000000-000000-000000-0', '000000/000000/000000'].map(format =>
      restored(number(1200100123, format)),
    ),
    malformed(number(1200100123, '"4711-"00000000000000'), 'shown-differently'),
    malformed(number(1200100123, '000000"1"000000-000000'), 'shown-differently'),
  ],
  'numbers whose format shows exactly the digits': [
    exact(number(1200100123, `${zeros};-${zeros}`)),
    exact(number(1200100123, `${zeros};;${zeros};@`)),
    exact(number(0, `0;-0;${zeros}`), zeros),
    exact(number(0, zeros), zeros),
    exact(number(1200100123, `[Red]${zeros}`)),
    exact(number(1200100123, `[$-407]${zeros}`)),
    exact(number(1200100123, `_-${zeros}_-`)),
    exact(number(1200100123, `* ${zeros}`)),
    exact(number(1200100123, `##${zeros}`)),
    exact(number(1200100123, `"00000000"0000000000`)),
    exact(number(1200100123, `\\0\\0\\0\\0\\0\\0\\0\\00000000000`)),
    exact(number(999_999_999_999_999, zeros), '000999999999999999'),
  ],
  'numbers whose format does not show the zeros': [
    restored(number(1200100123, 'General')),
    restored(number(1200100123, '@')),
    restored(number(1200100123, '')),
    restored(number(1200100123, '0')),
    restored(number(1200100123, '#,##0')),
    restored(number(1200100123, '#,##0.00')),
    restored(number(1200100123, '0.00E+00')),
    restored(number(1200100123, '0'.repeat(17))),
    restored(number(1200100123, '0'.repeat(19))),
    restored(number(1200100123, `${zeros}.00`)),
    restored(number(1200100123, '?'.repeat(18))),
    restored(number(1200100123, `[$-2000401]${zeros}`)),
    restored(number(1200100123, `[<=9]${zeros};0`)),
    restored(number(1200100123, `[<=9]${zeros}`)),
    restored(number(1200100123, `-${zeros}`)),
    restored(number(1200100123, `"-"${zeros}`)),
    restored(number(1200100123, `"00000000"00000000000`)),
    restored(number(12001001234, `"00000000"0000000000`), '000000012001001234'),
    restored(number(1200100123, '_-* #,##0.00\\ [$€-407]_-')),
    restored(number(1200100123, ';;;')),
    restored(number(0, 'General'), zeros),
    restored(number(0, `${zeros};-0;0`), zeros),
    restored(number(999_999_999_999_999), '000999999999999999'),
  ],
  'numbers whose format shows other digits': [
    malformed(number(1200100123, '"4711"00000000000000'), 'shown-differently'),
    malformed(number(1200100123, '\\1'.padEnd(19, '0')), 'shown-differently'),
    malformed(number(1200100123, `1${'0'.repeat(17)}`), 'shown-differently'),
    malformed(number(1200100123, '*10'), 'shown-differently'),
    malformed(number(1200100123, '0%'), 'shown-differently'),
    malformed(number(1200100123, '#,##0,'), 'shown-differently'),
    malformed(number(1200100123, '[<5]0;"7"0'), 'shown-differently'),
  ],
  'dates and times': [
    dated(number(46_025, 'dd.mm.yyyy'), '2026-01-03'),
    dated(number(45_000, 'm/d/yy h:mm'), '2023-03-15'),
    dated(number(45_000.75, 'm/d/yy h:mm'), '2023-03-15 18:00'),
    dated(number(45_000, '[$-407]d. mmmm yyyy'), '2023-03-15'),
    dated(number(45_000, '[h]:mm:ss'), '1080000:00'),
    dated(number(1.5, '[h]:mm'), '36:00'),
    dated(number(45_000, '[mm]'), '1080000:00'),
    dated(number(0.5, 'hh:mm'), '12:00'),
    dated(number(0.354166666666667, 'h:mm'), '08:30'),
    dated(number(45_000.9999999, 'dd.mm.yyyy hh:mm'), '2023-03-16'),
    dated(number(0.999988426, 'hh:mm:ss'), '23:59:59'),
    dated(number(1, 'dd.mm.yyyy'), '1900-01-01'),
    dated(number(59, 'dd.mm.yyyy'), '1900-02-28'),
    dated(number(61, 'dd.mm.yyyy'), '1900-03-01'),
    dated(number(2_958_465, 'dd.mm.yyyy'), '9999-12-31'),
    dated(number(3_000_000, 'dd.mm.yyyy'), '3000000'),
    dated(number(-1, 'dd.mm.yyyy'), '-1'),
    malformed(number(45_000, 'yyyy"000"'), 'shown-differently'),
  ],
  'numbers that Excel has rounded, whatever they show': [
    rounded(number(1e15), '1E+15'),
    rounded(number(1e15, zeros)),
    rounded(number(1_000_000_000_000_001, zeros), '1000000000000000'),
    rounded(number(123456789012345680, 'General'), '1.23457E+17'),
    rounded(number(1.2e17, '0.00E+00'), '1.20E+17'),
    rounded(number(1.2001e17, '0E+00'), '1E+17'),
    rounded(number(1.2001e17, '0'), '120010000000000000'),
    rounded(number(1e21), '1E+21'),
    rounded(number(Number.MAX_VALUE), '1.79769E+308'),
  ],
  'numbers that are no user’s': [
    malformed(number(-1200100123), 'not-whole'),
    malformed(number(-1e16), 'not-whole'),
    malformed(number(1200100123.5), 'not-whole'),
    malformed(number(1200100123.5, zeros), 'not-whole'),
    malformed(number(0.1 + 0.2), 'not-whole'),
    malformed(number(NaN), 'not-whole'),
    malformed(number(Infinity), 'not-whole'),
  ],
  'other cells': [
    exact(undefined, ''),
    exact(text(''), ''),
    exact(text(' \u00a0\n'), ''),
    malformed({type: 'boolean', value: true}, 'boolean'),
    {cell: {type: 'error', value: '#REF!'}, value: null, code: 'cell-error'},
    {cell: {type: 'error', value: 'uncalculated'}, value: null, code: 'cell-error', reason: 'uncalculated'},
  ],
};

describe('digits', () => {
  const normalize = normalizer(field, 'key');

  for (const [group, rows] of Object.entries(cells)) {
    describe(group, () => {
      for (const {cell, value, code, suggestion, reason, shown} of rows) {
        const name = JSON.stringify(cell ?? null);
        it(`${name.length > 120 ? `${name.slice(0, 120)}…` : name} → ${code ?? 'no issue'}`, () => {
          const result = normalize(cell);
          expect(result.value).to.equal(value || null);
          if (code === undefined) return expect(result.issues).to.deep.equal([]);
          expect(result.issues).to.have.length(1);
          const [found] = result.issues as [Issue];
          expect(found.code).to.equal(code);
          expect(found.severity).to.equal(severities[code]);
          expect(found.field).to.equal('key');
          expect(found.suggestion).to.equal(suggestion);
          expect(found.reason).to.equal(reason);
          expect(found.found).to.be.a('string').and.not.equal('');
          if (value === null)
            expect(result.raw).to.equal(shown ?? String(cell?.type === 'boolean' ? 'TRUE' : cell?.value));
        });
      }
    });
  }

  it('takes a number with all its digits as it is, in any plain format', () => {
    const short = normalizer({...field, length: 10}, 'key');
    for (const format of [undefined, 'General', '0', '#,##0', '0000000000'])
      expect(short(number(1200100123, format))).to.deep.equal({
        value: '1200100123',
        raw: '1200100123',
        issues: [],
      });
    expect(short(number(12001001234)).issues[0]).to.include({code: 'key-malformed', reason: 'too-long'});
  });

  it('removes every space of Unicode around the digits', () => {
    const spaces = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(character =>
      /\p{White_Space}/u.test(character),
    );
    expect(spaces).to.have.length(25);
    for (const space of spaces)
      expect(normalize(text(`${space}${whole}${space}`)).issues[0]?.code).to.equal('key-cleaned');
  });

  it('reads dates of a workbook that counts from 1904', () => {
    const of1904 = normalizer(field, 'key', true);
    expect(of1904(number(44_563, 'dd.mm.yyyy')).raw).to.equal('2026-01-03');
    expect(of1904(number(0, 'dd.mm.yyyy')).raw).to.equal('1904-01-01');
  });

  it('keeps number formats of one column apart', () => {
    const formats = [zeros, 'General', 'dd.mm.yyyy', zeros, 'General'];
    const codes = formats.map(format => normalize(number(45_000, format)).issues[0]?.code);
    expect(codes).to.deep.equal([undefined, 'key-zeros-lost', 'key-malformed', undefined, 'key-zeros-lost']);
  });

  it('says value where it is a value, and lets no lost digit pass', () => {
    const of = (cell: Cell) => normalizer(field, 'value')(cell).issues[0];
    expect(of(text('x'))).to.include({code: 'value-malformed', field: 'value'});
    expect(of(text(` ${whole}`))).to.include({code: 'value-cleaned', field: 'value', suggestion: whole});
    expect(of(number(1200100123))).to.include({
      code: 'value-malformed',
      severity: 'error',
      reason: 'zeros-lost',
      suggestion: whole,
    });
    expect(of(text('1200100123'))).to.include({
      code: 'value-malformed',
      reason: 'zeros-lost',
      suggestion: whole,
    });
    expect(of(number(1e17))).to.include({code: 'value-malformed', reason: 'rounded'});
    expect(of({type: 'error', value: '#N/A'})).to.include({code: 'cell-error', field: 'value'});
    expect(normalizer(field, 'value')(number(1200100123)).value).to.equal(null);
  });
});
