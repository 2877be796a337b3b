import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Which columns are meant. */
export const matching = ({number, count, list}: Phrases): Pick<LazyMessages, 'matching'> => ({
  matching: {
    heading: 'Which columns should be imported?',
    intro: 'Not every column could be recognized without doubt. Choose the right ones.',
    introAgain: 'Choose the columns to import. What you corrected or agreed to in the check begins anew.',
    sheet: 'Sheet',
    headerRow: 'Headings are in row',
    headerRowHint: 'as Excel numbers it',
    otherHeaderRow: shown =>
      `The columns below still show the headings of row ${number(shown)} and the cells under it. The import will go by the row that you typed.`,
    question: label => `Which column holds “${label}”?`,
    column: (letters, label) => `Column ${letters}: ${label}`,
    noLabel: 'no heading',
    recognized: 'recognized',
    hiddenSheet: name => `${name} (hidden)`,
    hiddenColumn: 'This column is hidden in the file.',
    mergedOver: letters => `The heading stands over the columns ${list(letters)}.`,
    unnamedLike: letters =>
      `${letters.length === 1 ? 'Column' : 'Columns'} ${list(letters)} without a heading would fit, too.`,
    fit: (fits, total) => `${number(fits)} of ${number(total)} fit`,
    moreColumns: n => `Show ${count(n, 'more column', 'more columns')}`,
    unselected: label => `Choose the column for “${label}”.`,
    sameColumn: 'Choose two different columns.',
    go: 'Continue to check',
  },
});
