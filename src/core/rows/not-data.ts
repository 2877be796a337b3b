/** Rows that hold no entry: what people and programs print between the rows of a list. */
import type {Definition} from '../definition/definition.ts';
import {normalizeLabel, normalizedLabels} from '../columns/normalize-label.ts';
import {lineWords, type LineWord} from './not-data-words.ts';

/** The headings of the two columns, as they stand in the file. */
export interface Headings {
  readonly key: string;
  readonly value: string;
}

/** Whether two cells, neither of which is a valid key or value, belong to no entry. Texts are as they are shown. */
export type NotDataRule = (key: string, value: string) => boolean;

/** Longer texts are no such lines. */
const longestLine = 80;
/** No page and no total has more digits; a key that somebody must mend may. */
const mostDigits = 9;

/** Punctuation and symbols alone, as in a ruled line. */
const ruled = /^[^\p{L}\p{N}@]+$/u;
const date =
  /(?<![\p{L}\p{N}])(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?!(?!T\d)[\p{L}\p{N}]|[./-]\d)/u;
const dates = new RegExp(`${date.source}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?`, 'gu');
/** The number comes apart from its word: `S12` is none of ours. */
const tokens = /[\p{L}\p{M}]+(?:[.'’_-][\p{L}\p{M}]+)*\.?|\d+(?:[.,:'’]\d+)*/gu;
const glued = /[\p{L}\p{M}]\d|\d[\p{L}\p{M}]/u;
const roman = /^[ivxl]+$/i;
const year = /^(?:19|20)\d{2}$/;

/**
 * `headings` are those of the file, which are repeated on every printed page. A heading counts only in its own column.
 * Every other row is judged by its words: all of them must belong to such lines, and one must say which line it is. A
 * number alone in the place of a key may be meant as one.
 */
export function notDataRule({key: keyField, value: valueField}: Definition, headings: Headings): NotDataRule {
  const keyLabels = new Set([...normalizedLabels(keyField), normalizeLabel(headings.key)]);
  const valueLabels = new Set([...normalizedLabels(valueField), normalizeLabel(headings.value)]);
  return (key, value) => {
    const keyRest = isHeading(keyLabels, key) ? '' : plain(key);
    const valueRest = isHeading(valueLabels, value) ? '' : plain(value);
    if (keyRest === '' && valueRest === '') return key !== '' || value !== '';
    return !isNumber(keyRest) && isLine(`${keyRest} ${valueRest}`.trim());
  };
}

/** Forms put marks and numbers around a heading: `E-mail *`, `2. E-mail:`. */
function isHeading(labels: ReadonlySet<string>, text: string): boolean {
  const bare = text.replace(/^(?:[\p{P}\p{S}\s]|\p{N}{1,3}(?!\p{N}))+/u, '').replace(/[\p{P}\p{S}\s]+$/u, '');
  return (
    text.length <= longestLine &&
    bare !== '' &&
    (labels.has(normalizeLabel(text)) || labels.has(normalizeLabel(bare)))
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isNumber(text: string): boolean {
  return /\p{N}/u.test(text) && !/\p{L}/u.test(text) && !date.test(text);
}

function isLine(text: string): boolean {
  if (ruled.test(text)) return true;
  if (text.length > longestLine || text.includes('@')) return false;
  const hasDate = date.test(text);
  const rest = text.replace(dates, ' ');
  if (glued.test(rest)) return false;
  const {said, numbers, known} = readWords(rest);
  if (!known || numbers.join('').replace(/\D/g, '').length > mostDigits) return false;
  const hasNumber = numbers.length > 0;
  return (
    said.has('total') ||
    (hasNumber && (said.has('page') || said.has('count'))) ||
    (!hasNumber && said.has('end')) ||
    (hasDate && said.has('date')) ||
    (said.has('month') && numbers.length > 1 && numbers.some(number => year.test(number)))
  );
}

interface LineRead {
  readonly said: ReadonlySet<LineWord>;
  readonly numbers: readonly string[];
  /** Whether no other word stands in the line. */
  readonly known: boolean;
}

function readWords(text: string): LineRead {
  const said = new Set<LineWord>();
  const numbers: string[] = [];
  let known = true;
  for (const [token] of text.matchAll(tokens)) {
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    const kinds = lineWords(token) ?? lineWords(token.replace(/\.$/, ''));
    if (kinds) for (const kind of kinds) said.add(kind);
    else if (roman.test(token) && said.has('page')) numbers.push(token);
    else known = false;
  }
  return {said, numbers, known};
}
