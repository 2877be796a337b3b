import type {Review} from '../../../core/review.ts';
import {capital, columnLetters} from '../../format.ts';
import type {LaterMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Die Prüfung: was geschehen wird, die Warnung, die Bremse, die Tabelle. */
export const review = ({
  key,
  value,
  format,
  number,
  count,
  list,
  entries,
  rows,
  is,
}: Phrases): Pick<LaterMessages, 'review' | 'warning' | 'brake' | 'table'> => {
  const unsent = ({summary}: Review) => {
    const held = summary.invalid + summary.consent;
    const ignored = summary.duplicate + summary.empty;
    return [
      summary.same && `${rows(summary.same)} ${format.plural(summary.same, 'stimmt', 'stimmen')} bereits`,
      summary.kept &&
        `${count(summary.kept, 'abweichender Eintrag bleibt', 'abweichende Einträge bleiben')} bestehen`,
      summary.unknown && `${number(summary.unknown)} ${is(summary.unknown)} dem Portal nicht bekannt`,
      held && `${number(held)} ${is(held)} zurückgestellt`,
      ignored && `${number(ignored)} ${is(ignored)} doppelt oder leer`,
    ].filter(clause => typeof clause === 'string');
  };

  return {
    review: {
      heading: 'Vor dem Speichern prüfen',
      sheet: name => `Tabellenblatt „${name}“`,
      rows,
      columns: source =>
        `${key.label} aus Spalte ${columnLetters(source.key)}, ${value.label} aus Spalte ${columnLetters(source.value)}`,
      changeColumns: 'Spalten ändern',
      summary: review => {
        const {summary} = review;
        const rest = unsent(review);
        const restText = rest.length ? `${capital(list(rest))}.` : '';
        const become = (n: number) => `${entries(n)} ${format.plural(n, 'wird', 'werden')}`;
        if (summary.uncompared) return [`${become(summary.uncompared)} ohne Vergleich gesendet.`, restText];
        if (summary.add && summary.replace)
          return [`${become(summary.add)} ergänzt und ${number(summary.replace)} ersetzt.`, restText];
        if (summary.replace) return [`${become(summary.replace)} ersetzt.`, restText];
        if (summary.add)
          return [
            `${become(summary.add)} ergänzt.`,
            `Kein gespeicherter Eintrag wird geändert. ${restText}`.trim(),
          ];
        if (summary.pairs === 0 && summary.invalid + summary.consent > 0)
          return [
            'Noch kann nichts gespeichert werden.',
            `${restText} Stimmen Sie unten zu, wo Sie gefragt werden, oder berichtigen Sie die Datei in Excel und wählen Sie sie erneut aus.`,
          ];
        return ['Es gibt nichts zu speichern.', restText];
      },
      filters: 'Anzeigen',
      question: 'Was soll geschehen, wo bereits ein Eintrag gespeichert ist?',
      modes: {'fill-empty': 'Nur ergänzen, wo noch nichts gespeichert ist', overwrite: 'Alle aktualisieren'},
      effect: (mode, {add, replace, kept, uncompared}) => {
        if (uncompared)
          return mode === 'overwrite'
            ? `Sendet ${number(uncompared)}. Gespeichertes kann verloren gehen.`
            : `Sendet ${number(uncompared)}. Gespeichertes bleibt.`;
        if (mode === 'fill-empty')
          return kept
            ? `Ergänzt ${number(add)}, ersetzt nichts. ${count(kept, 'abweichender Eintrag bleibt', 'abweichende Einträge bleiben')} bestehen.`
            : `Ergänzt ${number(add)}, ersetzt nichts.`;
        return replace
          ? `Ergänzt ${number(add)} und ersetzt ${number(replace)}. ${count(replace, 'alter Eintrag geht', 'alte Einträge gehen')} verloren.`
          : `Ergänzt ${number(add)}. Zu ersetzen gibt es nichts.`;
      },
      blanks: 'Leere Zellen in der Datei löschen nie einen gespeicherten Eintrag.',
      consents: 'Hier müssen Sie entscheiden',
      showRows: 'Diese Zeilen anzeigen',
      uncompared:
        'Dieses Portal kann nicht mitteilen, was es jetzt gespeichert hat. Die Liste unten zeigt daher nicht, was ergänzt oder ersetzt wird und was gleich bleibt.',
      slipUnchecked:
        'Zu den Nummern dieser Datei ist im Portal noch nichts gespeichert. Wurde in Excel eine Spalte allein sortiert, lässt sich das hier nicht erkennen: Vergleichen Sie einige Zeilen mit Ihren Unterlagen.',
      suggestions: n => (n === 1 ? 'Vorschlag übernehmen' : `Alle ${number(n)} Vorschläge übernehmen`),
      undo: 'Letzte Änderung rückgängig machen',
      busy: 'Die Änderung wird mit dem Portal verglichen …',
      nothingToSend: 'Mit diesen Einstellungen gibt es nichts zu speichern.',
      confirm: (add, replace, uncompared) => {
        if (uncompared) return `${entries(uncompared)} senden`;
        if (add && replace) return `${entries(replace)} ersetzen und ${number(add)} ergänzen`;
        return replace ? `${entries(replace)} ersetzen` : `${entries(add)} ergänzen`;
      },
      savePrevious: 'Jetzige Einträge als Datei sichern',
      heldBack: n => `${rows(n)} ${is(n)} zurückgestellt`,
      problemHeading: 'Es fehlt noch etwas',
    },
    warning: {
      title: 'Prüfen Sie die Liste vor dem Speichern.',
      text: [
        'Eine falsche Zeile gibt die Daten einer Person an eine andere weiter, und ersetzte Einträge lassen sich von hier aus nicht wiederherstellen. Wie die Datei aussehen muss, steht auf der ',
        'Hilfeseite',
        '.',
      ],
      textWithoutHelp:
        'Eine falsche Zeile gibt die Daten einer Person an eine andere weiter, und ersetzte Einträge lassen sich von hier aus nicht wiederherstellen.',
      prepared: 'Ich habe die Datei so vorbereitet, wie es auf der Hilfeseite steht.',
      preparedWithoutHelp: 'Ich habe die Datei sorgfältig vorbereitet.',
      preparedMissing: 'Bestätigen Sie, dass Sie die Datei vorbereitet haben.',
    },
    brake: {
      title: (n, compared) =>
        compared
          ? `${count(n, 'gespeicherter Eintrag wird', 'gespeicherte Einträge werden')} ersetzt`
          : `${entries(n)} ${format.plural(n, 'wird', 'werden')} gesendet und ${format.plural(n, 'kann', 'können')} Gespeichertes ersetzen`,
      text: (share, compared) =>
        compared && share >= 0.5
          ? `Das sind ${format.percent(share)} der gespeicherten Einträge zu Ihrer Datei. Vergewissern Sie sich, dass die Spalten Zeile für Zeile zusammengehören. Die alten Einträge sind danach nicht mehr im Portal.`
          : compared
            ? 'Die alten Einträge sind danach nicht mehr im Portal. Sichern Sie sie vorher als Datei, falls Sie sie noch brauchen.'
            : 'Was ersetzt wird, ist danach nicht mehr im Portal.',
      label: compared =>
        compared
          ? 'Geben Sie zur Bestätigung die Anzahl der Einträge ein, die ersetzt werden'
          : 'Geben Sie zur Bestätigung die Anzahl der Einträge ein, die gesendet werden',
      empty: 'Geben Sie die Anzahl der Einträge ein. Sie steht über dem Feld.',
      wrong: (typed, n) =>
        `Sie haben ${typed} eingegeben, es sind aber ${number(n)}. Prüfen Sie die Liste und geben Sie dann die Anzahl ein.`,
    },
    table: {
      caption: (status, n) => `${status}: ${rows(n)}`,
      row: 'Zeile',
      stored: 'Jetzt gespeichert',
      storedBefore: 'Vorher gespeichert',
      file: 'In der Datei',
      inTheCell: 'In der Zelle:',
      happens: 'Was geschieht',
      happened: 'Was geschehen ist',
      nothingStored: 'nichts gespeichert',
      notKnown: 'nicht bekannt',
      blank: 'leer',
      otherDomain: 'andere Domain',
      onlyCase: 'nur Groß- und Kleinschreibung verschieden',
      search: 'In diesen Zeilen suchen',
      found: n => `${rows(n)} gefunden`,
      empty: status => `Keine Zeilen: ${status}.`,
      noHits: (term, status) => `Nichts gefunden für „${term}“ in: ${status}.`,
      showAll: 'Alle Zeilen anzeigen',
      pages: (from, to, total) => `${number(from)}–${number(to)} von ${number(total)}`,
      previous: 'Zurück',
      next: 'Weiter',
      correct: 'Berichtigen',
      leaveOut: 'Auslassen',
      takeBack: 'Wieder aufnehmen',
      use: suggestion => `${suggestion} übernehmen`,
      apply: 'Anwenden',
      ofRow: row => `(Zeile ${row})`,
      sorted: (column, ascending) => `Sortiert nach ${column}, ${ascending ? 'aufsteigend' : 'absteigend'}`,
      unsorted: 'Wieder in der ersten Reihenfolge',
    },
  };
};
