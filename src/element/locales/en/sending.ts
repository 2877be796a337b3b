import {capital} from '../../format.ts';
import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';
import {waiting} from './waiting.ts';

/** Saving, the result, and the files that can be kept. */
export const sending = (parts: Phrases): Pick<LazyMessages, 'sending' | 'done' | 'files'> => {
  const {format, number, list, entries, rows, keyColumn} = parts;
  return {
    sending: {
      heading: n => `Saving ${entries(n)}`,
      intro: {
        'fill-empty': 'Adding only where nothing is stored.',
        overwrite: 'Adding, and replacing what is stored.',
      },
      figures: (saved, total) => `${number(saved)} of ${number(total)} entries saved`,
      remaining: seconds => `about ${format.duration(seconds)} left`,
      keepOpen: 'Keep this page open until everything is saved.',
      pause: 'Pause',
      resume: 'Continue',
      paused: 'Paused. Nothing is sent until you continue.',
      stop: 'Stop',
      stopping: 'Stopping after the current entries …',
      waiting: waiting(parts),
      progress: 'Progress of saving',
    },
    done: {
      heading: ({saved, planned}) => {
        if (saved === 0) return 'No entries saved';
        return saved < planned ? `${number(saved)} of ${entries(planned)} saved` : `${entries(saved)} saved`;
      },
      summary: ended => {
        const held = ended.held + ended['left-out'];
        const clauses = [
          ended.added && `${number(ended.added)} added`,
          ended.replaced && `${number(ended.replaced)} replaced`,
          ended.same && `${number(ended.same)} unchanged`,
          ended.kept && `${number(ended.kept)} kept as stored`,
          ended.unknown && `${number(ended.unknown)} not in the portal`,
          ended.rejected && `${number(ended.rejected)} refused by the portal`,
          ended.unconfirmed && `${number(ended.unconfirmed)} unclear`,
          ended.changed && `${number(ended.changed)} changed by someone else meanwhile`,
          ended['not-sent'] && `${number(ended['not-sent'])} not sent`,
          held && `${number(held)} not imported`,
          ended.duplicate && `${number(ended.duplicate)} repeated`,
          ended.empty && `${number(ended.empty)} empty`,
        ].filter(clause => typeof clause === 'string');
        return clauses.length ? `${capital(list(clauses))}.` : '';
      },
      totals: 'Rows of the file by result',
      notTaken: 'Not imported',
      again: 'To carry on, choose “Compare again”. What has been saved is recognized and shown as unchanged.',
      brokeOff: n =>
        n
          ? `The result above holds all that the portal has confirmed. About ${entries(n)} it gave no clear answer: they may be saved, or not. Nothing more is sent.`
          : 'The result above holds all that the portal has confirmed. Nothing more is sent.',
      rowsLost:
        'The single rows can no longer be shown, and no files can be made of them. Choose “Compare again”: what has been saved is recognized and shown as unchanged.',
      doubtful: (n, shown) =>
        `Rows that may be saved, or not, by ${keyColumn}${shown < n ? ` (the first ${number(shown)} of ${number(n)})` : ''}`,
      downloads: 'Keep for your records',
      todo: 'Rows that need work',
      todoText: n =>
        `${rows(n)} with the reason, in the layout of your file. Do what the reasons say, then import that file.`,
      report: 'Full report',
      reportText: n => `${rows(n)} with what happened to each.`,
      previous: 'Entries before the import',
      previousText: 'What was stored before, as a file that can be imported again.',
      receipt: 'Receipt',
      receiptText: 'When, how many, which file. No personal data.',
      download: 'Download',
      personal:
        'These files contain personal data, except for the receipt. Store them safely and delete them when no longer needed.',
      finished: (file, time, reference) =>
        [file, time, `reference ${reference}`].filter(part => part !== '').join(' · '),
      another: 'Import another file',
      compareAgain: 'Compare again',
    },
    files: {
      row: 'Row',
      stored: 'Stored before',
      outcome: 'Result',
      reason: 'Reason',
      finished: 'Finished',
      reference: 'Reference',
      mode: 'Mode',
      fingerprint: 'Fingerprint of the file (SHA-256)',
      tooLong: `Left blank here: a cell of Excel holds at most ${number(32_767)} characters.`,
    },
  };
};
