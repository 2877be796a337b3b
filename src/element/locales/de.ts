import type {Reason} from '../../core/issue.ts';
import type {Review} from '../../core/review.ts';
import {capital, columnLetters, type Format} from '../format.ts';
import type {Locale} from '../messages.ts';
import {notSaved} from '../totals.ts';

/** Deutsch: wird erst geladen, wenn eine Seite deutsch ist. */
export const de: Locale = ({key, value}, format) => {
  const number = (n: number) => format.number(n);
  const count = (n: number, one: string, other: string) => format.count(n, one, other);
  const list = (items: readonly (string | number)[]) => format.list(items);
  const is = (n: number) => format.plural(n, 'ist', 'sind');
  const keyColumn = `„${key.label}“`;
  const valueColumn = `„${value.label}“`;
  const digits = key.format === 'digits' ? `${key.length} Ziffern` : 'der Form, die das Portal erwartet';
  const entries = (n: number) => count(n, 'Eintrag', 'Einträge');
  const rows = (n: number) => count(n, 'Zeile', 'Zeilen');
  /** Die anderen Zeilen einer Gruppe von `all`, von denen einige genannt sind. */
  const others = (of: readonly number[] = [], all = of.length + 1) => {
    if (of.length === 0) return 'einer anderen Zeile';
    const more = all - 1 - of.length;
    return `${of.length === 1 ? 'Zeile' : 'den Zeilen'} ${list(more > 0 ? [...of, `${number(more)} weiteren`] : of)}`;
  };

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
      drop: 'oder die Datei hierher ziehen',
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
    matching: {
      heading: 'Welche Spalten sollen importiert werden?',
      intro: 'Nicht jede Spalte ließ sich zweifelsfrei erkennen. Wählen Sie die richtigen aus.',
      sheet: 'Tabellenblatt',
      headerRow: 'Überschriften stehen in Zeile',
      headerRowHint: 'wie Excel sie zählt',
      question: label => `In welcher Spalte steht „${label}“?`,
      column: (letters, label) => `Spalte ${letters}: ${label}`,
      noLabel: 'ohne Überschrift',
      recognized: 'erkannt',
      fit: (fits, total) => `${number(fits)} von ${number(total)} passen`,
      moreColumns: n => `${count(n, 'weitere Spalte', 'weitere Spalten')} anzeigen`,
      unselected: label => `Wählen Sie die Spalte für „${label}“ aus.`,
      sameColumn: 'Wählen Sie zwei verschiedene Spalten aus.',
      go: 'Weiter zur Prüfung',
    },
    checking: {
      heading: 'Wird mit dem Portal verglichen …',
      figures: (done, total) => `${number(done)} von ${number(total)} nachgeschlagen`,
      nothingChanged: 'Dabei wird nichts geändert.',
    },
    review: {
      heading: 'Vor dem Speichern prüfen',
      sheet: name => `Tabellenblatt „${name}“`,
      rows,
      columns: source =>
        `${key.label} aus Spalte ${columnLetters(source.key)}, ${value.label} aus Spalte ${columnLetters(source.value)}`,
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
      suggestions: n => `Alle ${number(n)} Vorschläge übernehmen`,
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
      file: 'In der Datei',
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
      waiting: (waiting, seconds) => {
        if (waiting.for === 'online')
          return 'Keine Internetverbindung. Es geht von selbst weiter, sobald sie wieder da ist.';
        return waiting.asked
          ? `Das Portal bittet um Geduld: weiter in ${format.duration(seconds)}.`
          : `Verbindung unterbrochen. Neuer Versuch in ${format.duration(seconds)}.`;
      },
      progress: 'Fortschritt des Speicherns',
    },
    done: {
      heading: ({totals}) => {
        const saved = totals.added + totals.replaced;
        const missing = notSaved(totals);
        if (saved === 0) return 'Keine Einträge gespeichert';
        return missing
          ? `${number(saved)} von ${count(saved + missing, 'Eintrag', 'Einträgen')} gespeichert`
          : `${entries(saved)} gespeichert`;
      },
      summary: ({totals}) => {
        const clauses = [
          totals.added && `${number(totals.added)} ergänzt`,
          totals.replaced && `${number(totals.replaced)} ersetzt`,
          totals.same && `${number(totals.same)} unverändert`,
          totals.kept && `${number(totals.kept)} wie gespeichert geblieben`,
          totals.unknown && `${number(totals.unknown)} nicht im Portal`,
          totals.rejected && `${number(totals.rejected)} vom Portal abgelehnt`,
          totals.unconfirmed && `${number(totals.unconfirmed)} unklar`,
          totals.changed && `${number(totals.changed)} inzwischen von anderer Seite geändert`,
          totals['not-sent'] && `${number(totals['not-sent'])} nicht gesendet`,
          totals.held && `${number(totals.held)} zurückgestellt`,
        ].filter(clause => typeof clause === 'string');
        return clauses.length ? `${list(clauses)}.` : '';
      },
      totals: 'Zeilen der Datei nach Ergebnis',
      notTaken: 'Nicht übernommen',
      again:
        'Wählen Sie „Erneut vergleichen“, um weiterzumachen. Bereits Gespeichertes wird erkannt und als unverändert angezeigt.',
      downloads: 'Für Ihre Unterlagen',
      todo: 'Zeilen, die noch Arbeit brauchen',
      todoText: n =>
        `${rows(n)} mit dem Grund, aufgebaut wie Ihre Datei. Berichtigen Sie sie in Excel und importieren Sie diese Datei.`,
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
    filters: {'will-change': 'Wird geändert', all: 'Alle'},
    statuses: {
      add: 'Neu',
      replace: 'Ersetzen',
      same: 'Unverändert',
      kept: 'Bleibt',
      unknown: 'Nicht im Portal',
      uncompared: 'Senden',
      held: 'Zurückgestellt',
      'left-out': 'Ausgelassen',
      duplicate: 'Doppelt',
      empty: 'Leer',
    },
    outcomes: {
      added: 'Ergänzt',
      replaced: 'Ersetzt',
      same: 'Unverändert',
      kept: 'Geblieben',
      unknown: 'Nicht im Portal',
      rejected: 'Vom Portal abgelehnt',
      unconfirmed: 'Unklar',
      changed: 'Inzwischen geändert',
      'not-sent': 'Nicht gesendet',
      held: 'Zurückgestellt',
    },
    meanings: {
      'left-out': 'Sie haben diese Zeile ausgelassen.',
      unknown: `Das Portal kennt diesen Eintrag aus ${keyColumn} nicht. Vergleichen Sie ihn mit Ihrer Ursprungsliste.`,
      rejected: 'Das Portal hat diesen Eintrag nicht angenommen.',
      unconfirmed:
        'Das Portal hat zu dieser Zeile keine klare Antwort gegeben. Vergleichen Sie erneut: Wurde sie gespeichert, erscheint sie als unverändert.',
      changed: 'Der Eintrag wurde nach dem Vergleich von anderer Seite geändert; er wurde nicht ersetzt.',
      'not-sent': 'Der Import wurde vor dieser Zeile beendet.',
    },
    issues: {
      'key-missing': {
        name: `${keyColumn} fehlt`,
        text: () =>
          `${keyColumn} ist leer, daher ist keine Zuordnung möglich. Ergänzen Sie die Zelle in Excel.`,
      },
      'value-missing': {
        name: `${valueColumn} fehlt`,
        text: () => `${valueColumn} ist leer; was gespeichert ist, bleibt.`,
      },
      'key-malformed': {
        name: `${keyColumn} weicht ab`,
        text: ({reason}) =>
          `${reason ? reasons[reason] : `Das sind nicht ${digits}.`} Vergleichen Sie die Zelle mit Ihrer Ursprungsliste.`,
      },
      'value-malformed': {
        name: `${valueColumn} weicht ab`,
        text: ({reason}) =>
          `${reason ? reasons[reason] : `Das Portal erwartet in ${valueColumn} eine andere Form.`} Berichtigen Sie die Zelle in Excel.`,
      },
      'key-zeros-lost': {
        name: 'Nullen verloren',
        text: ({found}) =>
          `Excel hat die Nullen am Anfang entfernt${found ? `: In der Zelle steht ${found}` : ''}. Zurückgestellt, bis Sie zustimmen, sie zu ergänzen.`,
      },
      'key-rounded': {
        name: 'Ziffern verloren',
        text: () =>
          'Excel hat diese Nummer gerundet, die verlorenen Ziffern lassen sich nicht wiederherstellen. Formatieren Sie die Spalte zuerst als „Text“ (Strg+1 → „Zahlen“ → „Text“) und fügen Sie die Nummern dann aus der Ursprungsliste ein.',
      },
      'key-cleaned': {
        name: `${keyColumn} bereinigt`,
        text: () => 'Leerzeichen oder unsichtbare Zeichen wurden entfernt. Sie müssen nichts tun.',
      },
      'value-cleaned': {
        name: `${valueColumn} bereinigt`,
        text: () => 'Leerzeichen oder unsichtbare Zeichen wurden entfernt. Sie müssen nichts tun.',
      },
      'cell-error': {
        name: 'Formel ohne Ergebnis',
        text: ({found, reason}) =>
          reason === 'uncalculated' || found === undefined
            ? 'Eine Formel in dieser Zelle wurde nie berechnet oder hat kein Ergebnis. Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie erneut aus.'
            : `Die Zelle zeigt ${found}, weil eine Excel-Formel kein Ergebnis liefert. Berichtigen Sie die Formel oder tragen Sie den Wert selbst ein.`,
      },
      'email-malformed': {
        name: 'Keine E-Mail-Adresse',
        text: ({reason}) =>
          `${reason ? reasons[reason] : 'Das ist keine vollständige E-Mail-Adresse.'} Eine Adresse sieht so aus: name@example.com.`,
      },
      'email-suspicious': {
        name: 'Verdächtige Adresse',
        text: ({reason}) =>
          `${reason ? reasons[reason] : 'Die Adresse enthält Zeichen, die das Auge täuschen können.'} Tippen Sie sie in Excel neu, oder erfragen Sie sie noch einmal.`,
      },
      'email-several': {
        name: 'Mehrere Adressen',
        text: () =>
          'Die Zelle enthält mehr als eine Adresse. Lassen Sie nur eine Adresse in der Zelle stehen.',
      },
      'email-cleaned': {
        name: 'Adresse bereinigt',
        text: () => 'Was nicht zur Adresse gehört, wurde entfernt. Sie müssen nichts tun.',
      },
      'email-typo': {
        name: 'Tippfehler?',
        text: () =>
          'Der Teil hinter dem @ sieht nach einem Tippfehler aus. Zurückgestellt, bis Sie den Vorschlag übernehmen oder zustimmen, dass die Adresse so bleibt.',
      },
      'duplicate-same': {
        name: 'Doppelt vorhanden',
        text: ({rows: of, count: all}) =>
          `In ${others(of, all)} steht dasselbe, daher zählt die Angabe nur einmal. Sie müssen nichts tun.`,
      },
      'duplicate-conflict': {
        name: 'Widerspruch',
        text: ({rows: of, count: all}) =>
          `In ${others(of, all)} steht zum selben Eintrag in ${keyColumn} etwas anderes. Alle werden zurückgestellt: Lassen Sie in Excel nur die richtige Zeile stehen.`,
      },
      'value-shared': {
        name: 'Gleicher Eintrag mehrfach',
        text: ({count: all}) =>
          `${all ? `${rows(all)} haben` : 'Mehrere Zeilen haben'} denselben Eintrag in ${valueColumn}. Bei Familien oder Firmen kann das stimmen; prüfen Sie, ob es kein Versehen ist.`,
      },
      'value-moved': {
        name: 'Woanders gespeichert',
        text: ({reason, rows: of}) =>
          reason === 'neighbours'
            ? 'Ringsum stehen Einträge, die woanders gespeichert sind: Vielleicht ist eine Spalte verrutscht. Prüfen Sie, ob die Angaben in dieser Zeile zusammengehören.'
            : `Dieser Eintrag ist zurzeit zu einer anderen Angabe in ${keyColumn} gespeichert${of?.length ? ` (Zeile ${list(of)})` : ''}. Prüfen Sie, ob die Angaben in dieser Zeile zusammengehören.`,
      },
      'row-hidden': {
        name: 'Ausgeblendete Zeile',
        text: () =>
          'Diese Zeile ist in Excel ausgeblendet und wird zurückgestellt, bis Sie zustimmen. Um sie zu sehen, löschen Sie in Excel den Filter oder wählen Sie „Einblenden“.',
      },
    },
    consents: {
      'key-zeros-lost': {
        question: ({rows: n}) => `In ${rows(n)} fehlen am Anfang von ${keyColumn} Nullen.`,
        hint: 'Ohne Ihre Zustimmung werden diese Zeilen zurückgestellt. Verwendet werden nur Nummern, die das Portal danach kennt.',
        agree: 'Nullen ergänzen',
      },
      'email-typo': {
        question: ({rows: n}) =>
          `In ${rows(n)} ist die Adresse vielleicht falsch geschrieben. Übernehmen Sie die Vorschläge, wo sie stimmen.`,
        hint: 'Eine falsch geschriebene Adresse kann einer fremden Person gehören. Zeilen, die Sie weder berichtigen noch bestätigen, werden zurückgestellt.',
        agree: 'Adressen so lassen, wie sie in der Datei stehen',
      },
      'row-hidden': {
        question: ({rows: n}) =>
          `${rows(n)} ${is(n)} in Excel ausgeblendet, zum Beispiel durch einen Filter.`,
        hint: 'Ohne Ihre Zustimmung werden ausgeblendete Zeilen zurückgestellt.',
        agree: 'Auch diese Zeilen übernehmen',
      },
      'value-shared': {
        question: ({rows: n}) =>
          `${rows(n)} ${format.plural(n, 'hat', 'haben')} in ${valueColumn} einen Eintrag, der in vielen Zeilen steht.`,
        hint: 'Ohne Ihre Zustimmung werden diese Zeilen zurückgestellt.',
        agree: 'Das ist so gewollt',
      },
      'value-moved': {
        question: ({rows: n}) =>
          `${count(n, 'neuer Eintrag ist', 'neue Einträge sind')} zurzeit zu einer anderen Angabe in ${keyColumn} gespeichert.`,
        hint: 'Das passiert, wenn in Excel eine Spalte allein sortiert wurde: Jede Zeile sieht richtig aus, und alle sind falsch. Ohne Ihre Zustimmung werden diese Zeilen zurückgestellt.',
        agree: 'Ich habe diese Zeilen geprüft, sie stimmen',
      },
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
        title: () => 'Sie sind nicht mehr angemeldet',
        text: () =>
          'Ihre Arbeit auf dieser Seite bleibt erhalten. Melden Sie sich in einem neuen Tab an und machen Sie dann hier weiter.',
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
    files: {
      row: 'Zeile',
      stored: 'Vorher gespeichert',
      outcome: 'Ergebnis',
      reason: 'Grund',
      finished: 'Beendet',
      reference: 'Vorgang',
      mode: 'Vorgehen',
      fingerprint: 'Fingerabdruck der Datei (SHA-256)',
    },
  };
};

/** Warum eine Zelle nicht übernommen wird, in einem Satz. */
const reasons: Readonly<Record<Reason, string>> = {
  boolean: 'In der Zelle steht WAHR oder FALSCH.',
  date: 'Excel hat die Zelle in ein Datum umgewandelt.',
  number: 'In der Zelle steht eine Zahl, wo Text erwartet wird.',
  'not-whole': 'Die Zahl ist negativ oder hat Nachkommastellen.',
  'shown-differently': 'Die Zelle zeigt andere Ziffern, als sie enthält.',
  'too-short': 'Es fehlen Zeichen.',
  'too-long': 'Es sind zu viele Zeichen.',
  characters: 'Es stehen Zeichen darin, die nicht hierher gehören.',
  'foreign-digits': 'Die Ziffern sind von besonderer Art und sehen gewöhnlichen nur ähnlich.',
  separators: 'Zwischen den Ziffern stehen Leerzeichen, Punkte oder Striche.',
  pattern: 'Das ist nicht die Form, die das Portal erwartet.',
  'line-break': 'In der Zelle steht ein Zeilenumbruch oder ein Tabulator.',
  'zeros-lost': 'Excel hat die Nullen am Anfang entfernt.',
  rounded: 'Excel hat diese Nummer gerundet; die verlorenen Ziffern lassen sich nicht wiederherstellen.',
  uncalculated: 'Eine Formel in dieser Zelle wurde nie berechnet.',
  'no-at': 'Das @ fehlt.',
  'two-ats': 'Es steht mehr als ein @ darin.',
  'local-part': 'Der Teil vor dem @ ist unvollständig oder nicht erlaubt.',
  domain: 'Der Teil hinter dem @ ist unvollständig oder nicht erlaubt.',
  bidi: 'Die Adresse enthält unsichtbare Zeichen, die ihre Schreibrichtung umkehren.',
  invisible: 'Die Adresse enthält unsichtbare Zeichen.',
  'unusual-form': 'Die Adresse enthält Sonderformen von Zeichen, die gewöhnlichen nur ähnlich sehen.',
  'mixed-scripts': 'Die Adresse mischt ähnlich aussehende Buchstaben verschiedener Alphabete.',
  neighbours: 'Die Zeilen ringsum sind zweifelhaft.',
  lookalike: 'Die Adresse ahmt mit ähnlichen Buchstaben eine andere nach.',
};

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
