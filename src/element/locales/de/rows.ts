import type {Reason} from '../../../core/issue.ts';
import type {LazyMessages} from '../../messages.ts';
import type {Phrases} from './phrases.ts';

/** Zeilen: wie es um sie steht, was an ihnen auszusetzen ist, wonach gefragt wird. */
export const rows = ({
  number,
  count,
  list,
  keyColumn,
  valueColumn,
  digits,
  rows,
}: Phrases): Pick<
  LazyMessages,
  'filters' | 'statuses' | 'outcomes' | 'meanings' | 'issues' | 'reasons' | 'consents' | 'waiting'
> => {
  /** Die anderen Zeilen einer Gruppe von `all`, von denen einige genannt sind. */
  const others = (of: readonly number[] = [], all = of.length + 1) => {
    if (of.length === 0) return 'einer anderen Zeile';
    const more = all - 1 - of.length;
    return `${of.length === 1 ? 'Zeile' : 'den Zeilen'} ${list(more > 0 ? [...of, `${number(more)} weiteren`] : of)}`;
  };

  return {
    filters: {'to-do': 'Offen', ready: 'Bereit', 'no-change': 'Ohne Änderung', all: 'Alle'},
    statuses: {
      add: 'Neu',
      replace: 'Ersetzen',
      same: 'Unverändert',
      kept: 'Bleibt',
      unknown: 'Nicht im Portal',
      uncompared: 'Senden',
      held: 'Offen',
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
      held: 'Nicht importiert',
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
      'key-missing': () =>
        `${keyColumn} ist leer, daher ist keine Zuordnung möglich. Ergänzen Sie die Zelle in Excel.`,
      'value-missing': () => `${valueColumn} ist leer; was gespeichert ist, bleibt.`,
      'value-placeholder': () =>
        `Laut Zelle gibt es keinen Eintrag in ${valueColumn}. Nichts wird importiert, nichts gelöscht.`,
      'not-data': () =>
        'Diese Zeile ist eine wiederholte Überschrift, eine Seitenzahl, eine Summe oder eine Linie. Sie wird nicht importiert.',
      'key-malformed': (_, why) =>
        `${why ?? `Das sind nicht ${digits}.`} Vergleichen Sie die Zelle mit Ihrer Ursprungsliste.`,
      'value-malformed': (_, why) =>
        `${why ?? `Das Portal erwartet in ${valueColumn} eine andere Form.`} Berichtigen Sie die Zelle in Excel.`,
      'key-zeros-lost': ({found}) =>
        `Excel hat die Nullen am Anfang entfernt${found ? `: In der Zelle steht ${found}` : ''}. Offen, bis Sie zustimmen, sie zu ergänzen.`,
      'key-rounded': () =>
        'Excel hat diese Nummer gerundet, die verlorenen Ziffern lassen sich nicht wiederherstellen. Formatieren Sie die Spalte zuerst als „Text“ (Strg+1 → „Zahlen“ → „Text“) und fügen Sie die Nummern dann aus der Ursprungsliste ein.',
      'key-cleaned': () => 'Leerzeichen oder unsichtbare Zeichen wurden entfernt.',
      'value-cleaned': () => 'Leerzeichen oder unsichtbare Zeichen wurden entfernt.',
      'cell-error': ({found, reason}) =>
        reason === 'uncalculated' || found === undefined
          ? 'Eine Formel in dieser Zelle wurde nie berechnet oder hat kein Ergebnis. Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie erneut aus.'
          : `Die Zelle zeigt ${found}, weil eine Excel-Formel kein Ergebnis liefert. Berichtigen Sie die Formel oder tragen Sie den Wert selbst ein.`,
      'email-malformed': (_, why) =>
        `${why ?? 'Das ist keine vollständige E-Mail-Adresse.'} Eine Adresse sieht so aus: name@example.com.`,
      'email-suspicious': (_, why) =>
        `${why ?? 'Die Adresse enthält Zeichen, die das Auge täuschen können.'} Tippen Sie sie in Excel neu, oder erfragen Sie sie noch einmal.`,
      'email-several': () =>
        'Die Zelle enthält mehr als eine Adresse. Lassen Sie nur eine Adresse in der Zelle stehen.',
      'email-cleaned': () => 'Was nicht zur Adresse gehört, wurde entfernt.',
      'email-typo': () =>
        'Der Teil hinter dem @ sieht nach einem Tippfehler aus. Offen, bis Sie den Vorschlag übernehmen oder die Adresse so lassen.',
      'duplicate-same': ({rows: of, count: all}) =>
        `In ${others(of, all)} steht dasselbe, daher zählt die Angabe nur einmal.`,
      'duplicate-conflict': ({rows: of, count: all}) =>
        `In ${others(of, all)} steht zum selben Eintrag in ${keyColumn} etwas anderes. Keine wird importiert: Lassen Sie die falschen aus.`,
      'value-shared': ({count: all}) =>
        `${all ? `${rows(all)} haben` : 'Mehrere Zeilen haben'} denselben Eintrag in ${valueColumn}. Bei Familien oder Firmen kann das stimmen; prüfen Sie, ob es kein Versehen ist.`,
      'value-moved': ({reason, rows: of}) =>
        reason === 'neighbours'
          ? 'Ringsum stehen Einträge, die woanders gespeichert sind: Vielleicht ist eine Spalte verrutscht. Prüfen Sie, ob die Angaben in dieser Zeile zusammengehören.'
          : `Dieser Eintrag ist zurzeit zu einer anderen Angabe in ${keyColumn} gespeichert${of?.length ? ` (Zeile ${list(of)})` : ''}. Prüfen Sie, ob die Angaben in dieser Zeile zusammengehören.`,
      'row-hidden': () =>
        'Diese Zeile ist in Excel ausgeblendet und bleibt offen, bis Sie zustimmen. Um sie zu sehen, löschen Sie in Excel den Filter oder wählen Sie „Einblenden“.',
    },
    reasons,
    consents: {
      'key-zeros-lost': {
        agree: 'Nullen ergänzen',
        agreed: n => `In ${rows(n)} Nullen ergänzt`,
      },
      'email-typo': {
        agree: 'So lassen',
        agreed: n => `${rows(n)} so gelassen`,
      },
      'row-hidden': {
        agree: 'Auch importieren',
        agreed: n => `${count(n, 'ausgeblendete Zeile', 'ausgeblendete Zeilen')} aufgenommen`,
      },
      'value-shared': {
        agree: 'Das ist so gewollt',
        agreed: n => `${rows(n)} mit demselben Eintrag in ${valueColumn} so gewollt`,
      },
      'value-moved': {
        agree: 'Geprüft, sie stimmen',
        agreed: n => `${rows(n)} geprüft`,
      },
    },
    waiting: {
      'key-missing': {
        name: () => `${keyColumn} fehlt`,
        hint: 'So gehört die Zeile niemandem.',
      },
      'key-malformed': {
        name: () => `${keyColumn} hat die falsche Form`,
        hint: `Erwartet: ${digits}.`,
      },
      'value-malformed': {
        name: () => `${valueColumn} hat die falsche Form`,
        hint: 'Das Portal erwartet eine andere Form.',
      },
      'key-zeros-lost': {
        name: () => 'Am Anfang fehlen Nullen',
        hint: 'Excel hat sie entfernt. Verwendet werden nur Nummern, die das Portal danach kennt.',
      },
      'key-rounded': {
        name: () => 'Excel hat die Nummer gerundet',
        hint: 'Die verlorenen Ziffern lassen sich nicht wiederherstellen.',
      },
      'cell-error': {
        name: () => 'Formel ohne Ergebnis',
        hint: 'Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie erneut aus.',
      },
      'email-malformed': {
        name: () => 'Keine E-Mail-Adresse',
        hint: 'Eine Adresse sieht so aus: name@example.com.',
      },
      'email-suspicious': {
        name: () => 'Zeichen, die nur richtig aussehen',
        hint: 'Verborgene oder fremde Zeichen können zu einer fremden Adresse führen.',
      },
      'email-several': {
        name: () => 'Mehrere Adressen in einer Zelle',
        hint: 'Lassen Sie nur eine stehen.',
      },
      'email-typo': {
        name: () => 'Vermutlich ein Tippfehler',
        hint: 'Der Teil nach dem @ sieht falsch aus. Eine falsche Adresse kann einer fremden Person gehören.',
      },
      'duplicate-conflict': {
        name: () => `Verschiedene Einträge zur selben Angabe in ${keyColumn}`,
        hint: 'Lassen Sie die falschen Zeilen aus. Keine wird für Sie ausgewählt.',
      },
      'value-shared': {
        name: n => `Ein Eintrag in ${valueColumn} für ${rows(n)}`,
        hint: 'Richtig bei einer Firma, falsch, wenn er versehentlich nach unten kopiert wurde.',
      },
      'value-moved': {
        name: () => `Heute zu einer anderen Angabe in ${keyColumn} gespeichert`,
        hint: 'Typisch, wenn in Excel nur eine Spalte sortiert wurde. Vergleichen Sie zuerst beide Zellen.',
      },
      'row-hidden': {
        name: () => 'In Excel ausgeblendet',
        hint: 'Ein Filter oder jemand hat diese Zeilen ausgeblendet.',
      },
    },
  };
};

/** Warum eine Zelle nicht übernommen wird, in einem Satz. */
const reasons: Readonly<Record<Reason, string>> = {
  boolean: 'In der Zelle steht WAHR oder FALSCH.',
  date: 'Excel hat die Zelle in ein Datum oder eine Uhrzeit umgewandelt.',
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
  encoding:
    'Die Datei sagt nicht, wie Umlaute und Akzente geschrieben sind; diese Zeichen sind nur vermutet. Speichern Sie die Liste als „CSV UTF-8“, oder berichtigen Sie die Zeile hier.',
  shifted:
    'Diese Zeile hat mehr Einträge als es Überschriften gibt, also können sie in falschen Spalten stehen. Setzen Sie Texte mit Trennzeichen in Anführungszeichen, oder geben Sie jeder Spalte eine Überschrift.',
  uncalculated: 'Eine Formel in dieser Zelle wurde nie berechnet.',
  'no-at': 'Das @ fehlt.',
  'two-ats': 'Es steht mehr als ein @ darin.',
  'local-part': 'Der Teil vor dem @ ist unvollständig oder nicht erlaubt.',
  'address-in-link':
    'Die Adresse steht nur im Link hinter der Zelle. Klicken Sie mit der rechten Maustaste auf die Zelle, wählen Sie „Link bearbeiten“ und übertragen Sie die Adresse in die Zelle.',
  domain: 'Der Teil hinter dem @ ist unvollständig oder nicht erlaubt.',
  bidi: 'Die Adresse enthält unsichtbare Zeichen, die ihre Schreibrichtung umkehren.',
  invisible: 'Die Adresse enthält unsichtbare Zeichen.',
  'unusual-form': 'Die Adresse enthält Sonderformen von Zeichen, die gewöhnlichen nur ähnlich sehen.',
  'mixed-scripts': 'Die Adresse mischt ähnlich aussehende Buchstaben verschiedener Alphabete.',
  neighbours: 'Die Zeilen ringsum sind zweifelhaft.',
  lookalike: 'Die Adresse ahmt mit ähnlichen Buchstaben eine andere nach.',
};
