import type {CellObject} from 'xlsx';
import {
  brokenReference,
  notAvailable,
  number,
  text,
  uncalculated,
  zeroFormat,
  type SampleCell,
  type SampleRow,
} from './sheet.ts';
import {shuffledUsers, type SampleUser} from './users.ts';

const heading: SampleRow = {cells: ['User foreign number', 'E-mail']};

/** All that can be wrong with a row, in the order of the table in README.md. The first row below the heading is 2. */
export function messyRows(): SampleRow[] {
  // Other users than those of clean.xlsx, so that either file can be imported first.
  const users = shuffledUsers();
  const without = users.filter(({stored}) => stored === null).slice(300);
  const having = users.filter(({stored}) => stored !== null).slice(100);
  const newcomer = () => take(without);
  const known = () => take(having);

  const row = (key: SampleCell, value: SampleCell): SampleRow => ({cells: [key, value]});
  const fresh = (user: SampleUser): SampleRow => row(user.number, user.fresh);
  const same = (user: SampleUser): SampleRow => row(user.number, user.stored);
  /** A newcomer with the number written in some other way, or with another value. */
  const written = (key: (digits: string) => SampleCell): SampleRow => {
    const user = newcomer();
    return row(key(user.number), user.fresh);
  };
  const valued = (value: (email: string) => SampleCell): SampleRow => {
    const user = newcomer();
    return row(user.number, value(user.fresh));
  };

  const twice = newcomer();
  const disputed = newcomer();
  const disputedZeros = newcomer();
  const [first, second, third] = [known(), known(), known()];

  return [
    heading,
    // Nothing wrong: to add, the same, to replace, not in the portal.
    fresh(newcomer()),
    same(known()),
    fresh(known()),
    row('000000001900000009', 'nobody@example.com'),
    // Something is missing.
    row(null, 'whose.address@example.com'),
    row(newcomer().number, null),
    // Numbers.
    written(digits => `0${digits}`),
    written(digits => digits.replace(/0(?=[^0]*$)/, 'O')),
    written(fullWidth),
    written(digits => digits.replace(/(\d{6})(?=\d)/g, '$1 ')),
    written(digits => ({t: 'n', v: Number(digits.slice(-5)), z: 'dd/mm/yyyy'}) satisfies CellObject),
    written(digits => number(Number(digits))),
    written(digits => digits.replace(/^0+/, '')),
    written(digits => number(Number(digits), zeroFormat)),
    row(number(123_456_789_012_346_000, zeroFormat), 'rounded@example.com'),
    row('1.23457E+17', 'scientific@example.com'),
    written(digits => `\u00a0${digits} `),
    written(digits => `${digits}\n`),
    // Formulas.
    row(notAvailable, 'not.found@example.com'),
    row(newcomer().number, brokenReference),
    row(newcomer().number, uncalculated('LOWER("Anna.Weber@example.com")')),
    // Addresses.
    valued(email => email.replace('@', ' at ')),
    valued(email => email.replace('.com', '')),
    valued(email => `${email}.`),
    valued(() => ({t: 'b', v: true})),
    valued(email => `\u202e${email}`),
    valued(email => email.replace('.', '.\u200b')),
    valued(email => email.replace('example', 'ex\u0430mple')),
    valued(email => email.replace('@', '\uff20')),
    valued(email => `${email}; office@example.org`),
    valued(email => `${email}\noffice@example.org`),
    valued(email => `mailto:${email}`),
    valued(email => `Anna Weber <${email}>`),
    valued(email => `${email}_x000D_`),
    valued(() => 'anna.weber@gmial.com'),
    valued(() => 'jonas.klein@gmx.dee'),
    // Twice.
    fresh(twice),
    fresh(twice),
    row(disputed.number, 'old.address@example.com'),
    row(disputed.number, 'new.address@example.com'),
    row(disputedZeros.number, 'with.zeros@example.com'),
    row(number(Number(disputedZeros.number)), 'without.zeros@example.com'),
    // One address for several.
    ...repeat(2, () => row(newcomer().number, 'family@example.com')),
    ...repeat(5, () => row(newcomer().number, 'caretaker@example.com')),
    // A column that was sorted on its own: three addresses each stand one row too high.
    same(known()),
    same(known()),
    row(first.number, second.stored),
    row(second.number, third.stored),
    row(third.number, first.stored),
    same(known()),
    same(known()),
    // Hidden by a filter.
    {...fresh(newcomer()), hidden: true},
    {...written(digits => number(Number(digits))), hidden: true},
    // No address, said in words and signs.
    ...['-', 'n/a', 'keine', 'k. A.', 'aucune', 'non ha', 'brak', 'yok', 'x'].map(none =>
      row(newcomer().number, none),
    ),
    // Slips of the finger, with one reading only.
    valued(email => email.replace('.com', ',com')),
    valued(email => email.replace('@', ' (at) ')),
    valued(email => email.replace('example', 'exa mple')),
    valued(email => email.replace('@', '@@')),
    valued(email => email.replace('.com', 'com')),
    valued(email => `„${email}“`),
    // Numbers as people and programs group them.
    written(digits => grouped(digits, '.')),
    written(digits => grouped(digits, '/')),
    written(digits => `${Number(digits)}.0`),
    written(digits => `${digits};`),
    written(digits => `"${digits}"`),
    written(digits => number(Number(digits), '000000"-"000000"-"000000')),
    written(digits => number(Number(digits), '000\\ 000\\ 000\\ 000\\ 000\\ 000')),
    // Rows that are no rows, as a print with page breaks leaves them.
    row('Page 1 of 2', null),
    heading,
    row('------------------', '------------------'),
    row('Total', '86'),
    row(null, 'Printed on: 2026-03-01'),
  ];
}

function take(users: SampleUser[]): SampleUser {
  const user = users.shift();
  if (!user) throw new Error('There are not enough users.');
  return user;
}

const repeat = (times: number, make: () => SampleRow): SampleRow[] => Array.from({length: times}, make);

/** Without the zeros at the start, in groups of three. */
const grouped = (digits: string, separator: string): string =>
  String(Number(digits)).replace(/\B(?=(\d{3})+$)/g, separator);

const fullWidth = (digits: string): CellObject =>
  text(digits.replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit))));
