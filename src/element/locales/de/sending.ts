import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';
import {waiting} from './waiting.ts';

/** Speichern, Ergebnis, und die Dateien zum Aufheben. */
export const sending = (parts: Phrases): Pick<LazyMessages, 'sending' | 'done' | 'files'> => {
  const {format, number, count, list, entries, rows, keyColumn} = parts;
  return {
    sending: {
      heading: n => `${entries(n)} ${format.plural(n, 'wird', 'werden')} gespeichert`,
      intro: {
        'fill-empty': 'Ergänzt wird nur, wo noch nichts gespeichert ist.',
        overwrite: 'Fehlendes wird ergänzt, Gespeichertes ersetzt.',
      },
      figures: (saved, total) => `${number(saved)} von ${number(total)} Einträgen gespeichert`,
      remaining: seconds => `noch etwa ${format.duration(seconds)}`,
      keepOpen: 'Lassen Sie diese Seite geöffnet, bis alles gespeichert ist.',
      pause: 'Anhalten',
      resume: 'Fortsetzen',
      paused: 'Angehalten. Gesendet wird erst wieder, wenn Sie fortsetzen.',
      stop: 'Beenden',
      stopping: 'Wird nach den laufenden Einträgen beendet …',
      waiting: waiting(parts),
      progress: 'Fortschritt des Speicherns',
    },
    done: {
      heading: ({saved, planned}) => {
        if (saved === 0) return 'Keine Einträge gespeichert';
        return saved < planned
          ? `${number(saved)} von ${count(planned, 'Eintrag', 'Einträgen')} gespeichert`
          : `${entries(saved)} gespeichert`;
      },
      summary: ended => {
        const held = ended.held + ended['left-out'];
        const clauses = [
          ended.added && `${number(ended.added)} ergänzt`,
          ended.replaced && `${number(ended.replaced)} ersetzt`,
          ended.same && `${number(ended.same)} unverändert`,
          ended.kept && `${number(ended.kept)} wie gespeichert geblieben`,
          ended.unknown && `${number(ended.unknown)} nicht im Portal`,
          ended.rejected && `${number(ended.rejected)} vom Portal abgelehnt`,
          ended.unconfirmed && `${number(ended.unconfirmed)} unklar`,
          ended.changed && `${number(ended.changed)} inzwischen von anderer Seite geändert`,
          ended['not-sent'] && `${number(ended['not-sent'])} nicht gesendet`,
          held && `${number(held)} zurückgestellt`,
          ended.duplicate && `${number(ended.duplicate)} doppelt`,
          ended.empty && `${number(ended.empty)} leer`,
        ].filter(clause => typeof clause === 'string');
        return clauses.length ? `${list(clauses)}.` : '';
      },
      totals: 'Zeilen der Datei nach Ergebnis',
      notTaken: 'Nicht importiert',
      again:
        'Wählen Sie „Erneut vergleichen“, um weiterzumachen. Bereits Gespeichertes wird erkannt und als unverändert angezeigt.',
      brokeOff: n =>
        n
          ? `Das Ergebnis oben enthält alles, was das Portal bestätigt hat. Zu ${count(n, 'Eintrag', 'Einträgen')} gab es keine klare Antwort: Es ist offen, ob gespeichert wurde. Weiter wird nichts gesendet.`
          : 'Das Ergebnis oben enthält alles, was das Portal bestätigt hat. Weiter wird nichts gesendet.',
      rowsLost:
        'Die einzelnen Zeilen können nicht mehr angezeigt werden, auch nicht als Datei. Wählen Sie „Erneut vergleichen“: Bereits Gespeichertes wird erkannt und als unverändert angezeigt.',
      doubtful: (n, shown) =>
        `Zeilen, bei denen offen ist, ob sie gespeichert sind, nach ${keyColumn}${shown < n ? ` (die ersten ${number(shown)} von ${number(n)})` : ''}`,
      downloads: 'Für Ihre Unterlagen',
      todo: 'Zeilen, die noch Arbeit brauchen',
      todoText: n =>
        `${rows(n)} mit dem Grund, aufgebaut wie Ihre Datei. Tun Sie, was die Gründe sagen, und importieren Sie diese Datei.`,
      report: 'Gesamter Bericht',
      reportText: n => `${rows(n)}, jede mit ihrem Ergebnis.`,
      previous: 'Einträge vor dem Import',
      previousText: 'Was vorher gespeichert war, als Datei, die sich wieder importieren lässt.',
      receipt: 'Beleg',
      receiptText: 'Wann, wie viele, welche Datei. Ohne personenbezogene Daten.',
      download: 'Herunterladen',
      personal:
        'Diese Dateien enthalten personenbezogene Daten, nur der Beleg nicht. Bewahren Sie sie sicher auf und löschen Sie sie, sobald Sie sie nicht mehr brauchen.',
      finished: (file, time, reference) =>
        [file, time, `Vorgang ${reference}`].filter(part => part !== '').join(' · '),
      another: 'Weitere Datei importieren',
      compareAgain: 'Erneut vergleichen',
    },
    files: {
      row: 'Zeile',
      stored: 'Vorher gespeichert',
      outcome: 'Ergebnis',
      reason: 'Grund',
      finished: 'Beendet',
      reference: 'Vorgang',
      mode: 'Vorgehen',
      fingerprint: 'Fingerabdruck der Datei (SHA-256)',
      tooLong: `Hier leer gelassen: Eine Zelle in Excel fasst höchstens ${number(32_767)} Zeichen.`,
    },
  };
};
