import type {Reason} from '../../core/issue.ts';
import type {Review} from '../../core/review.ts';
import type {Locale} from '../messages.ts';
import {capital, columnLetters, type Format} from '../format.ts';
import {notSaved} from '../totals.ts';

/** English: bundled, and what every other language falls back to. */
export const en: Locale = ({key, value}, format) => {
  const number = (n: number) => format.number(n);
  const count = (n: number, one: string, other: string) => format.count(n, one, other);
  const list = (items: readonly (string | number)[]) => format.list(items);
  const keyColumn = `“${key.label}”`;
  const valueColumn = `“${value.label}”`;
  const digits = key.format === 'digits' ? `${key.length} digits` : 'the form that the portal asks for';
  const entries = (n: number) => count(n, 'entry', 'entries');
  const rows = (n: number) => count(n, 'row', 'rows');
  /** The other rows of a group of `all`, of which some are named. */
  const others = (of: readonly number[] = [], all = of.length + 1) => {
    if (of.length === 0) return 'Another row';
    const more = all - 1 - of.length;
    return `${of.length === 1 ? 'Row' : 'Rows'} ${list(more > 0 ? [...of, `${number(more)} more`] : of)}`;
  };
  const several = (of: readonly number[] = []) => of.length > 1;

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
    card: {
      title: `Import ${valueColumn} from an Excel file`,
      steps: 'Steps',
      stepChoose: 'Choose file',
      stepCheck: 'Check',
      stepResult: 'Result',
      cancel: 'Cancel',
      chooseAnother: 'Choose another file',
      help: 'Help: how to prepare the file',
      newTab: '(opens in a new tab)',
      fileSaved: name => `File saved: ${name}`,
      downloadFailed: 'The file could not be written. Try again.',
    },
    choose: {
      heading: 'Choose the Excel file',
      intro: 'Your file is compared with the portal first. Nothing is changed until you confirm.',
      button: '.xlsx upload',
      drop: 'or drop the file here',
      dropActive: 'Release to choose this file',
      dropMany: 'Choose one file only. Several were dropped.',
      limits: (formats, bytes) => `${list(formats)}, up to ${bytes}`,
      needs: 'The file needs these two columns:',
      otherColumn: 'Other columns',
      ignored: 'ignored',
      template: 'Download an empty template',
      privacy: `The file stays on this computer. To compare, only the ${keyColumn} column is looked up in the portal; ${valueColumn} is sent only when you confirm.`,
      privacyWithoutLookup: `The file stays on this computer. Only ${keyColumn} and ${valueColumn} are sent, and only when you confirm.`,
      disabled: 'No file can be imported at the moment.',
    },
    reading: {
      heading: file => (file ? `Reading ${file} …` : 'Reading the file …'),
      figures: (done, total) => `${done} of ${total} read`,
      nothingSent: 'The file is read on this computer. Nothing is sent.',
    },
    matching: {
      heading: 'Which columns should be imported?',
      intro: 'Not every column could be recognized without doubt. Choose the right ones.',
      sheet: 'Sheet',
      headerRow: 'Headings are in row',
      headerRowHint: 'as Excel numbers it',
      question: label => `Which column holds “${label}”?`,
      column: (letters, label) => `Column ${letters}: ${label}`,
      noLabel: 'no heading',
      recognized: 'recognized',
      fit: (fits, total) => `${number(fits)} of ${number(total)} fit`,
      moreColumns: n => `Show ${count(n, 'more column', 'more columns')}`,
      unselected: label => `Choose the column for “${label}”.`,
      sameColumn: 'Choose two different columns.',
      go: 'Continue to check',
    },
    checking: {
      heading: 'Comparing with the portal …',
      figures: (done, total) => `${number(done)} of ${number(total)} looked up`,
      nothingChanged: 'Nothing is changed by this.',
    },
    review: {
      heading: 'Check before saving',
      sheet: name => `Sheet “${name}”`,
      rows,
      columns: ({key: keyAt, value: valueAt}) => {
        const letters = [keyAt, valueAt].map(columnLetters);
        return `${key.label} from column ${letters[0]}, ${value.label} from column ${letters[1]}`;
      },
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
      suggestions: n => `Take all ${number(n)} suggestions`,
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
      file: 'In the file',
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
      waiting: (waiting, seconds) => {
        if (waiting.for === 'online') return 'No internet connection. It goes on by itself when it is back.';
        return waiting.asked
          ? `The portal asks us to wait ${format.duration(seconds)}.`
          : `Connection interrupted. Trying again in ${format.duration(seconds)}.`;
      },
      progress: 'Progress of saving',
    },
    done: {
      heading: report => {
        const saved = report.totals.added + report.totals.replaced;
        const missing = notSaved(report.totals);
        if (saved === 0) return 'No entries saved';
        return missing ? `${number(saved)} of ${entries(saved + missing)} saved` : `${entries(saved)} saved`;
      },
      summary: ({totals}) => {
        const clauses = [
          totals.added && `${number(totals.added)} added`,
          totals.replaced && `${number(totals.replaced)} replaced`,
          totals.same && `${number(totals.same)} unchanged`,
          totals.kept && `${number(totals.kept)} kept as stored`,
          totals.unknown && `${number(totals.unknown)} not in the portal`,
          totals.rejected && `${number(totals.rejected)} refused by the portal`,
          totals.unconfirmed && `${number(totals.unconfirmed)} unclear`,
          totals.changed && `${number(totals.changed)} changed by someone else meanwhile`,
          totals['not-sent'] && `${number(totals['not-sent'])} not sent`,
          totals.held && `${number(totals.held)} held back`,
        ].filter(clause => typeof clause === 'string');
        return clauses.length ? `${capital(list(clauses))}.` : '';
      },
      totals: 'Rows of the file by result',
      notTaken: 'Not taken',
      again: 'To carry on, choose “Compare again”. What has been saved is recognized and shown as unchanged.',
      downloads: 'Keep for your records',
      todo: 'Rows that need work',
      todoText: n =>
        `${rows(n)} with the reason, in the layout of your file. Correct them in Excel and import that file.`,
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
    problem: {
      nothingChanged: 'Nothing has been changed in the portal.',
      savedSoFar: (saved, total) => `${number(saved)} of ${number(total)} entries are saved.`,
      details: 'Details for support',
      detailLabels: {code: 'Code', step: 'Step', status: 'HTTP status', reason: 'Reason'},
      portalSays: text => `The portal says: “${text}”`,
      tryAgain: 'Try again',
      goOn: 'Continue',
      stop: 'Stop and show result',
    },
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
      'key-malformed': {
        name: `${keyColumn} looks different`,
        text: ({reason}) =>
          `${reason ? reasons[reason] : `This is not ${digits}.`} Compare the cell with your original list.`,
      },
      'value-malformed': {
        name: `${valueColumn} looks different`,
        text: ({reason}) =>
          `${reason ? reasons[reason] : `The portal expects another form in ${valueColumn}.`} Correct the cell in Excel.`,
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
        text: ({reason}) =>
          `${reason ? reasons[reason] : 'This is not a complete e-mail address.'} One looks like name@example.com.`,
      },
      'email-suspicious': {
        name: 'Suspicious address',
        text: ({reason}) =>
          `${reason ? reasons[reason] : 'The address holds characters that can deceive the eye.'} Type it again in Excel, or ask for it anew.`,
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
    problems: {
      'not-a-spreadsheet': {
        title: () => 'This is not an Excel file',
        text: ({format: found}) =>
          `It holds something other than a table${found ? ` (${found.toUpperCase()})` : ''}. Choose the Excel file with the columns ${keyColumn} and ${valueColumn}.`,
      },
      'unsupported-format': {
        title: ({format: found}) =>
          found ? `Files of the format ${found} are not taken here` : 'This file format is not taken here',
        text: () =>
          'Open the file in Excel, choose File → Save As → “Excel Workbook (*.xlsx)”, then choose the new file.',
      },
      encrypted: {
        title: () => 'The file is protected with a password',
        text: () =>
          'In Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save, and choose the file again.',
      },
      corrupt: {
        title: () => 'The file is damaged',
        text: () =>
          'Part of it cannot be read. Open it in Excel, save it under a new name, and choose the new file.',
      },
      'limit-exceeded': {
        title: () => 'The file is too large',
        text: ({limit, allowed}) => {
          const stated = limit && allowed !== undefined ? bound(limit, allowed, format) : '';
          return `${stated}Split the list into several files, or delete empty rows, columns and other sheets.`;
        },
      },
      'no-sheet': {
        title: () => 'The file has no table',
        text: () =>
          'No visible sheet with cells was found. In Excel, right-click a sheet tab, choose Unhide, save, and choose the file again.',
      },
      'no-rows': {
        title: () => 'The table is empty',
        text: ({sheet}) =>
          `${sheet ? `Sheet “${sheet}” has` : 'The sheet has'} headings but no rows below them. Fill it in, or choose another file.`,
      },
      'column-missing': {
        title: ({fields}) =>
          fields?.length === 1
            ? `Column ${fields[0] === 'key' ? keyColumn : valueColumn} not found`
            : `Columns ${keyColumn} and ${valueColumn} not found`,
        text: () =>
          'No heading in the file reads like that. Correct the heading in Excel, or use the template, and choose the file again.',
      },
      'file-changed': {
        title: () => 'The file has changed',
        text: () =>
          'It was saved, moved or renamed after you chose it, so the list may be out of date. Choose the file again.',
      },
      timeout: {
        title: () => 'Reading took too long',
        text: () =>
          'It was ended because it made no progress. Try again; if it ends the same way, split the list into smaller files.',
      },
      'worker-unavailable': {
        title: () => 'Files cannot be read in this browser',
        text: () =>
          'The browser or its settings do not allow it; your file is not the cause. Use a current browser, or pass the details below to support.',
      },
      misconfigured: {
        title: () => 'The import is not set up correctly',
        text: () => 'Your file is not the cause. Pass the details below to the people who run this portal.',
      },
      unauthorised: {
        title: () => 'You are no longer signed in',
        text: () => 'Your work on this page is kept. Sign in in a new tab, then choose “Continue” here.',
      },
      forbidden: {
        title: () => 'Your account may not change these entries',
        text: () =>
          'The portal has not given your account this right. Ask the person who manages accounts in your company.',
      },
      'portal-unreachable': {
        title: () => 'The portal cannot be reached',
        text: () =>
          'Check your internet connection. Another try is made every 30 seconds, and the import goes on by itself. Your list is kept as long as this page is open.',
      },
      'portal-refused': {
        title: () => 'The portal did not accept the request',
        text: () => 'Try again. If it happens again, pass the details below to support.',
      },
      'portal-failed': {
        title: () => 'The portal has a fault at the moment',
        text: () =>
          'Your file is not the cause. Another try is made every 30 seconds; entries already saved are recognized.',
      },
      'portal-answer-unreadable': {
        title: () => 'The portal’s answer could not be read',
        text: () =>
          'It is not clear what was saved. Try again: entries already saved are recognized, and nothing is saved twice.',
      },
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
    },
  };
};

/** Why a cell is not taken, in one sentence. */
const reasons: Readonly<Record<Reason, string>> = {
  boolean: 'The cell holds TRUE or FALSE.',
  date: 'Excel has turned the cell into a date.',
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
  uncalculated: 'A formula in this cell was never calculated.',
  'no-at': 'The @ is missing.',
  'two-ats': 'There is more than one @.',
  'local-part': 'The part before the @ is not complete or not allowed.',
  domain: 'The part behind the @ is not complete or not allowed.',
  bidi: 'The address holds invisible signs that turn its direction round.',
  invisible: 'The address holds invisible characters.',
  'unusual-form': 'The address holds special forms of characters that only look like plain ones.',
  'mixed-scripts': 'The address mixes letters of different alphabets that look alike.',
  neighbours: 'Rows around this one are doubtful.',
  lookalike: 'The address imitates another with letters that look alike.',
};

function bound(limit: string, allowed: number, format: Format): string {
  const n = format.number(allowed);
  const stated: Readonly<Record<string, string>> = {
    fileBytes: `A file may have up to ${format.bytes(allowed)}.`,
    rows: `Up to ${n} rows can be read at once.`,
    columns: `Up to ${n} columns can be read.`,
    cellCharacters: `A cell may hold up to ${n} characters.`,
  };
  return stated[limit] ? `${stated[limit]} ` : '';
}
