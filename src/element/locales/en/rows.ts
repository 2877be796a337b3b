import type {Reason} from '../../../core/issue.ts';
import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Rows: how they stand, what is wrong with them, what is asked about them. */
export const rows = ({
  number,
  count,
  list,
  keyColumn,
  valueColumn,
  digits,
  rows,
}: Phrases): Pick<
  LazyMessages,
  'filters' | 'statuses' | 'outcomes' | 'meanings' | 'issues' | 'reasons' | 'consents' | 'waiting'
> => {
  /** The other rows of a group of `all`, of which some are named. */
  const others = (of: readonly number[] = [], all = of.length + 1) => {
    if (of.length === 0) return 'Another row';
    const more = all - 1 - of.length;
    return `${of.length === 1 ? 'Row' : 'Rows'} ${list(more > 0 ? [...of, `${number(more)} more`] : of)}`;
  };
  const several = (of: readonly number[] = []) => of.length > 1;

  return {
    filters: {'to-do': 'To do', ready: 'Ready', 'no-change': 'No change', all: 'All'},
    statuses: {
      add: 'Add',
      replace: 'Replace',
      same: 'Unchanged',
      kept: 'Kept',
      unknown: 'Not in portal',
      uncompared: 'Send',
      held: 'To do',
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
      held: 'Not imported',
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
      'key-missing': () => `${keyColumn} is empty, so the row belongs to nobody. Fill in the cell in Excel.`,
      'value-missing': () => `${valueColumn} is empty; what is stored stays as it is.`,
      'value-placeholder': () =>
        `The cell says that there is no ${valueColumn}. Nothing is imported, and nothing is deleted.`,
      'not-data': () =>
        'This row is a repeated heading, a page number, a total or a line. It is not imported.',
      'key-malformed': (_, why) =>
        `${why ?? `This is not ${digits}.`} Compare the cell with your original list.`,
      'value-malformed': (_, why) =>
        `${why ?? `The portal expects another form in ${valueColumn}.`} Correct the cell in Excel.`,
      'key-zeros-lost': ({found}) =>
        `Excel has dropped the zeros at the start${found ? `: the cell holds ${found}` : ''}. Not imported until you add them.`,
      'key-rounded': () =>
        'Excel has rounded this number, and the lost digits cannot be recovered. Format the column as Text first (Ctrl+1 → Number → Text), then paste the numbers again from the original list.',
      'key-cleaned': () => 'Spaces or invisible characters were removed.',
      'value-cleaned': () => 'Spaces or invisible characters were removed.',
      'cell-error': ({found, reason}) =>
        reason === 'uncalculated' || found === undefined
          ? 'A formula in this cell was never calculated, or has no result. Open the file in Excel, save it, and choose it again.'
          : `The cell shows ${found} because an Excel formula has no result. Correct the formula, or type the entry itself.`,
      'email-malformed': (_, why) =>
        `${why ?? 'This is not a complete e-mail address.'} One looks like name@example.com.`,
      'email-suspicious': (_, why) =>
        `${why ?? 'The address holds characters that can deceive the eye.'} Type it again in Excel, or ask for it anew.`,
      'email-several': () => 'The cell holds more than one address. Leave only one in it.',
      'email-cleaned': () => 'What is not part of the address was removed.',
      'email-typo': () =>
        'The part behind the @ looks misspelled. Not imported until you use the suggestion, or keep it as typed.',
      'duplicate-same': ({rows: of, count: all}) =>
        `${others(of, all)} ${several(of) ? 'say' : 'says'} the same, so this counts only once.`,
      'duplicate-conflict': ({rows: of, count: all}) =>
        `${others(of, all)} ${several(of) ? 'give' : 'gives'} a different entry for the same ${keyColumn}. None is imported: leave out the wrong ones.`,
      'value-shared': ({count: all}) =>
        `${all ? `${rows(all)} have` : 'Several rows have'} the same ${valueColumn}. That can be right for a family or a company; check that it is not an oversight.`,
      'value-moved': ({reason, rows: of}) =>
        reason === 'neighbours'
          ? 'Rows around this one hold entries that are stored elsewhere: a column may have slipped. Check that both cells of this row belong together.'
          : `This entry is stored at present under another ${keyColumn}${of?.length ? ` (row ${list(of)})` : ''}. Check that both cells of this row belong together.`,
      'row-hidden': () =>
        'This row is hidden in Excel, and not imported until you agree. To see it, clear the filter or choose “Unhide” in Excel.',
    },
    reasons,
    consents: {
      'key-zeros-lost': {
        agree: 'Add the zeros',
        agreed: n => `Zeros added in ${rows(n)}`,
      },
      'email-typo': {
        agree: 'Keep as typed',
        agreed: n => `${rows(n)} kept as typed`,
      },
      'row-hidden': {
        agree: 'Import them too',
        agreed: n => `${count(n, 'hidden row', 'hidden rows')} included`,
      },
      'value-shared': {
        agree: 'This is intended',
        agreed: n => `${rows(n)} with a shared ${valueColumn} intended`,
      },
      'value-moved': {
        agree: 'I checked, they are right',
        agreed: n => `${rows(n)} checked and right`,
      },
    },
    waiting: {
      'key-missing': {
        name: () => `No ${keyColumn}`,
        hint: 'Without it the row belongs to nobody.',
      },
      'key-malformed': {
        name: () => `${keyColumn} has the wrong form`,
        hint: `It needs ${digits}.`,
      },
      'value-malformed': {
        name: () => `${valueColumn} has the wrong form`,
        hint: 'The portal expects another form.',
      },
      'key-zeros-lost': {
        name: () => 'Zeros at the start are missing',
        hint: 'Excel dropped them. Only numbers that the portal knows are used.',
      },
      'key-rounded': {
        name: () => 'Excel has rounded the number',
        hint: 'The lost digits cannot be recovered.',
      },
      'cell-error': {
        name: () => 'A formula without a result',
        hint: 'Open the file in Excel, save it, and choose it again.',
      },
      'email-malformed': {
        name: () => 'Not an e-mail address',
        hint: 'An address looks like name@example.com.',
      },
      'email-suspicious': {
        name: () => 'Characters that only look right',
        hint: 'Hidden or foreign characters can lead to a stranger’s address.',
      },
      'email-several': {
        name: () => 'Several addresses in one cell',
        hint: 'Leave only one.',
      },
      'email-typo': {
        name: () => 'Probably a typing error',
        hint: 'The part after the @ looks wrong. A wrong address can belong to a stranger.',
      },
      'duplicate-conflict': {
        name: () => `Different entries for one ${keyColumn}`,
        hint: 'Leave out the rows that are wrong. None is picked for you.',
      },
      'value-shared': {
        name: n => `One ${valueColumn} for ${rows(n)}`,
        hint: 'Right for a company, wrong if it was copied down by mistake.',
      },
      'value-moved': {
        name: () => `Stored under another ${keyColumn} today`,
        hint: 'Typical when only one column was sorted in Excel. Compare both cells first.',
      },
      'row-hidden': {
        name: () => 'Hidden in Excel',
        hint: 'A filter or a person has hidden these rows.',
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
