/** Headings of columns, levelled so that two spellings of the same words are one. */

const dashes = /[\p{Pd}\u2212\u00ad]/gu;
const unseen = /[\p{Cf}\p{M}]/gu;

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
