import type {Step} from '../../../importer/state.ts';
import type {Format} from '../../format.ts';
import type {InitialMessages} from '../../initial-messages.ts';
import type {Phrases} from './phrases.ts';

/** Warum ein Schritt nicht weiterging. */
export const problems = ({
  format,
  number,
  keyColumn,
  valueColumn,
}: Phrases): Pick<InitialMessages, 'problem' | 'problems'> => ({
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
      text: ({format: found = ''}) => {
        if (/^[ct]sv$/.test(found))
          return `Öffnen Sie sie nicht per Doppelklick: Excel würde Nullen entfernen und lange Nummern runden. Wählen Sie in einer leeren Arbeitsmappe „Daten“ → „Aus Text/CSV“ → „Daten transformieren“, stellen Sie ${keyColumn} auf den Typ „Text“, dann „Schließen und laden“. ${saveAs}`;
        if (/html$/.test(found))
          return `Sie ist eine Webseite mit einer Tabelle, gleich wie sie heißt. Lassen Sie sich die Liste als .xlsx geben. Oder öffnen Sie sie in Excel und prüfen Sie, ob alle Ziffern von ${keyColumn} da sind. ${saveAs}`;
        return `Öffnen Sie die Datei in Excel. ${saveAs}`;
      },
    },
    encrypted: {
      title: () => 'Die Datei ist mit einem Kennwort geschützt',
      text: () =>
        'Wählen Sie in Excel „Datei“ → „Informationen“ → „Arbeitsmappe schützen“ → „Mit Kennwort verschlüsseln“, leeren Sie das Kennwort, speichern Sie und wählen Sie die Datei erneut aus.',
    },
    corrupt: {
      title: () => 'Die Datei ist beschädigt',
      text: ({reason, row}) =>
        reason === 'quotes'
          ? `Die Anführungszeichen in Zeile ${row} passen nicht zusammen, die Spalten sind deshalb nicht sicher. Berichtigen Sie den Text in einem Texteditor und wählen Sie die Datei erneut aus.`
          : 'Ein Teil ist nicht lesbar. Öffnen Sie sie in Excel, speichern Sie sie unter neuem Namen und wählen Sie die neue Datei aus.',
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
        'In den ersten 200 Zeilen lautet keine Überschrift so. Berichtigen Sie die Überschrift in Excel, oder verwenden Sie die Vorlage, und wählen Sie die Datei erneut aus.',
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
      title: ({stopped}) =>
        stopped ? 'Der Import wurde unterbrochen' : 'In diesem Browser können keine Dateien gelesen werden',
      text: ({stopped}) =>
        stopped
          ? 'Der Browser hat den Teil dieser Seite beendet, der Ihre Liste enthält; oft fehlt Speicher. Schließen Sie andere Tabs und Programme, und wählen Sie die Datei erneut aus.'
          : 'Der Browser oder seine Einstellungen lassen es nicht zu; an Ihrer Datei liegt es nicht. Verwenden Sie einen aktuellen Browser, oder geben Sie die Angaben unten an den Support weiter.',
    },
    'internal-error': {
      title: () => 'Im Import ist ein Fehler aufgetreten',
      text: () =>
        'Der Fehler liegt am Import selbst. Wählen Sie die Datei erneut aus. Geschieht es wieder, geben Sie die Angaben unten an den Support weiter.',
    },
    misconfigured: {
      title: (_, {step}) =>
        step === 'choose' ? 'Der Import ist nicht richtig eingerichtet' : 'Diese Seite enthält einen Fehler',
      text: (_, {step}) =>
        step === 'choose'
          ? 'An Ihrer Datei liegt es nicht. Geben Sie die Angaben unten an die Stelle weiter, die dieses Portal betreibt.'
          : `An Ihrer Datei liegt es nicht. Geben Sie die Angaben unten an die Stelle weiter, die dieses Portal betreibt. Ihre Arbeit auf dieser Seite bleibt erhalten.${saved(step)}`,
    },
    unauthorised: {
      title: () => 'Sie sind nicht angemeldet',
      text: () =>
        'Melden Sie sich in einem neuen Tab an und wählen Sie dann hier „Weiter“. Ihre Arbeit auf dieser Seite bleibt erhalten.',
    },
    forbidden: {
      title: ({signedOut}) => (signedOut ? sessionEnded : 'Ihr Konto darf diese Einträge nicht ändern'),
      text: ({signedOut}) =>
        signedOut
          ? signInAgain
          : 'Das Portal hat Ihrem Konto dieses Recht nicht erteilt. Wenden Sie sich an die Stelle, die in Ihrem Unternehmen die Konten verwaltet.',
    },
    'portal-unreachable': {
      title: () => 'Das Portal ist nicht erreichbar',
      text: (_, {step}) =>
        `Prüfen Sie Ihre Internetverbindung. Alle 30 Sekunden wird es neu versucht, und ${step === 'sending' ? 'der Import' : 'der Vergleich'} geht von selbst weiter. Ihre Liste bleibt erhalten, solange diese Seite geöffnet ist.`,
    },
    'portal-refused': {
      title: ({signedOut, status}) => {
        if (signedOut) return sessionEnded;
        return status === 413
          ? 'Das Portal nimmt keine Anfrage an'
          : 'Das Portal hat die Anfrage nicht angenommen';
      },
      text: ({signedOut, status}, {goesOn}) => {
        if (signedOut) return signInAgain;
        if (status === 413)
          return 'Auch die kleinste ist ihm zu groß; an Ihrer Datei liegt es nicht. Geben Sie die Angaben unten an die Stelle weiter, die dieses Portal betreibt, und versuchen Sie es dann noch einmal.';
        return goesOn
          ? 'Nach einer Weile wird es von selbst neu versucht. Hilft das nicht, geben Sie die Angaben unten an den Support weiter.'
          : 'Versuchen Sie es noch einmal. Geschieht es wieder, geben Sie die Angaben unten an den Support weiter.';
      },
    },
    'portal-failed': {
      title: ({signedOut}) => (signedOut ? sessionEnded : 'Im Portal liegt zurzeit eine Störung vor'),
      text: ({signedOut}, {step, goesOn}) => {
        if (signedOut) return signInAgain;
        return goesOn
          ? `An Ihrer Datei liegt es nicht. Nach einer Weile wird es von selbst neu versucht.${saved(step)}`
          : `An Ihrer Datei liegt es nicht. Versuchen Sie es noch einmal. Geschieht es wieder, geben Sie die Angaben unten an den Support weiter.${saved(step)}`;
      },
    },
    'portal-answer-unreadable': {
      title: ({signedOut}) => (signedOut ? sessionEnded : 'Die Antwort des Portals war nicht lesbar'),
      text: ({signedOut}, {step}) =>
        `${signedOut ? signInAgain : 'Versuchen Sie es noch einmal. Geschieht es wieder, geben Sie die Angaben unten an den Support weiter.'}${saved(step)}`,
    },
  },
});

/** Eine Antwort, die nicht für den Import gedacht war: eine Seite statt Daten, oder das Token der Sitzung abgelehnt. */
const sessionEnded = 'Vielleicht sind Sie nicht mehr angemeldet';
const signInAgain =
  'Melden Sie sich in einem neuen Tab erneut an und wählen Sie dann hier „Erneut versuchen“. Es geht nichts verloren. Sind Sie noch angemeldet, geben Sie die Angaben unten an den Support weiter.';

const saveAs =
  'Wählen Sie „Datei“ → „Speichern unter“ → „Excel-Arbeitsmappe (*.xlsx)“ und danach hier die neue Datei.';

/** Was es für Einträge bedeutet, die unterwegs sind. */
function saved(step: Step): string {
  return step === 'sending'
    ? ' Einträge, die unterwegs sind, können schon gespeichert sein: Sie werden erkannt, und nichts wird doppelt gespeichert.'
    : '';
}

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
