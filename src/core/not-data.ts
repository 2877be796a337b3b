/** Rows that hold no entry: what people and programs print between the rows of a list. */
import type {Definition} from './definition.ts';
import {levelLabel, levelledLabels} from './header-label.ts';

/** The headings of the two columns, as they stand in the file. */
export interface Headings {
  readonly key: string;
  readonly value: string;
}

/** Whether two cells, neither of which is a valid key or value, belong to no entry. Texts are as they are shown. */
export type NotDataRule = (key: string, value: string) => boolean;

const number = String.raw`\d[\d.,'’\s]*`;
const date = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?(?:[ ,T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?(?:am|pm|uhr|h))?)?`;

/** Languages in this order: English, German, French, Italian, Dutch, Polish, Spanish, Turkish. */
const pageWords = [
  'page|p',
  'seite|s|blatt',
  'page|feuille',
  'pagina|pag|foglio',
  'pagina|blad|blz',
  'strona|str',
  'página|pagina|pág|hoja',
  'sayfa',
];
const ofWords = ['of|/|-', 'von', 'de|sur', 'di', 'van', 'z', 'de', 'toplam'];
const totalWords = [
  'total|totals|grand total|sub-?total|sum|count|number of rows|rows|records|entries',
  'summe|gesamt|gesamtsumme|zwischensumme|insgesamt|anzahl|gesamtzahl|gesamtanzahl|zeilen|datensätze|übertrag',
  'total général|somme|sous-total|nombre|nombre total|lignes',
  'totale|totale generale|subtotale|somma|numero|righe|riporto',
  'totaal|eindtotaal|subtotaal|som|aantal|rijen',
  'suma|suma końcowa|suma częściowa|razem|łącznie|ogółem|liczba|wiersze',
  'total general|suma|suma total|número|cantidad|filas',
  'toplam|genel toplam|ara toplam|adet|sayı|satır',
];
const dateWords = [
  'date|print date|printed(?: on)?|as of|created(?: on)?|exported(?: on)?',
  'datum|druckdatum|stand|gedruckt am|erstellt am|ausgedruckt am|exportiert am',
  "date|imprimé le|date d['’]impression|créé le|édité le|exporté le|état au",
  'data|data di stampa|stampato il|creato il|esportato il',
  'datum|afdrukdatum|afgedrukt op|gemaakt op|geëxporteerd op',
  'data|data wydruku|wydrukowano|utworzono|stan na',
  'fecha|fecha de impresión|impreso el|creado el|exportado el',
  'tarih|yazdırma tarihi|yazdırıldı|oluşturulma tarihi',
];
const endWords = [
  "continued|cont['’.]?d?\\.?|to be continued|end|end of (?:list|report|page|table)",
  'fortsetzung|fortsetzung folgt|forts\\.?|ende|ende der liste|listenende',
  'suite|à suivre|fin|fin de (?:la )?liste',
  "continua|segue|fine|fine dell?['’]? ?elenco",
  'vervolg|wordt vervolgd|einde|einde (?:van de )?lijst',
  'ciąg dalszy|c\\.? ?d\\.?|cdn\\.?|koniec|koniec listy',
  'continuación|continúa|sigue|fin|fin de la lista',
  'devam|devamı|devam ediyor|son|liste sonu',
];

const lines: readonly RegExp[] = [
  line(`(?:${either(pageWords)})\\.?:? ?${number}(?:(?:${either(ofWords)}) ?${number})?`),
  line(`(?:${either(totalWords)})[.:=]* ?(?:[=:] ?)?(?:${number})?`),
  line(`${number} (?:${either(totalWords)})`),
  line(`(?:${either(dateWords)})\\.?:? ?${date}`),
  line(`(?:${either(endWords)})(?: ?[.…:]*)?`),
];

/** Longer texts are no such lines. */
const longestLine = 80;

/** Punctuation and symbols alone, as in a ruled line. */
const ruled = /^[^\p{L}\p{N}@]+$/u;

/**
 * `headings` are those of the file, which are repeated on every printed page. A heading counts only in its own column,
 * and every other text only where nothing else stands in the row.
 */
export function notDataRule({key: keyField, value: valueField}: Definition, headings: Headings): NotDataRule {
  const keyLabels = new Set([...levelledLabels(keyField), levelLabel(headings.key)]);
  const valueLabels = new Set([...levelledLabels(valueField), levelLabel(headings.value)]);
  return (key, value) => {
    const [keyText, valueText] = [plain(key), plain(value)];
    const text = `${keyText} ${valueText}`.trim();
    if (text === '' || text.length > longestLine) return false;
    if (isBlankOr(keyLabels, keyText) && isBlankOr(valueLabels, valueText)) return true;
    return ruled.test(text) || lines.some(pattern => pattern.test(unframed(text)));
  };
}

function isBlankOr(labels: ReadonlySet<string>, text: string): boolean {
  return text === '' || labels.has(levelLabel(text));
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Without what people put around such a line: `- Page 2 -`, `(continued)`, `*** End ***`. */
function unframed(text: string): string {
  return text
    .replace(/^[\p{P}\p{S}\s]+/u, '')
    .replace(/[\p{P}\p{S}\s]+$/u, match => (match.startsWith('.') ? '.' : ''));
}

function either(words: readonly string[]): string {
  return words.join('|');
}

function line(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})\\.?$`, 'iu');
}
