import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {matchColumns} from '../../src/core/columns/match-columns.ts';
import type {Cell} from '../../src/workbook/row.ts';

function text(value: string): Cell {
  return {type: 'text', value};
}

/** `matched`, or how else a sheet with these two headings ends. */
function endOf(key: string, value: string): string {
  const rows = [
    [key, value],
    ['000000001200100123', 'a@b.de'],
    ['000000001200100124', 'c@d.de'],
  ].map((cells, index) => ({rowNumber: index + 1, hidden: false, cells: cells.map(text)}));
  return matchColumns([{sheet: 0, name: 'Users', hidden: false, layout: null, rows}], contacts).kind;
}

describe('A heading with decoration', () => {
  /** From forms with required fields, table filters, exports of survey and helpdesk programs, Markdown, databases. */
  const decorated: readonly (readonly [key: string, value: string])[] = [
    ['User foreign number*', 'E-mail *'],
    ['* User foreign number', 'E-mail:'],
    ['User foreign number (*)', '(E-mail)'],
    ['[User foreign number]', '[E-mail]'],
    ['{User foreign number}', '<E-mail>'],
    ['"User foreign number"', '„E-Mail“'],
    ['User_foreign_number', 'e_mail'],
    ['**User foreign number**', '__E-mail__'],
    ['• User foreign number', '– E-mail –'],
    ['User foreign number ▼', 'E-mail ↑'],
    ['User foreign number†', 'E-mail!'],
    ['User\u00adforeign\nnumber：', 'E\u2011mail\u00a0＊'],
    ['🔑 User foreign number', '✉️ E-mail'],
    ['1. User foreign number', '2. E-mail'],
    ['1) User foreign number', '2) E-mail'],
    ['(1) User foreign number', '[2] E-mail'],
    ['1.1 User foreign number', '1.2 E-mail'],
    ['01: User foreign number', '02: E-mail'],
    ['a) User foreign number', 'b) E-mail'],
    ['① User foreign number', '2️⃣ E-mail'],
    ['User foreign number', '1. E-mail'],
    ['A. User foreign number', 'B. E-mail'],
    ['1.1.1 User foreign number', '1.1.2 E-mail'],
    ['1 - User foreign number', '2 – E-mail'],
  ];
  for (const [key, value] of decorated)
    it(`matches: ${JSON.stringify([key, value])}`, () => expect(endOf(key, value)).to.equal('matched'));

  /** A word, a number behind, an amount or a "no" make it another heading; `2. E-Mail` alone may be a second address. */
  const others = [
    'E-mail 2',
    'E-mail (2)',
    '2 E-mail',
    'E-mail (private)',
    'E-mail (required)',
    'E-mail?',
    'E-mail %',
    'E-mail €',
    '❌ E-mail',
    'E-mail ✕',
    'E-mail ☒',
    'E\u0336m\u0336a\u0336i\u0336l\u0336',
    '≠ E-mail',
    'E-mail & phone',
    '2. E-Mail',
    '3. E-Mail',
  ];
  for (const value of others)
    it(`asks: ${value}`, () => expect(endOf('User foreign number', value)).to.equal('ask'));
});
