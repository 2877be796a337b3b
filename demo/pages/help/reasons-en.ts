import {html} from '../html.ts';
import type {Reason} from './help-text.ts';

/** Every issue of a row in plain words, by what is asked of the reader. */
export const reasonsEn: Readonly<Record<'toCorrect' | 'toDecide' | 'toKnow', readonly Reason[]>> = {
  toCorrect: [
    [
      'key-missing',
      'No “User foreign number”',
      html`There is an address, but no number, so it belongs to nobody. Fill in the number, or delete the row.`,
    ],
    [
      'key-malformed',
      '“User foreign number” looks different',
      html`A number has exactly 18 digits, without spaces, dots or letters. Compare the cell with your
      original list. Digits that only look like ordinary ones, as some web pages use, come with a suggestion.`,
    ],
    [
      'key-rounded',
      'Digits lost',
      html`Excel took the number for a quantity, often shown as 1.2E+17, and replaced its last digits. They
        cannot be recovered from the file, even if all 18 places are shown.
        <a href="#zeros">Format the column as Text</a>, then paste the numbers again from the original list.`,
    ],
    [
      'cell-error',
      'Formula without result',
      html`The cell shows #N/A, #REF! or the like, or its formula was never calculated. If you only saved the
        file in another program, open it in Excel and save it. Otherwise correct the formula, or replace all
        formulas by their results: copy the column, then <em>Paste Special</em> → <em>Values</em>.`,
    ],
    [
      'email-malformed',
      'Not an e-mail address',
      html`Something is missing or too much: the @, the ending such as .com, a space in the middle, a dot at
      the end. Correct the cell.`,
    ],
    [
      'email-suspicious',
      'Suspicious address',
      html`The address holds invisible or look-alike characters, as they come from web pages, PDFs, or from
      somebody who wants to deceive. Type it by hand, or take the suggestion if there is one.`,
    ],
    [
      'email-several',
      'Several addresses',
      html`Only one address can be stored for each user. Leave one in the cell. With <em>Data</em> →
        <em>Text to Columns</em> you can move the others to columns of their own, if those to the right are
        empty.`,
    ],
    [
      'value-malformed',
      'An entry that looks different',
      html`In imports of other data, such as telephone numbers: the entry does not have the form that the
      portal expects. Correct the cell.`,
    ],
    [
      'duplicate-conflict',
      'Contradiction',
      html`One number stands in several rows with different addresses. Nobody but you can say which is right,
      so none is taken. The message names the rows: leave only the right one.`,
    ],
  ],
  toDecide: [
    [
      'key-zeros-lost',
      'Zeros lost',
      html`Zeros at the start are missing, for example 1200100123 instead of 000000001200100123. They can be
        restored without doubt; you see each number before and after. Agree, or
        <a href="#zeros">format the column as Text</a> and paste the numbers again.`,
    ],
    [
      'email-typo',
      'Typing error?',
      html`The part behind the @ looks misspelled, as gmial.com does. A misspelled address may belong to a
      stranger. Take the suggestion, or keep what stands there if it is right.`,
    ],
    [
      'value-moved',
      'Stored elsewhere',
      html`The portal has this address at another number of your file. From three such rows on you are asked,
        since this is what <a href="#sorting">a column sorted on its own</a> looks like. If two users have
        really swapped, agree; if not, close the page and go back to your original list.`,
    ],
    [
      'value-shared',
      'Same entry for several',
      html`One address stands at several numbers. For a family or a company this can be right. From five rows
      on you are asked; below that it is only pointed out. If it slipped in by dragging a cell down, correct
      the column.`,
    ],
    [
      'row-hidden',
      'Hidden row',
      html`A filter or somebody has hidden the row in Excel. To see it: <em>Data</em> → <em>Clear</em> in the
        group <em>Sort &amp; Filter</em>, or select all rows, right-click, <em>Unhide</em>. Agree if hidden
        rows belong to the import.`,
    ],
  ],
  toKnow: [
    [
      'value-missing',
      'No “E-mail”',
      html`The cell is empty, so there is nothing to import. What is stored stays.`,
    ],
    [
      'value-placeholder',
      'The cell says that there is none',
      html`The cell holds a dash, “n/a”, “none” or the like. Nothing is imported, and what is stored stays.`,
    ],
    [
      'not-data',
      'No entry',
      html`The row is a heading that was repeated for printing, a page number, a total or a line.`,
    ],
    [
      'duplicate-same',
      'Listed twice',
      html`The same number with the same address once more. It counts once.`,
    ],
    [
      'key-cleaned',
      '“User foreign number” tidied',
      html`Spaces or line breaks around the number were removed. You see the old and the new form.`,
    ],
    [
      'email-cleaned',
      'Address tidied',
      html`Spaces, “mailto:” or a name around the address, as in “Anna Weber &lt;anna@example.com&gt;”, were
      removed.`,
    ],
    [
      'value-cleaned',
      'An entry tidied',
      html`In imports of other data: spaces or line breaks around the entry were removed.`,
    ],
  ],
};
