import type {Reason} from '../../../core/issue.ts';
import type {LaterMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Rows: how they stand, what is wrong with them, what is asked about them. */
export const rows = ({
  format,
  number,
  count,
  list,
  keyColumn,
  valueColumn,
  digits,
  rows,
}: Phrases): Pick<
  LaterMessages,
  'filters' | 'statuses' | 'outcomes' | 'meanings' | 'issues' | 'reasons' | 'consents'
> => {
  /** The other rows of a group of `all`, of which some are named. */
  const others = (of: readonly number[] = [], all = of.length + 1) => {
    if (of.length === 0) return 'Another row';
    const more = all - 1 - of.length;
    return `${of.length === 1 ? 'Row' : 'Rows'} ${list(more > 0 ? [...of, `${number(more)} more`] : of)}`;
  };
  const several = (of: readonly number[] = []) => of.length > 1;

  return {
    filters: {'will-change': 'Will change', all: 'All'},
    statuses: {
      add: 'Add',
      replace: 'Replace',
      same: 'Unchanged',
      kept: 'Kept',
      unknown: 'Not in portal',
      uncompared: 'Send',
      held: 'Held back',
      'left-out': 'Left out',
      duplicate: 'Repeated',
      empty: 'Empty',
    },
    outcomes: {
      added: 'Added',
      replaced: 'Replaced',
      same: 'Unchanged',
      kept: 'Kept',
      unknown: 'Not in portal',
      rejected: 'Refused by the portal',
      unconfirmed: 'Unclear',
      changed: 'Changed meanwhile',
      'not-sent': 'Not sent',
      held: 'Held back',
    },
    meanings: {
      'left-out': 'You have left this row out.',
      unknown: `The portal does not know this ${keyColumn}. Compare it with your original list.`,
      rejected: 'The portal did not take this entry.',
      unconfirmed:
        'The portal gave no clear answer for this row. Compare again: if it was saved, it shows as unchanged.',
      changed: 'Someone else changed this entry after the comparison; it was not replaced.',
      'not-sent': 'The import was stopped before this row.',
    },
    issues: {
      'key-missing': {
        name: `No ${keyColumn}`,
        text: () => `${keyColumn} is empty, so the row belongs to nobody. Fill in the cell in Excel.`,
      },
      'value-missing': {
        name: `No ${valueColumn}`,
        text: () => `${valueColumn} is empty; what is stored stays as it is.`,
      },
      'value-placeholder': {
        name: `${valueColumn} says that there is none`,
        text: () =>
          `The cell says that there is no ${valueColumn}. Nothing is imported, and nothing is deleted.`,
      },
      'not-data': {
        name: 'No entry',
        text: () => 'This row is a repeated heading, a page number, a total or a line. It is not imported.',
      },
      'key-malformed': {
        name: `${keyColumn} looks different`,
        text: (_, why) => `${why ?? `This is not ${digits}.`} Compare the cell with your original list.`,
      },
      'value-malformed': {
        name: `${valueColumn} looks different`,
        text: (_, why) =>
          `${why ?? `The portal expects another form in ${valueColumn}.`} Correct the cell in Excel.`,
      },
      'key-zeros-lost': {
        name: 'Zeros lost',
        text: ({found}) =>
          `Excel has dropped the zeros at the start${found ? `: the cell holds ${found}` : ''}. Held back until you agree to restore them.`,
      },
      'key-rounded': {
        name: 'Digits lost',
        text: () =>
          'Excel has rounded this number, and the lost digits cannot be recovered. Format the column as Text first (Ctrl+1 → Number → Text), then paste the numbers again from the original list.',
      },
      'key-cleaned': {
        name: `${keyColumn} tidied`,
        text: () => 'Spaces or invisible characters were removed. You need do nothing.',
      },
      'value-cleaned': {
        name: `${valueColumn} tidied`,
        text: () => 'Spaces or invisible characters were removed. You need do nothing.',
      },
      'cell-error': {
        name: 'Formula without result',
        text: ({found, reason}) =>
          reason === 'uncalculated' || found === undefined
            ? 'A formula in this cell was never calculated, or has no result. Open the file in Excel, save it, and choose it again.'
            : `The cell shows ${found} because an Excel formula has no result. Correct the formula, or type the entry itself.`,
      },
      'email-malformed': {
        name: 'Not an e-mail address',
        text: (_, why) =>
          `${why ?? 'This is not a complete e-mail address.'} One looks like name@example.com.`,
      },
      'email-suspicious': {
        name: 'Suspicious address',
        text: (_, why) =>
          `${why ?? 'The address holds characters that can deceive the eye.'} Type it again in Excel, or ask for it anew.`,
      },
      'email-several': {
        name: 'Several addresses',
        text: () => 'The cell holds more than one address. Leave only one in it.',
      },
      'email-cleaned': {
        name: 'Address tidied',
        text: () => 'What is not part of the address was removed. You need do nothing.',
      },
      'email-typo': {
        name: 'Typing error?',
        text: () =>
          'The part behind the @ looks misspelled. Held back until you take the suggestion, or agree to keep what stands here.',
      },
      'duplicate-same': {
        name: 'Listed twice',
        text: ({rows: of, count: all}) =>
          `${others(of, all)} ${several(of) ? 'say' : 'says'} the same, so this counts only once. You need do nothing.`,
      },
      'duplicate-conflict': {
        name: 'Contradiction',
        text: ({rows: of, count: all}) =>
          `${others(of, all)} ${several(of) ? 'give' : 'gives'} a different entry for the same ${keyColumn}. All are held back: leave only the right row in Excel.`,
      },
      'value-shared': {
        name: 'Same entry for several',
        text: ({count: all}) =>
          `${all ? `${rows(all)} have` : 'Several rows have'} the same ${valueColumn}. That can be right for a family or a company; check that it is not an oversight.`,
      },
      'value-moved': {
        name: 'Stored elsewhere',
        text: ({reason, rows: of}) =>
          reason === 'neighbours'
            ? 'Rows around this one hold entries that are stored elsewhere: a column may have slipped. Check that both cells of this row belong together.'
            : `This entry is stored at present under another ${keyColumn}${of?.length ? ` (row ${list(of)})` : ''}. Check that both cells of this row belong together.`,
      },
      'row-hidden': {
        name: 'Hidden row',
        text: () =>
          'This row is hidden in Excel, and is held back until you agree. To see it, clear the filter or choose “Unhide” in Excel.',
      },
    },
    reasons,
    consents: {
      'key-zeros-lost': {
        question: ({rows: n}) =>
          `${rows(n)} ${format.plural(n, 'has', 'have')} lost the zeros at the start of ${keyColumn}.`,
        hint: 'Without your agreement these rows are held back. Only numbers that the portal knows are used.',
        agree: 'Restore the zeros',
      },
      'email-typo': {
        question: ({rows: n}) =>
          `${rows(n)} may hold a misspelled address. Take the suggestions where they are right.`,
        hint: 'A misspelled address can belong to a stranger. Rows that you neither correct nor agree to are held back.',
        agree: 'Keep the addresses as they stand in the file',
      },
      'row-hidden': {
        question: ({rows: n}) =>
          `${rows(n)} ${format.plural(n, 'is', 'are')} hidden in Excel, for example by a filter.`,
        hint: 'Without your agreement hidden rows are held back.',
        agree: 'Include the hidden rows',
      },
      'value-shared': {
        question: ({rows: n}) =>
          `${rows(n)} ${format.plural(n, 'uses', 'use')} a ${valueColumn} entry that many rows share.`,
        hint: 'Without your agreement these rows are held back.',
        agree: 'This is intended',
      },
      'value-moved': {
        question: ({rows: n}) =>
          `${count(n, 'new entry is', 'new entries are')} stored under another ${keyColumn} at present.`,
        hint: 'This happens when one column was sorted on its own in Excel: every row looks right, and all are wrong. Without your agreement these rows are held back.',
        agree: 'I have checked these rows, and they are right',
      },
    },
  };
};

/** Why a cell is not taken, in one sentence. */
const reasons: Readonly<Record<Reason, string>> = {
  boolean: 'The cell holds TRUE or FALSE.',
  date: 'Excel has turned the cell into a date or a time.',
  number: 'The cell holds a number where a text is expected.',
  'not-whole': 'The number is negative or has decimals.',
  'shown-differently': 'The cell shows other digits than it holds.',
  'too-short': 'Characters are missing.',
  'too-long': 'There are too many characters.',
  characters: 'There are characters that do not belong here.',
  'foreign-digits': 'The digits are of a special kind that only look like plain ones.',
  separators: 'There are spaces, dots or hyphens between the digits.',
  pattern: 'This is not in the form that the portal expects.',
  'line-break': 'There is a line break or a tab inside.',
  'zeros-lost': 'Excel has dropped the zeros at the start.',
  rounded: 'Excel has rounded this number, and the lost digits cannot be recovered.',
  encoding:
    'The file does not say how its umlauts and accents are written, so these characters are a guess. Save the list as “CSV UTF-8”, or correct the row here.',
  shifted:
    'This line has more entries than there are headings, so that its entries may stand in wrong columns. Put texts that contain the separator in quotation marks, or give every column a heading.',
  uncalculated: 'A formula in this cell was never calculated.',
  'no-at': 'The @ is missing.',
  'two-ats': 'There is more than one @.',
  'local-part': 'The part before the @ is not complete or not allowed.',
  'address-in-link':
    'The address stands only in the link behind the cell. Right-click the cell, choose “Edit Link”, and copy the address into the cell.',
  domain: 'The part behind the @ is not complete or not allowed.',
  bidi: 'The address holds invisible signs that turn its direction round.',
  invisible: 'The address holds invisible characters.',
  'unusual-form': 'The address holds special forms of characters that only look like plain ones.',
  'mixed-scripts': 'The address mixes letters of different alphabets that look alike.',
  neighbours: 'Rows around this one are doubtful.',
  lookalike: 'The address imitates another with letters that look alike.',
};
