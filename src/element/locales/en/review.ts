import {columnLetters} from '../../format.ts';
import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** The review: what will be done, the warning, the brake, the table. */
export const review = ({
  key,
  value,
  format,
  number,
  count,
  entries,
  rows,
}: Phrases): Pick<LazyMessages, 'review' | 'warning' | 'brake' | 'table'> => {
  return {
    review: {
      sheet: name => `Sheet “${name}”`,
      rows,
      columns: ({key: keyAt, value: valueAt}) => {
        const letters = [keyAt, valueAt].map(columnLetters);
        return `${key.label} from column ${letters[0]}, ${value.label} from column ${letters[1]}`;
      },
      changeColumns: 'Change columns',
      headline: (ready, waiting) => {
        if (ready && waiting)
          return `${rows(ready)} ${format.plural(ready, 'is', 'are')} ready, ${number(waiting)} ${format.plural(waiting, 'needs', 'need')} a decision`;
        if (ready) return `${rows(ready)} ${format.plural(ready, 'is', 'are')} ready`;
        return waiting
          ? `${rows(waiting)} ${format.plural(waiting, 'needs', 'need')} a decision`
          : 'There is nothing to save';
      },
      rest: waiting =>
        waiting
          ? 'What you leave open is not imported. You get it as an Excel file with the reasons.'
          : 'Empty cells never delete what is stored.',
      outcome: ({rows: all, add, replace, uncompared}) => {
        const sent = uncompared
          ? [`${number(uncompared)} sent`]
          : [`${number(add)} added`, `${number(replace)} replaced`];
        return [...sent, `${number(all - add - replace - uncompared)} not imported`].join(' · ');
      },
      filters: 'Show',
      question: 'If an entry is already stored',
      modes: {'fill-empty': 'Add only empty ones', overwrite: 'Update all'},
      effect: (mode, {replace, kept, uncompared}) => {
        if (uncompared) return mode === 'overwrite' ? 'what is stored may be lost' : 'what is stored stays';
        const different = replace + kept;
        return mode === 'overwrite'
          ? `${count(different, 'old one is', 'old ones are')} lost`
          : `${count(different, 'old one stays', 'old ones stay')}`;
      },
      oneAnswer: 'One answer settles these',
      rowByRow: 'Row by row',
      takeBack: 'Undo',
      saveToDo: n => `Save these ${number(n)} (.xlsx)`,
      uncompared:
        'This portal cannot tell what it stores now. The list below cannot show what will be added, replaced, or stay the same.',
      slipUnchecked: `The portal stores nothing yet for the numbers in this file. If a column was sorted on its own in Excel, this cannot be noticed here: compare a few rows with your records.`,
      delimited: 'A text file cannot say which rows were hidden or filtered. All of them are here.',
      suggestions: n => (n === 1 ? 'Use the suggestion' : `Use ${number(n)} suggestions`),
      undo: 'Undo the last change',
      busy: 'Comparing the change with the portal …',
      nothingToSend: 'There is nothing to save with these settings.',
      confirm: (add, replace, uncompared) => {
        if (uncompared) return `Send ${entries(uncompared)}`;
        if (add && replace) return `Add ${number(add)}, replace ${number(replace)}`;
        return replace ? `Replace ${entries(replace)}` : `Add ${entries(add)}`;
      },
      savePrevious: 'Save the old ones first (.xlsx)',
    },
    warning: {
      text: 'A wrong row shows one person’s data to another.',
      prepared: ['I prepared the file as the ', 'help', ' says'],
      preparedWithoutHelp: 'I prepared the file carefully',
      preparedMissing: 'Tick this box to continue.',
    },
    brake: {
      title: (n, compared) =>
        compared
          ? `${count(n, 'stored entry', 'stored entries')} will be replaced.`
          : `${entries(n)} will be sent, and may replace what is stored.`,
      share: share => `This is ${format.percent(share)} of what is stored for your file.`,
      label: n => `To confirm, type ${number(n)}`,
      empty: n => `Type ${number(n)} to confirm.`,
      wrong: (typed, n) => `You typed ${typed}, but the number is ${number(n)}.`,
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
      search: 'Number or text',
      found: n => `${rows(n)} found`,
      empty: status => `No rows: ${status}.`,
      noHits: (term, status) => `Nothing found for “${term}” in: ${status}.`,
      showAll: 'Show all rows',
      pages: (from, to, total) => `${number(from)}–${number(to)} of ${number(total)}`,
      previous: 'Previous',
      next: 'Next',
      correct: 'Edit',
      leaveOut: 'Leave out',
      takeBack: 'Put back in',
      use: suggestion => `Use ${suggestion}`,
      apply: 'Save',
      ofRow: row => `(row ${row})`,
      sorted: (column, ascending) => `Sorted by ${column}, ${ascending ? 'ascending' : 'descending'}`,
      unsorted: 'Original order',
    },
  };
};
