import type {Step} from '../../../importer/state.ts';
import type {Format} from '../../format.ts';
import type {InitialMessages} from '../../initial-messages.ts';
import type {Phrases} from './phrases.ts';

/** Why a step stopped. */
export const problems = ({
  format,
  number,
  keyColumn,
  valueColumn,
}: Phrases): Pick<InitialMessages, 'problem' | 'problems'> => ({
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
  problems: {
    'not-a-spreadsheet': {
      title: () => 'This is not an Excel file',
      text: () =>
        `It holds no table. Choose the Excel file with the columns ${keyColumn} and ${valueColumn}.`,
    },
    'unsupported-format': {
      title: ({format: found = ''}) => `Files of the format ${found} are not taken here`,
      text: ({format: found}) =>
        `${found?.endsWith('sv') ? `Choose Data → From Text/CSV in Excel, set ${keyColumn} to Text` : 'Open the file in Excel, check all digits'}, choose File → Save As → “Excel Workbook (*.xlsx)”, then choose the new file.`,
    },
    encrypted: {
      title: () => 'The file is protected with a password',
      text: () =>
        'In Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save, and choose the file again.',
    },
    corrupt: {
      title: () => 'The file is damaged',
      text: ({row}) =>
        row
          ? `Correct the quotation marks in row ${row}.`
          : 'Part of it cannot be read. Save it in Excel under a new name, then choose the new file.',
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
        'No heading in the first 200 rows reads like that. Correct the heading in Excel, or use the template, and choose the file again.',
    },
    'file-changed': {
      title: () => 'The file has changed',
      text: () =>
        'It was saved, moved or renamed after you chose it, so the list may be out of date. Choose the file again.',
    },
    timeout: {
      title: () => 'Reading took too long',
      text: () => 'It made no progress. Try again, or split the list into several files.',
    },
    'worker-unavailable': {
      title: ({stopped}) =>
        stopped ? 'The import has stopped working' : 'Files cannot be read in this browser',
      text: ({stopped}) =>
        stopped
          ? 'The browser ended the part of this page that holds your list, often because memory runs short. Close other tabs and programs, and choose the file again.'
          : 'The browser or its settings do not allow it; your file is not the cause. Use a current browser, or pass the details below to support.',
    },
    'internal-error': {
      title: () => 'An error occurred in the import',
      text: () =>
        'This is a fault of the import itself. Choose the file again. If it happens again, pass the details below to support.',
    },
    misconfigured: {
      title: (_, {step}) =>
        step === 'choose' ? 'The import is not set up correctly' : 'This page has an error',
      text: (_, {step}) =>
        step === 'choose'
          ? 'Your file is not the cause. Pass the details below to the people who run this portal.'
          : `Your file is not the cause. Pass the details below to the people who run this portal. Your work on this page is kept.${saved(step)}`,
    },
    unauthorised: {
      title: () => 'You are not signed in',
      text: () => 'Sign in in a new tab, then choose “Continue” here. Your work on this page is kept.',
    },
    forbidden: {
      title: ({signedOut}) => (signedOut ? sessionEnded : 'Your account may not change these entries'),
      text: ({signedOut}) =>
        signedOut
          ? signInAgain
          : 'The portal has not given your account this right. Ask the person who manages accounts in your company.',
    },
    'portal-unreachable': {
      title: () => 'The portal cannot be reached',
      text: (_, {step}) =>
        `Check your internet connection. Another try is made every 30 seconds, and the ${step === 'sending' ? 'import' : 'comparison'} goes on by itself. Your list is kept as long as this page is open.`,
    },
    'portal-refused': {
      title: ({signedOut, status}) => {
        if (signedOut) return sessionEnded;
        return status === 413 ? 'The portal takes no request' : 'The portal did not accept the request';
      },
      text: ({signedOut, status}, {goesOn}) => {
        if (signedOut) return signInAgain;
        if (status === 413)
          return 'It finds even the smallest one too large; your file is not the cause. Pass the details below to the people who run this portal, then try again.';
        return goesOn
          ? 'Another try is made by itself after a while. If it does not help, pass the details below to support.'
          : 'Try again. If it happens again, pass the details below to support.';
      },
    },
    'portal-failed': {
      title: ({signedOut}) => (signedOut ? sessionEnded : 'The portal has a fault at the moment'),
      text: ({signedOut}, {step, goesOn}) => {
        if (signedOut) return signInAgain;
        return goesOn
          ? `Your file is not the cause. Another try is made by itself after a while.${saved(step)}`
          : `Your file is not the cause. Try again. If it happens again, pass the details below to support.${saved(step)}`;
      },
    },
    'portal-answer-unreadable': {
      title: ({signedOut}) => (signedOut ? sessionEnded : 'The portal’s answer could not be read'),
      text: ({signedOut}, {step}) =>
        `${signedOut ? signInAgain : 'Try again. If it happens again, pass the details below to support.'}${saved(step)}`,
    },
  },
});

/** An answer that was not meant for the import: a page where data was asked for, or the session's token refused. */
const sessionEnded = 'Your session may have ended';
const signInAgain =
  'Sign in again in a new tab, then choose “Try again” here. Nothing is lost. If you are still signed in, pass the details below to support.';

/** What it means for entries on their way. */
function saved(step: Step): string {
  return step === 'sending'
    ? ' Some entries on their way may be saved already: they are recognized, and nothing is saved twice.'
    : '';
}

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
