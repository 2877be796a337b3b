import type {Format} from '../../format.ts';
import type {FirstMessages} from '../../first-messages.ts';
import type {Phrases} from './phrases.ts';

/** Warum ein Schritt nicht weiterging. */
export const problems = ({
  format,
  number,
  keyColumn,
  valueColumn,
}: Phrases): Pick<FirstMessages, 'problem' | 'problems'> => ({
  problem: {
    nothingChanged: 'Im Portal wurde nichts geändert.',
    savedSoFar: (saved, total) => `${number(saved)} von ${number(total)} Einträgen sind gespeichert.`,
    details: 'Angaben für den Support',
    detailLabels: {code: 'Code', step: 'Schritt', status: 'HTTP-Status', reason: 'Grund'},
    portalSays: text => `Das Portal meldet: „${text}“`,
    tryAgain: 'Erneut versuchen',
    goOn: 'Weiter',
    stop: 'Beenden und Ergebnis anzeigen',
  },
  problems: {
    'not-a-spreadsheet': {
      title: () => 'Das ist keine Excel-Datei',
      text: () =>
        `Sie enthält etwas anderes als eine Tabelle. Wählen Sie die Excel-Datei mit den Spalten ${keyColumn} und ${valueColumn} aus.`,
    },
    'unsupported-format': {
      title: ({format: found}) =>
        found
          ? `Dateien im Format ${found} können hier nicht gelesen werden`
          : 'Dieses Dateiformat kann hier nicht gelesen werden',
      text: () =>
        'Öffnen Sie die Datei in Excel, wählen Sie „Datei“ → „Speichern unter“ → „Excel-Arbeitsmappe (*.xlsx)“ und danach hier die neue Datei.',
    },
    encrypted: {
      title: () => 'Die Datei ist mit einem Kennwort geschützt',
      text: () =>
        'Wählen Sie in Excel „Datei“ → „Informationen“ → „Arbeitsmappe schützen“ → „Mit Kennwort verschlüsseln“, leeren Sie das Kennwort, speichern Sie und wählen Sie die Datei erneut aus.',
    },
    corrupt: {
      title: () => 'Die Datei ist beschädigt',
      text: () =>
        'Ein Teil ist nicht lesbar. Öffnen Sie sie in Excel, speichern Sie sie unter neuem Namen und wählen Sie die neue Datei aus.',
    },
    'limit-exceeded': {
      title: () => 'Die Datei ist zu groß',
      text: ({limit, allowed}) => {
        const stated = limit && allowed !== undefined ? bound(limit, allowed, format) : '';
        return `${stated}Teilen Sie die Liste auf mehrere Dateien auf, oder löschen Sie leere Zeilen, Spalten und andere Tabellenblätter.`;
      },
    },
    'no-sheet': {
      title: () => 'Die Datei enthält keine Tabelle',
      text: () =>
        'Es gibt kein sichtbares Tabellenblatt mit Zellen. Klicken Sie in Excel mit der rechten Maustaste auf einen Blattreiter, wählen Sie „Einblenden“, speichern Sie und wählen Sie die Datei erneut aus.',
    },
    'no-rows': {
      title: () => 'Die Tabelle ist leer',
      text: ({sheet}) =>
        `${sheet ? `Im Tabellenblatt „${sheet}“ stehen` : 'Es stehen'} unter den Überschriften keine Zeilen. Ergänzen Sie sie, oder wählen Sie eine andere Datei aus.`,
    },
    'column-missing': {
      title: ({fields}) =>
        fields?.length === 1
          ? `Spalte ${fields[0] === 'key' ? keyColumn : valueColumn} nicht gefunden`
          : `Spalten ${keyColumn} und ${valueColumn} nicht gefunden`,
      text: () =>
        'Keine Überschrift in der Datei lautet so. Berichtigen Sie die Überschrift in Excel, oder verwenden Sie die Vorlage, und wählen Sie die Datei erneut aus.',
    },
    'file-changed': {
      title: () => 'Die Datei wurde inzwischen geändert',
      text: () =>
        'Sie wurde nach der Auswahl gespeichert, verschoben oder umbenannt; die Liste ist daher vielleicht nicht mehr aktuell. Wählen Sie die Datei erneut aus.',
    },
    timeout: {
      title: () => 'Das Lesen hat zu lange gedauert',
      text: () =>
        'Es wurde beendet, weil es nicht vorankam. Versuchen Sie es noch einmal; endet es wieder so, teilen Sie die Liste auf kleinere Dateien auf.',
    },
    'worker-unavailable': {
      title: () => 'In diesem Browser können keine Dateien gelesen werden',
      text: () =>
        'Der Browser oder seine Einstellungen lassen es nicht zu; an Ihrer Datei liegt es nicht. Verwenden Sie einen aktuellen Browser, oder geben Sie die Angaben unten an den Support weiter.',
    },
    misconfigured: {
      title: () => 'Der Import ist nicht richtig eingerichtet',
      text: () =>
        'An Ihrer Datei liegt es nicht. Geben Sie die Angaben unten an die Stelle weiter, die dieses Portal betreibt.',
    },
    unauthorised: {
      title: () => 'Sie sind nicht angemeldet',
      text: () =>
        'Melden Sie sich in einem neuen Tab an und machen Sie dann hier weiter. Ihre Arbeit auf dieser Seite bleibt erhalten.',
    },
    forbidden: {
      title: () => 'Ihr Konto darf diese Einträge nicht ändern',
      text: () =>
        'Das Portal hat Ihrem Konto dieses Recht nicht erteilt. Wenden Sie sich an die Stelle, die in Ihrem Unternehmen die Konten verwaltet.',
    },
    'portal-unreachable': {
      title: () => 'Das Portal ist nicht erreichbar',
      text: () =>
        'Prüfen Sie Ihre Internetverbindung. Alle 30 Sekunden wird es neu versucht, und es geht von selbst weiter. Ihre Liste bleibt erhalten, solange diese Seite geöffnet ist.',
    },
    'portal-refused': {
      title: () => 'Das Portal hat die Anfrage nicht angenommen',
      text: () =>
        'Versuchen Sie es noch einmal. Geschieht es wieder, geben Sie die Angaben unten an den Support weiter.',
    },
    'portal-failed': {
      title: () => 'Im Portal liegt zurzeit eine Störung vor',
      text: () =>
        'An Ihrer Datei liegt es nicht. Alle 30 Sekunden wird es neu versucht; bereits Gespeichertes wird erkannt.',
    },
    'portal-answer-unreadable': {
      title: () => 'Die Antwort des Portals war nicht lesbar',
      text: () =>
        'Versuchen Sie es noch einmal: Bereits Gespeichertes wird erkannt, und nichts wird doppelt gespeichert.',
    },
  },
});

function bound(limit: string, allowed: number, format: Format): string {
  const n = format.number(allowed);
  const stated: Readonly<Record<string, string>> = {
    fileBytes: `Eine Datei darf höchstens ${format.bytes(allowed)} groß sein.`,
    rows: `Auf einmal können ${n} Zeilen gelesen werden.`,
    columns: `Es können ${n} Spalten gelesen werden.`,
    cellCharacters: `Eine Zelle darf höchstens ${n} Zeichen enthalten.`,
  };
  return stated[limit] ? `${stated[limit]} ` : '';
}
