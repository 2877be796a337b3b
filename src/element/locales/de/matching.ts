import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Welche Spalten gemeint sind. */
export const matching = ({number, count, list}: Phrases): Pick<LazyMessages, 'matching'> => ({
  matching: {
    heading: 'Welche Spalten sollen importiert werden?',
    intro: 'Nicht jede Spalte ließ sich zweifelsfrei erkennen. Wählen Sie die richtigen aus.',
    introAgain:
      'Wählen Sie die Spalten aus, die importiert werden sollen. Was Sie bei der Prüfung berichtigt oder bestätigt haben, beginnt von vorn.',
    sheet: 'Tabellenblatt',
    headerRow: 'Überschriften stehen in Zeile',
    headerRowHint: 'wie Excel sie zählt',
    otherHeaderRow: shown =>
      `Die Spalten unten zeigen weiter die Überschriften aus Zeile ${number(shown)} und die Zellen darunter. Der Import richtet sich nach der Zeile, die Sie eingegeben haben.`,
    question: label => `In welcher Spalte steht „${label}“?`,
    column: (letters, label) => `Spalte ${letters}: ${label}`,
    noLabel: 'ohne Überschrift',
    recognized: 'erkannt',
    hiddenSheet: name => `${name} (ausgeblendet)`,
    hiddenColumn: 'Diese Spalte ist in der Datei ausgeblendet.',
    mergedOver: letters => `Die Überschrift steht über den Spalten ${list(letters)}.`,
    unnamedLike: letters =>
      letters.length === 1
        ? `Spalte ${list(letters)} ohne Überschrift würde auch passen.`
        : `Die Spalten ${list(letters)} ohne Überschrift würden auch passen.`,
    fit: (fits, total) => `${number(fits)} von ${number(total)} passen`,
    moreColumns: n => `${count(n, 'weitere Spalte', 'weitere Spalten')} anzeigen`,
    unselected: label => `Wählen Sie die Spalte für „${label}“ aus.`,
    sameColumn: 'Wählen Sie zwei verschiedene Spalten aus.',
    go: 'Weiter zur Prüfung',
  },
});
