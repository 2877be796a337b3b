import type {Review} from '../../../core/review.ts';
import {capital, columnLetters} from '../../format.ts';
import type {LaterMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** The review: what will be done, the warning, the brake, the table. */
export const review = ({
  key,
  value,
  format,
  number,
  count,
  list,
  entries,
  rows,
}: Phrases): Pick<LaterMessages, 'review' | 'warning' | 'brake' | 'table'> => {
  const unsent = ({summary}: Review) =>
    [
      summary.same && `${rows(summary.same)} ${format.plural(summary.same, 'is', 'are')} already right`,
      summary.kept &&
        `${count(summary.kept, 'different entry stays', 'different entries stay')} as ${format.plural(summary.kept, 'it is', 'they are')}`,
      summary.unknown &&
        `${number(summary.unknown)} ${format.plural(summary.unknown, 'is', 'are')} not in the portal`,
      summary.invalid + summary.consent &&
        `${number(summary.invalid + summary.consent)} ${format.plural(summary.invalid + summary.consent, 'is', 'are')} held back`,
      summary.duplicate + summary.empty &&
        `${number(summary.duplicate + summary.empty)} ${format.plural(summary.duplicate + summary.empty, 'is', 'are')} repeated or empty`,
    ].filter(clause => typeof clause === 'string');

  return {
    review: {
      heading: 'Check before saving',
      sheet: name => `Sheet “${name}”`,
      rows,
      columns: ({key: keyAt, value: valueAt}) => {
        const letters = [keyAt, valueAt].map(columnLetters);
        return `${key.label} from column ${letters[0]}, ${value.label} from column ${letters[1]}`;
      },
      changeColumns: 'Change columns',
      summary: review => {
        const {summary} = review;
        const rest = unsent(review);
        const restText = rest.length ? `${capital(list(rest))}.` : '';
        if (summary.uncompared)
          return [`${entries(summary.uncompared)} will be sent without a comparison.`, restText];
        if (summary.add && summary.replace)
          return [`${entries(summary.add)} will be added and ${number(summary.replace)} replaced.`, restText];
        if (summary.replace) return [`${entries(summary.replace)} will be replaced.`, restText];
        if (summary.add)
          return [
            `${entries(summary.add)} will be added.`,
            `No stored entry will be changed. ${restText}`.trim(),
          ];
        if (summary.pairs === 0 && summary.invalid + summary.consent > 0)
          return [
            'Nothing can be saved yet.',
            `${restText} Agree below where you are asked, or correct the file in Excel and choose it again.`,
          ];
        return ['There is nothing to save.', restText];
      },
      filters: 'Show',
      question: 'What should happen where an entry is already stored?',
      modes: {'fill-empty': 'Add only where nothing is stored', overwrite: 'Update all'},
      effect: (mode, {add, replace, kept, uncompared}) => {
        if (uncompared)
          return mode === 'overwrite'
            ? `Sends ${number(uncompared)}. What is stored may be lost.`
            : `Sends ${number(uncompared)}. What is stored stays.`;
        if (mode === 'fill-empty')
          return kept
            ? `Adds ${number(add)}, replaces none. ${count(kept, 'different entry stays', 'different entries stay')}.`
            : `Adds ${number(add)}, replaces none.`;
        return replace
          ? `Adds ${number(add)} and replaces ${number(replace)}. ${count(replace, 'old entry is lost', 'old entries are lost')}.`
          : `Adds ${number(add)}. There is nothing to replace.`;
      },
      blanks: 'Empty cells in the file never delete a stored entry.',
      consents: 'Your decision is needed',
      showRows: 'Show these rows',
      uncompared:
        'This portal cannot tell what it stores now. The list below cannot show what will be added, replaced, or stay the same.',
      slipUnchecked: `The portal stores nothing yet for the numbers in this file. If a column was sorted on its own in Excel, this cannot be noticed here: compare a few rows with your records.`,
      suggestions: n => (n === 1 ? 'Take the suggestion' : `Take all ${number(n)} suggestions`),
      undo: 'Undo the last change',
      busy: 'Comparing the change with the portal …',
      nothingToSend: 'There is nothing to save with these settings.',
      confirm: (add, replace, uncompared) => {
        if (uncompared) return `Send ${entries(uncompared)}`;
        if (add && replace) return `Replace ${number(replace)} and add ${entries(add)}`;
        return replace ? `Replace ${entries(replace)}` : `Add ${entries(add)}`;
      },
      savePrevious: 'Save current entries as a file',
      heldBack: n => `${rows(n)} ${format.plural(n, 'is', 'are')} held back`,
      problemHeading: 'There is a problem',
    },
    warning: {
      title: 'Check the list before you save.',
      text: [
        'A wrong row gives one person’s data to another, and replaced entries cannot be brought back from here. The file must be prepared as the ',
        'help page',
        ' says.',
      ],
      textWithoutHelp:
        'A wrong row gives one person’s data to another, and replaced entries cannot be brought back from here.',
      prepared: 'I have prepared the file as the help page says.',
      preparedWithoutHelp: 'I have prepared the file carefully.',
      preparedMissing: 'Confirm that you have prepared the file.',
    },
    brake: {
      title: (n, compared) =>
        compared
          ? `${count(n, 'stored entry', 'stored entries')} will be replaced`
          : `${entries(n)} will be sent, and may replace what is stored`,
      text: (share, compared) =>
        compared && share >= 0.5
          ? `This is ${format.percent(share)} of the stored entries in your file. Make sure that the columns belong together row by row. The old entries are then no longer in the portal.`
          : compared
            ? 'The old entries are then no longer in the portal. Save them as a file first if you may need them.'
            : 'What is replaced is then no longer in the portal.',
      label: compared =>
        compared
          ? 'To confirm, type the number of entries to be replaced'
          : 'To confirm, type the number of entries to be sent',
      empty: 'Type the number of entries. It is stated above the field.',
      wrong: (typed, n) =>
        `You typed ${typed}, but the number is ${number(n)}. Check the list, then type the number.`,
    },
    table: {
      caption: (status, n) => `${status}: ${rows(n)}`,
      row: 'Row',
      stored: 'Stored now',
      storedBefore: 'Stored before',
      file: 'In the file',
      inTheCell: 'In the cell:',
      happens: 'What happens',
      happened: 'What happened',
      nothingStored: 'nothing stored',
      notKnown: 'not known',
      blank: 'empty',
      otherDomain: 'different domain',
      onlyCase: 'only capital letters differ',
      search: 'Search in these rows',
      found: n => `${rows(n)} found`,
      empty: status => `No rows: ${status}.`,
      noHits: (term, status) => `Nothing found for “${term}” in: ${status}.`,
      showAll: 'Show all rows',
      pages: (from, to, total) => `${number(from)}–${number(to)} of ${number(total)}`,
      previous: 'Previous',
      next: 'Next',
      correct: 'Correct',
      leaveOut: 'Leave out',
      takeBack: 'Put back in',
      use: suggestion => `Use ${suggestion}`,
      apply: 'Apply',
      ofRow: row => `(row ${row})`,
      sorted: (column, ascending) => `Sorted by ${column}, ${ascending ? 'ascending' : 'descending'}`,
      unsorted: 'Back in the first order',
    },
  };
};
