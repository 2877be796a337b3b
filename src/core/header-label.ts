/** Headings of columns, levelled so that two spellings of the same words are one. */
import type {Cell} from '../workbook/row.ts';
import type {Field} from './definition.ts';

/** A header row is looked for down to this row of the sheet. */
export const lastHeaderRow = 50;

/** No heading is longer; longer texts in the first rows are explanations. */
const longestHeading = 300;

const dashes = /[\p{Pd}\u2212\u00ad]/gu;
const unseen = /[\p{Cf}\u0300-\u036f]/gu;

/**
 * Without letter case, accents, spaces of any kind, line breaks and hyphens: `Nutzer-⏎fremdnummer` and
 * `nutzerfremdnummer` are one heading, as are `E‑Mail` and `e mail`. All other characters count.
 */
export function levelLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(dashes, '')
    .replace(unseen, '')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** A cell as a heading: what a person reads, on one line; '' where that is nothing. */
export function labelText(cell: Cell | undefined): string {
  if (cell === undefined || cell.type === 'error') return '';
  const text = String(cell.value);
  return text.length > longestHeading ? '' : text.replace(/\s+/g, ' ').trim();
}

/** The label and the aliases of a field, levelled. */
export function levelledLabels({label, aliases = []}: Field): ReadonlySet<string> {
  return new Set([label, ...aliases].map(levelLabel));
}
