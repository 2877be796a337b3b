import type {InitialMessages} from '../../initial-messages.ts';
import type {Phrases} from './phrases.ts';
import {waiting} from './waiting.ts';

/** Bis zur Prüfung: die Karte, Auswählen, Lesen und Vergleichen der Datei. */
export const file = (parts: Phrases): Pick<InitialMessages, 'card' | 'choose' | 'reading' | 'checking'> => {
  const {number, list, keyColumn, valueColumn} = parts;
  return {
    card: {
      title: `${valueColumn} aus einer Excel-Datei importieren`,
      steps: 'Schritte',
      stepChoose: 'Datei auswählen',
      stepCheck: 'Prüfen',
      stepResult: 'Ergebnis',
      cancel: 'Abbrechen',
      chooseAnother: 'Andere Datei auswählen',
      help: 'Hilfe: So bereiten Sie die Datei vor',
      newTab: '(öffnet in neuem Tab)',
      fileSaved: name => `Datei gespeichert: ${name}`,
      downloadFailed: 'Die Datei konnte nicht geschrieben werden. Versuchen Sie es noch einmal.',
    },
    choose: {
      heading: 'Excel-Datei auswählen',
      intro:
        'Ihre Datei wird zuerst mit dem Portal verglichen. Geändert wird erst etwas, wenn Sie bestätigen.',
      button: '.xlsx-Upload',
      pasted: 'Eingefügte Zellen',
      drop: 'oder die Datei hierher ziehen, oder in Excel kopierte Zellen einfügen',
      dropActive: 'Loslassen, um diese Datei auszuwählen',
      dropMany: 'Wählen Sie nur eine Datei aus. Es waren mehrere.',
      limits: (formats, bytes) => `${list(formats)}, höchstens ${bytes}`,
      needs: 'Die Datei braucht diese zwei Spalten:',
      otherColumn: 'Weitere Spalten',
      ignored: 'unbeachtet',
      template: 'Leere Vorlage herunterladen',
      privacy: `Die Datei bleibt auf diesem Computer. Zum Vergleichen wird nur die Spalte ${keyColumn} im Portal nachgeschlagen; ${valueColumn} wird erst gesendet, wenn Sie bestätigen.`,
      privacyWithoutLookup: `Die Datei bleibt auf diesem Computer. Nur ${keyColumn} und ${valueColumn} werden gesendet, und erst, wenn Sie bestätigen.`,
      disabled: 'Zurzeit kann keine Datei importiert werden.',
    },
    reading: {
      heading: file => (file ? `${file} wird gelesen …` : 'Die Datei wird gelesen …'),
      figures: (done, total) => `${done} von ${total} gelesen`,
      nothingSent: 'Die Datei wird auf diesem Computer gelesen. Gesendet wird nichts.',
    },
    checking: {
      heading: 'Wird mit dem Portal verglichen …',
      interrupted: 'Der Vergleich ist unterbrochen',
      figures: (done, total) => `${number(done)} von ${number(total)} nachgeschlagen`,
      nothingChanged: 'Dabei wird nichts geändert.',
      waiting: waiting(parts),
    },
  };
};
