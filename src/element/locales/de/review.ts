import {columnLetters} from '../../format.ts';
import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Die Prüfung: was geschehen wird, die Warnung, die Bremse, die Tabelle. */
export const review = ({
  key,
  value,
  format,
  number,
  count,
  entries,
  rows,
  is,
}: Phrases): Pick<LazyMessages, 'review' | 'warning' | 'brake' | 'table'> => {
  return {
    review: {
      sheet: name => `Tabellenblatt „${name}“`,
      rows,
      columns: source =>
        `${key.label} aus Spalte ${columnLetters(source.key)}, ${value.label} aus Spalte ${columnLetters(source.value)}`,
      changeColumns: 'Spalten ändern',
      headline: (ready, waiting) => {
        if (ready && waiting)
          return `${rows(ready)} ${is(ready)} bereit, ${number(waiting)} ${is(waiting)} noch offen`;
        if (ready) return `${rows(ready)} ${is(ready)} bereit`;
        return waiting ? `${rows(waiting)} ${is(waiting)} noch offen` : 'Es gibt nichts zu speichern';
      },
      rest: waiting =>
        waiting
          ? 'Offenes wird nicht importiert. Sie erhalten es als Excel-Datei mit den Gründen.'
          : 'Leere Zellen löschen nie etwas Gespeichertes.',
      outcome: ({rows: all, add, replace, uncompared}) => {
        const sent = uncompared
          ? [`${number(uncompared)} gesendet`]
          : [`${number(add)} ergänzt`, `${number(replace)} ersetzt`];
        return [...sent, `${number(all - add - replace - uncompared)} nicht importiert`].join(' · ');
      },
      filters: 'Anzeigen',
      question: 'Wenn schon ein Eintrag gespeichert ist',
      modes: {'fill-empty': 'Nur leere ergänzen', overwrite: 'Alle aktualisieren'},
      effect: (mode, {replace, kept, uncompared}) => {
        if (uncompared)
          return mode === 'overwrite' ? 'Gespeichertes kann verloren gehen' : 'Gespeichertes bleibt';
        const different = replace + kept;
        return mode === 'overwrite'
          ? `${count(different, 'alter geht', 'alte gehen')} verloren`
          : `${count(different, 'alter bleibt', 'alte bleiben')}`;
      },
      oneAnswer: 'Eine Antwort erledigt diese',
      rowByRow: 'Zeile für Zeile',
      takeBack: 'Rückgängig',
      saveToDo: n => `Diese ${number(n)} speichern (.xlsx)`,
      uncompared:
        'Dieses Portal kann nicht mitteilen, was es jetzt gespeichert hat. Die Liste unten zeigt daher nicht, was ergänzt oder ersetzt wird und was gleich bleibt.',
      slipUnchecked:
        'Zu den Nummern dieser Datei ist im Portal noch nichts gespeichert. Wurde in Excel eine Spalte allein sortiert, lässt sich das hier nicht erkennen: Vergleichen Sie einige Zeilen mit Ihren Unterlagen.',
      delimited:
        'Eine Textdatei sagt nicht, welche Zeilen ausgeblendet oder gefiltert waren. Hier stehen alle.',
      suggestions: n => (n === 1 ? 'Vorschlag übernehmen' : `${number(n)} Vorschläge übernehmen`),
      undo: 'Letzte Änderung rückgängig machen',
      busy: 'Die Änderung wird mit dem Portal verglichen …',
      nothingToSend: 'Mit diesen Einstellungen gibt es nichts zu speichern.',
      confirm: (add, replace, uncompared) => {
        if (uncompared) return `${entries(uncompared)} senden`;
        if (add && replace) return `${number(add)} ergänzen, ${number(replace)} ersetzen`;
        return replace ? `${entries(replace)} ersetzen` : `${entries(add)} ergänzen`;
      },
      savePrevious: 'Zuerst die alten sichern (.xlsx)',
    },
    warning: {
      text: 'Eine falsche Zeile zeigt jemandem fremde Daten.',
      prepared: ['Die Datei ist vorbereitet, wie es die ', 'Hilfe', ' sagt'],
      preparedWithoutHelp: 'Ich habe die Datei sorgfältig vorbereitet',
      preparedMissing: 'Kreuzen Sie das an, um fortzufahren.',
    },
    brake: {
      title: (n, compared) =>
        compared
          ? `${count(n, 'gespeicherter Eintrag wird', 'gespeicherte Einträge werden')} ersetzt.`
          : `${entries(n)} ${format.plural(n, 'wird', 'werden')} gesendet und ${format.plural(n, 'kann', 'können')} Gespeichertes ersetzen.`,
      share: share => `Das sind ${format.percent(share)} von allem, was zu Ihrer Datei gespeichert ist.`,
      label: n => `Geben Sie zur Bestätigung ${number(n)} ein`,
      empty: n => `Geben Sie ${number(n)} ein.`,
      wrong: (typed, n) => `Sie haben ${typed} eingegeben, die Anzahl ist aber ${number(n)}.`,
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
      search: 'Nummer oder Text',
      found: n => `${rows(n)} gefunden`,
      empty: status => `Keine Zeilen: ${status}.`,
      noHits: (term, status) => `Nichts gefunden für „${term}“ in: ${status}.`,
      showAll: 'Alle Zeilen anzeigen',
      pages: (from, to, total) => `${number(from)}–${number(to)} von ${number(total)}`,
      previous: 'Zurück',
      next: 'Weiter',
      correct: 'Ändern',
      leaveOut: 'Auslassen',
      takeBack: 'Wieder aufnehmen',
      use: suggestion => `${suggestion} übernehmen`,
      apply: 'Speichern',
      ofRow: row => `(Zeile ${row})`,
      sorted: (column, ascending) => `Sortiert nach ${column}, ${ascending ? 'aufsteigend' : 'absteigend'}`,
      unsorted: 'Ursprüngliche Reihenfolge',
    },
  };
};
