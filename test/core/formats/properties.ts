/** What must be true of the rules for every cell there can be. Run by the tests with a share, by the fuzzing in full. */
import fc from 'fast-check';
import {contacts, type DigitsField, type Field} from '../../../src/core/definition/definition.ts';
import {normalizer} from '../../../src/core/normalize/normalizer.ts';
import {matchColumns} from '../../../src/core/columns/match-columns.ts';
import type {FieldRole} from '../../../src/core/issue.ts';
import type {Cell} from '../../../src/workbook/row.ts';

const length = 18;
const number: DigitsField = {name: 'number', label: 'Number', format: 'digits', length};
const columns: readonly (readonly [Field, FieldRole])[] = [
  [contacts.key, 'key'],
  [contacts.value, 'value'],
  [number, 'value'],
  [{name: 'contract', label: 'Contract', format: 'text', maxLength: 40}, 'key'],
  [{name: 'phone', label: 'Telephone', format: 'text', pattern: '[+0-9 ]+'}, 'value'],
];

const text = (value: string): Cell => ({type: 'text', value});
const normalizeKey = normalizer(contacts.key, 'key');
const normalizeAddress = normalizer(contacts.value, 'value');

/** Characters that deceive, separate, or come close to those of an address. */
const odd = fc.constantFrom(
  ...'@.,;:<>()[]"\'/\\|&?=%_-+ \t\n\r\u00a0\u00ad\u00b7\u00df\u00e4\u0131\u0301\u0430\u0435\u03bf\u0660\u200b\u200c\u200d',
  ...'\u200e\u202a\u202e\u2066\u2024\u2028\u212a\u3002\u3164\ufb01\ufe0f\ufe6b\ufeff\uff0e\uff10\uff20\uff41\uff61\ud800',
  ...[
    '_x000D_',
    '_x0009_',
    'mailto:',
    'Mailto:',
    'xn--',
    ' und ',
    '0x1',
    '127.0.0.1',
    'Max <',
    '>',
    '@web.de',
    'a@b.de',
  ],
);
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc
    .array(fc.oneof(odd, fc.string({unit: 'grapheme-ascii', maxLength: 4})), {maxLength: 12})
    .map(parts => parts.join('')),
);
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const address = fc
  .tuple(fc.array(word, {minLength: 1, maxLength: 3}), fc.array(word, {minLength: 1, maxLength: 2}))
  .map(([local, domain]) => `${local.join('.')}@${domain.join('.')}.de`);
/** An address with something put in somewhere. */
const nearlyAddress = fc
  .tuple(address, fc.oneof(odd, fc.string({unit: 'binary', minLength: 1, maxLength: 3})), fc.nat())
  .map(
    ([whole, part, at]) =>
      `${whole.slice(0, at % (whole.length + 1))}${part}${whole.slice(at % (whole.length + 1))}`,
  );

const numberFormat = fc.oneof(
  fc.constantFrom(
    'General',
    '@',
    '0',
    '#,##0',
    '0.00',
    '0.00E+00',
    '0%',
    'dd.mm.yyyy',
    '[h]:mm',
    '# ?/?',
    ';;;',
    '',
  ),
  fc.nat(24).map(places => '0'.repeat(places)),
  fc.nat(20).map(places => `"${'0'.repeat(places)}"0000000000`),
  fc
    .array(
      fc.constantFrom(
        '0',
        '#',
        '?',
        ',',
        '.',
        ';',
        '"0"',
        '"7"',
        '\\0',
        '\\1',
        '_-',
        '* ',
        '*0',
        '[Red]',
        '[>5]',
        'd',
        '%',
        ' ',
      ),
    )
    .map(tokens => tokens.join('')),
  fc.string({unit: 'grapheme', maxLength: 12}),
);
const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({min: 0n, max: 10n ** 20n}).map(Number),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.oneof(anyText, nearlyAddress, address, fc.stringMatching(/^[0-9]{0,20}$/)).map(text),
  fc.record({type: fc.constant('number' as const), value: anyNumber, numberFormat}),
  fc.record({type: fc.constant('number' as const), value: anyNumber}),
  fc.record({type: fc.constant('boolean' as const), value: fc.boolean()}),
  fc.record({type: fc.constant('error' as const), value: fc.constantFrom('#N/A', '#REF!', 'uncalculated')}),
);

/** How often, and from which seed. */
export interface Run {
  readonly seed: number;
  readonly numRuns: number;
}

/** A property as a function that runs it, and throws with the smallest counterexample. */
function check<Ts extends [unknown, ...unknown[]]>(
  ...args: [...{[K in keyof Ts]: fc.Arbitrary<Ts[K]>}, (...values: Ts) => void]
): (run: Run) => void {
  return run => fc.assert(fc.property<Ts>(...args), run);
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** The HTML standard's own words (4.10.5.1.5), the domain as the platform writes it, and the bounds of RFC 5321. */
function isAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  const url = `http://${value.slice(at + 1)}`;
  if (at < 1 || /[/?#:%\\\s]/.test(url.slice('http://'.length)) || !URL.canParse(url)) return false;
  const ascii = `${value.slice(0, at)}@${new URL(url).hostname}`;
  const html =
    /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
  const dots = /^\.|\.\.|\.@/;
  return html.test(ascii) && !dots.test(ascii) && ascii.includes('.', at) && at <= 64 && ascii.length <= 254;
}

/** What may stand around an address that was taken out of a text. */
const wrapping = /^(?:\s|_x00(?:0[9AD]|A0|20)_|mailto:|[^@]*<|"?\S+@\S+"?\s*<(?:mailto:)?)*$/iu;

/** One whole number of 18 digits, and a cell that holds it in one of the ways that Excel and people have. */
const heldNumber = fc
  .tuple(
    fc.nat(length - 1),
    fc.bigInt({min: 0n, max: 10n ** BigInt(length) - 1n}),
    fc.constantFrom('000000001200100123', undefined),
    numberFormat,
    odd,
    fc.nat(length),
  )
  .chain(([zeros, digits, example, format, between, at]) => {
    const whole =
      example ??
      digits
        .toString()
        .slice(0, length - zeros)
        .padStart(length, '0');
    const value = Number(whole);
    const bare = whole.replace(/^0+(?=.)/, '');
    return fc.record({
      whole: fc.constant(whole),
      cell: fc.constantFrom<Cell>(
        text(whole),
        text(` ${whole}\u00a0`),
        text(`'${whole}`),
        text(bare),
        text(value.toExponential()),
        text(value.toExponential(4).toUpperCase()),
        text(value.toExponential(4).toUpperCase().replace('.', ',')),
        text(value.toLocaleString('de')),
        text(whole.slice(0, at) + between + whole.slice(at)),
        text([...whole].map(digit => String.fromCharCode(0xff10 + Number(digit))).join('')),
        {type: 'number', value},
        {type: 'number', value, numberFormat: '0'.repeat(length)},
        {type: 'number', value, numberFormat: 'General'},
        {type: 'number', value, numberFormat: format},
      ),
    });
  });

const groupedNumber = fc
  .tuple(fc.array(fc.nat(9999).map(String), {minLength: 1, maxLength: 6}), fc.constantFrom(..." .,/-'\u202f"))
  .map(([groups, separator]) => groups.join(separator));

/** Texts that may mean one thing or another, by the column in which they stand. */
const unclear = fc.oneof(
  fc.tuple(word, address).map(([name, whole]) => ({column: 1, input: `${name} ${whole}`})),
  fc.tuple(word, address).map(([name, whole]) => ({column: 1, input: `${name},${whole}`})),
  fc.tuple(word, address).map(([name, whole]) => ({column: 1, input: `${name}@${whole}`})),
  fc.tuple(address, word).map(([whole, more]) => ({column: 1, input: `${whole}, ${more}`})),
  fc.tuple(address, word).map(([whole, more]) => ({column: 1, input: `${whole} ${more}`})),
  fc
    .tuple(fc.nat(1e9), fc.constantFrom('.', ','), fc.integer({min: 1, max: 99}))
    .map(([whole, mark, fraction]) => ({column: 0, input: `${whole}${mark}${fraction}`})),
  fc
    .tuple(fc.nat(999), fc.nat(999), fc.constantFrom('.', ','))
    .map(([one, other, mark]) => ({column: 0, input: `${one}${mark}${String(other).padStart(3, '0')}`})),
  // Two numbers of the same length, which nobody has grouped.
  fc
    .integer({min: 1, max: 9})
    .chain(size =>
      fc.tuple(
        fc.integer({min: 10 ** (size - 1), max: 10 ** size - 1}),
        fc.integer({min: 10 ** (size - 1), max: 10 ** size - 1}),
        fc.constantFrom(' ', '/', '-', ' - ', ' / ', ', ', '; ', ' \u2013 '),
      ),
    )
    .map(([one, other, between]) => ({column: 0, input: `${one}${between}${other}`})),
  // A word that ends like an ending, and stands where a domain should.
  fc
    .tuple(word, fc.constantFrom('gemeinde', 'freenet', 'internet', 'telecom', 'kredit', 'senat', 'bereich'))
    .map(([local, host]) => ({column: 1, input: `${local}@${host}`})),
  fc
    .tuple(fc.integer({min: 1, max: 31}), fc.integer({min: 1, max: 12}), fc.constantFrom('.', '/', '-'))
    .map(([day, month, mark]) => ({column: 0, input: [day, month, 2026].join(mark)})),
);

const sheetRows = fc.array(
  fc.array(
    fc.oneof(
      fc.constantFrom(
        'E-mail',
        'User number',
        'Mail',
        'e\u2011MAIL',
        'Contact',
        'Nutzer',
        'a@b.de',
        '000000001200100123',
        'x',
      ),
      fc.constant(undefined),
    ),
    {minLength: 4, maxLength: 4},
  ),
  {minLength: 1, maxLength: 6},
);

export const properties: Readonly<Record<string, (run: Run) => void>> = {
  'normalizing twice changes nothing': check(anyCell, cell => {
    for (const [field, role] of columns) {
      const normalize = normalizer(field, role);
      const {value} = normalize(cell);
      if (value === null) continue;
      const again = normalize(text(value));
      must(again.value === value, `${JSON.stringify(value)} became ${JSON.stringify(again.value)}`);
      must(
        again.issues.every(({code}) => code === 'email-typo'),
        `${JSON.stringify(value)} is complained of`,
      );
    }
  }),

  'a value that is held back has a reason, and no other has one': check(anyCell, cell => {
    for (const [field, role] of columns) {
      const {value, raw, issues} = normalizer(field, role)(cell);
      const held = issues.some(({severity}) => severity === 'error');
      const saysNone = issues.some(({code}) => code === 'value-placeholder');
      must(
        held || saysNone
          ? value === null && raw !== ''
          : value !== null || (raw === '' && issues.length === 0),
        'held without a reason',
      );
      must(
        issues.every(issue => issue.field === role),
        'the other field',
      );
    }
  }),

  'a suggestion is taken as it is, and changes no value that was valid': check(
    fc.oneof(anyCell, nearlyAddress.map(text), groupedNumber.map(text)),
    cell => {
      for (const [field, role] of columns) {
        const normalize = normalizer(field, role);
        const {value, issues} = normalize(cell);
        for (const {code, severity, suggestion} of issues) {
          if (suggestion === undefined) continue;
          if (severity === 'info') must(suggestion === value, `${code} says something else`);
          if (value !== null) must(severity !== 'error', 'an error of a valid value');
          const taken = normalize(text(suggestion));
          // Plain digits in place of foreign ones may be too few: then the zeros are asked for next.
          const [next] = taken.issues;
          const tooFew = next?.code === 'key-zeros-lost' || next?.reason === 'zeros-lost';
          must(taken.value === suggestion || tooFew, `${suggestion} is not taken`);
        }
      }
    },
  ),

  'where two readings are possible, none is suggested': check(unclear, ({column, input}) => {
    const {issues} = normalizer(...columns[column]!)(text(input));
    must(
      issues.every(({suggestion}) => suggestion === undefined),
      `${JSON.stringify(input)} became ${JSON.stringify(issues[0]?.suggestion)}`,
    );
  }),

  'only addresses are sent, as they stand in the cell': check(fc.oneof(anyText, nearlyAddress), input => {
    const {value} = normalizeAddress(text(input));
    if (value === null) return;
    must(isAddress(value), `${JSON.stringify(value)} is no address`);
    const at = input.toLowerCase().lastIndexOf(value.toLowerCase());
    must(at >= 0, `${JSON.stringify(value)} does not stand in the cell`);
    must(input.includes(value.slice(0, value.lastIndexOf('@') + 1)), 'the local part was changed');
    const [before, after] = [input.slice(0, at), input.slice(at + value.length)];
    must(
      wrapping.test(before) && /^(?:\s|_x00(?:0[9AD]|A0|20)_|>)*$/iu.test(after),
      'more than its wrapping was taken away',
    );
  }),

  'an address is taken as it is': check(address, input => {
    const isNumber = /^[\d.]+\.\d+$/.test(input);
    must(normalizeAddress(text(input)).value === (isNumber ? null : input), 'it was not');
  }),

  'no hidden character gets through': check(
    address,
    fc.constantFrom(...'\u200b\u200c\u200d\u200e\u202a\u202e\u2060\u2066\u00ad\ufeff\ufe0f\u0000\u3164'),
    fc.nat(),
    (whole, hidden, at) => {
      const place = at % (whole.length + 1);
      const {value, issues} = normalizeAddress(text(whole.slice(0, place) + hidden + whole.slice(place)));
      must(value === null && issues[0]?.code === 'email-suspicious', 'it did');
    },
  ),

  'a number ends as itself, or is held back': check(heldNumber, ({whole, cell}) => {
    const {value, issues} = normalizeKey(cell);
    must(value === whole || value === null, `it became ${value}`);
    if (value === null) must(issues[0]?.severity === 'error', 'it was dropped without a word');
    for (const {suggestion} of issues)
      must(suggestion === undefined || suggestion === whole, `${suggestion} was suggested`);
    const looksRight = cell.type === 'text' && [whole, ` ${whole}\u00a0`].includes(cell.value);
    const showsRight =
      cell.type === 'number' && cell.numberFormat === '0'.repeat(length) && Number(whole) < 1e15;
    if (looksRight || showsRight)
      must(
        issues.every(({severity}) => severity === 'info'),
        'it was doubted',
      );
    if (cell.type === 'number' && cell.value >= 1e15)
      must(issues[0]?.code === 'key-rounded', 'a rounded number passed');
  }),

  'the order of columns and sheets does not matter': check(
    sheetRows,
    sheetRows,
    fc.shuffledSubarray([0, 1, 2, 3], {minLength: 4}),
    (one, other, order) => {
      const heads = [one, other].map((rows, sheet) => ({
        sheet,
        name: `Sheet ${sheet}`,
        hidden: false,
        layout: null,
        rows: rows.map(rowOf),
      }));
      const turned = heads.toReversed().map(head => ({
        ...head,
        rows: head.rows.map(row => ({...row, cells: order.map(column => row.cells[column])})),
      }));
      const [there, back] = [matchColumns(heads, contacts), matchColumns(turned, contacts)];
      must(there.kind === back.kind, `${there.kind} and ${back.kind}`);
      if (there.kind !== 'matched' || back.kind !== 'matched') return;
      const {sheet, headerRow, key, value} = there.match;
      const moved = {sheet, headerRow, key: order.indexOf(key), value: order.indexOf(value)};
      must(JSON.stringify(back.match) === JSON.stringify(moved), 'another pair of columns');
    },
  ),
};

function rowOf(cells: readonly (string | undefined)[], index: number) {
  return {
    rowNumber: index + 1,
    hidden: false,
    cells: cells.map(value => (value === undefined ? undefined : text(value))),
  };
}
