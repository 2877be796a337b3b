import type {Pair} from './clean.ts';
import {number, type SampleCell} from './sheet.ts';

const labels = [
  'Property',
  'Street',
  'Flat',
  'User foreign number',
  'Tenant',
  'Moved in',
  'E-mail',
  'Telephone',
  'Living space (m²)',
  'Advance payment',
  'Remark',
];
const streets = ['Lindenweg', 'Am Stadtpark', 'Bahnhofstraße', 'Mühlgasse'];
const remarks = ['', '', '', 'New heating meters', 'Prefers letters', ''];

/** A list as a property management keeps it: a title, a date, and the two columns among nine others. */
export function otherColumns(pairs: readonly Pair[]): SampleCell[][] {
  const title = ['Tenants of all properties'];
  const asOf = ['As of', {t: 'n', v: 45962, z: 'yyyy-mm-dd'} as const];
  return [
    title,
    asOf,
    labels,
    ...pairs.map(([digits, email], index) => [
      `P${String(100 + Math.floor(index / 12))}`,
      `${streets[Math.floor(index / 12) % streets.length]} ${1 + Math.floor(index / 12)}`,
      `${1 + (index % 12)}`,
      digits,
      email.split('@')[0]!.split('.').slice(0, 2).map(capital).join(' '),
      number(40000 + index * 17, 'yyyy-mm-dd'),
      email,
      `+49 30 23125 ${String(index).padStart(3, '0')}`,
      number(38 + (index % 60), '0.0'),
      number(120 + (index % 90), '#,##0.00'),
      remarks[index % remarks.length] || null,
    ]),
  ];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The cover sheet of second-sheet.xlsx. */
export const notes: readonly (readonly string[])[] = [
  ['E-mail addresses of our users'],
  ['The list is on the sheet “Users”.'],
  ['Questions: administration@example.com'],
];
