/** Headings of columns, levelled so that two spellings of the same words are one. */
import type {Cell} from '../../workbook/row.ts';
import type {Field} from '../definition/definition.ts';

/** A header row is looked for down to this row of the sheet. */
export const lastHeaderRow = 200;

/** No heading is longer; longer texts in the first rows are explanations. */
const longestHeading = 300;

const dashes = /[\p{Pd}\u2212\u00ad_]/gu;
/** Marks on letters, but for those that strike them through. */
const unseen = /[\p{Cf}\u0300-\u0334\u0339-\u036f]/gu;

/** What forms, tables and pictures put around a heading. A question, an amount, a "no" or an "and" mean something. */
const decoration = '(?![?%‰&@§#°❌❎✗✘✖✕☒⛔🚫])[\\p{P}\\p{So}\\p{Sk}\\p{M}\\u2190-\\u21ff<>|~\\s]';
const decorated = new RegExp(`^(?:${decoration})+|(?:${decoration})+$`, 'gu');
/** `1.`, `(2)`, `[3]`, `1.2`, `1 -`, `01:`, `a)`, `A.`, `①`, `2️⃣`. */
const numbering =
  /^\s*(?:[([]?(\d{1,2})(?:\.\d{1,2})*(?:[.):\]]\s*|\s+[-–]\s+)|(\d{1,2})(?:\.\d{1,2})+\s+|[([]?([a-z])(?:[)\]]\s*|\.\s+)|([\u2460-\u2473])\s*|(\d)\ufe0f?\u20e3\s*)(?=\D)/iu;

/**
 * Without letter case, accents, spaces of any kind, line breaks, hyphens and decoration: `Nutzer-⏎fremdnummer` and
 * `nutzerfremdnummer` are one heading, as are `E‑Mail`, `e_mail`, `1. E-Mail:` and `(e mail) *`. All other characters
 * count.
 */
export function normalizeLabel(text: string): string {
  return text
    .replace(numbering, '')
    .normalize('NFKD')
    .replace(dashes, '')
    .replace(unseen, '')
    .replace(decorated, '')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** The number in front of a heading, of a letter its place in the alphabet; `null` where there is none. */
export function headingNumber(text: string): number | null {
  const [matched, digits, section, letter, circled, keycap] = numbering.exec(text) ?? [];
  if (matched === undefined) return null;
  if (letter !== undefined) return letter.toLowerCase().charCodeAt(0) - 96;
  if (circled !== undefined) return circled.charCodeAt(0) - 0x245f;
  return Number(digits ?? section ?? keycap);
}

/** A cell as a heading: what a person reads, on one line; '' where that is nothing. */
export function labelText(cell: Cell | undefined): string {
  if (cell === undefined || cell.type === 'error') return '';
  const text = String(cell.value);
  return text.length > longestHeading ? '' : text.replace(/\s+/g, ' ').trim();
}

/** The label and the aliases of a field, levelled. */
export function normalizedLabels({label, aliases = []}: Field): ReadonlySet<string> {
  return new Set([label, ...aliases].map(normalizeLabel));
}
