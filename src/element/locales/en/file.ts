import type {InitialMessages} from '../../initial-messages.ts';
import type {Phrases} from './phrases.ts';
import {waiting} from './waiting.ts';

/** Up to the review: the card, choosing, reading and comparing the file. */
export const file = (parts: Phrases): Pick<InitialMessages, 'card' | 'choose' | 'reading' | 'checking'> => {
  const {number, list, keyColumn, valueColumn} = parts;
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
      pasted: 'Pasted cells',
      drop: 'or drop the file here, or paste cells copied from Excel',
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
    checking: {
      heading: 'Comparing with the portal …',
      interrupted: 'The comparison is interrupted',
      figures: (done, total) => `${number(done)} of ${number(total)} looked up`,
      nothingChanged: 'Nothing is changed by this.',
      waiting: waiting(parts),
    },
  };
};
