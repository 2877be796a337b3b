/** Why a text is not plain digits, and the plain digits where there is no doubt which they are. */
import type {Reason} from '../issue.ts';
import {strangeCharacters, withoutStrangeCharacters} from './invisible-characters.ts';

/** Spaces, dots, commas, hyphens, slashes, apostrophes … between groups of digits. */
const separator = String.raw`[\p{Zs}.,\-\u2010-\u2015\/\\'’‘´_·˙|]`;
const separators = new RegExp(separator, 'gu');
const grouped = new RegExp(String.raw`^\d+(?:${separator}{1,3}\d+)*$`, 'u');
/** The same separator between all groups; a dot, comma or apostrophe parts thousands and nothing else. */
const evenly = /^\d+(?:([ \-/\\_·˙|])\d+(?:\1\d+)*|([.,'’‘´])\d{3}(?:\2\d{3})*)$/;
/** A number of 16 digits or more as programs write it: Excel may have rounded it before. */
const thousands = /^[1-9]\d{0,2}(?:[.,'’ ]\d{3}){5,}$/;
/** Zeros behind a comma or dot: a program made a decimal number of a whole one. */
const zeroDecimals = /^(.*\d)[.,]0+$/;
/** So many digits of a whole number are never exact when it was a decimal number once. */
const inexactWhole = /^[1-9]\d{15,}$/;
const date =
  /^(?:\d{1,2}([./\- ])\d{1,2}\1\d{1,4}|\d{4}([./\- ])\d{1,2}\2\d{1,2}|\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2})$/;
const year = /^(?:19|20)\d{2}$/;
/** Decimals, where no group of three follows the mark. */
const decimals = /[.,]\d{1,2}$/;
const anyDigit = /\p{Nd}/u;

/** Quotation marks and brackets in pairs, also as a formula (`="000"`), and signs that got there by mistake. */
const wrapped =
  /^=?(?:"(.*)"|'(.*)'|„(.*)[“”]|“(.*)”|‚(.*)[‘’]|‘(.*)’|«(.*)»|»(.*)«|‹(.*)›|›(.*)‹|`(.*)[`´]|\[(.*)\]|\{(.*)\}|<(.*)>)$/u;
const strayBefore = /^[#№'"`´’*•·:=~]\s*/u;
const strayBehind = /\s*[-\u2010-\u2015+.,;:*#'"`´’°_!/\\|•·]{1,3}$/u;
/** A minus, or brackets as accountants use them, mean a negative number; no negative one has zeros before it. */
const negative = /^(?:[-\u2010-\u2015]\s*(0.*)|\((0.*)\))$/u;

/** `digits` is a suggestion, never applied by itself: as many digits as `length`, zeros restored. */
export function plainDigits(text: string, length: number): {reason: Reason; digits?: string} {
  if (/^\p{Nd}+$/u.test(text)) {
    const digits = asciiDigits(text);
    return {reason: 'foreign-digits', ...(digits.length <= length && {digits})};
  }
  const strange = strangeCharacters(text);
  const visible = (withoutStrangeCharacters(text) ?? '').trim();
  const bare = evenSpaces(asciiDigits(unwrapped(visible, length)));
  const hidden = strange === 'line-break' ? undefined : strange;
  const reason = hidden ?? (grouped.test(asciiDigits(visible)) ? 'separators' : 'characters');
  const digits = groupedDigits(bare, length);
  return {
    reason,
    ...(digits !== undefined && digits.length <= length && {digits: digits.padStart(length, '0')}),
  };
}

/** The digits of a grouped number; `undefined` where the text may mean another number, several, a fraction or a date. */
function groupedDigits(text: string, length: number): string | undefined {
  if (!grouped.test(text) || date.test(text) || thousands.test(text)) return undefined;
  const digits = text.replace(separators, '');
  if (digits.length === length) return isOneOfAll(text) ? digits : undefined;
  const whole = wholePart(text);
  if (whole === undefined || !isOneNumber(whole)) return undefined;
  const shorter = whole.replace(separators, '');
  return /^0+$/.test(shorter) ? undefined : shorter;
}

/** Of a text with as many digits as there must be: it is not two numbers, nor a fraction. */
function isOneOfAll(text: string): boolean {
  const [one = '', other = '', ...more] = text.split(separators).filter(group => group !== '');
  if (more.length === 0 && one.length === other.length && !one.startsWith('0') && !other.startsWith('0'))
    return false;
  const paddedWhole = text.startsWith('00') && !zeroDecimals.test(text) && !decimals.test(text);
  return paddedWhole || !mayHaveDecimals(text);
}

/** Whether groups of digits make one number: `12345678 12345679` are two, `3-5` is a range, `1/2` a fraction. */
function isOneNumber(text: string): boolean {
  if (/^\d+$/.test(text)) return true;
  if (!evenly.test(text)) return false;
  const [one = '', other = '', ...more] = text.split(separators);
  const withYear = year.test(one) || year.test(other);
  return more.length > 0 || (one.length !== other.length && other.length > 2 && !withYear);
}

/** The text without decimals of zero; `undefined` where other decimals may be meant. */
function wholePart(text: string): string | undefined {
  const [, whole] = zeroDecimals.exec(text) ?? [];
  if (whole !== undefined && isDecimalMark(text, whole)) {
    const isUnclear = thousands.test(whole) || inexactWhole.test(whole.replace(separators, ''));
    return isUnclear ? undefined : whole;
  }
  return mayHaveDecimals(text) ? undefined : text;
}

/** Whether the last mark of `text` can only be that of decimals: no other is like it, and no group of three follows. */
function isDecimalMark(text: string, whole: string): boolean {
  const mark = text[whole.length]!;
  const decimals = text.length - whole.length - 1;
  if (whole.includes(mark)) return false;
  return decimals !== 3 || /\d{4}$/.test(whole);
}

/** A dot or comma that is the only one of its kind may be the mark of decimals: `1.5`, `1 200,5`, `1.200,50`. */
function mayHaveDecimals(text: string): boolean {
  return ['.', ','].some(mark => text.split(mark).length === 2);
}

function unwrapped(text: string, length: number): string {
  const inner = groupOf(wrapped, text) ?? text;
  const bare = inner.trim().replace(strayBefore, '').replace(strayBehind, '').trim();
  const padded = groupOf(negative, bare) ?? groupOf(negative, inner) ?? '';
  return padded.replace(separators, '').length === length ? padded : bare;
}

function groupOf(pattern: RegExp, text: string): string | undefined {
  return pattern
    .exec(text)
    ?.slice(1)
    .find(group => group !== undefined);
}

/** Spaces of every width, and several of them, part digits as one space does; so do hyphens and dashes. */
function evenSpaces(text: string): string {
  return text.replace(/\p{Zs}+/gu, ' ').replace(/[\u2010-\u2015]/g, '-');
}

/** Digits of every script lie in runs of ten, in order (Unicode Standard, section 4.6, property Nd). */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, character => {
    let zero = character.codePointAt(0) ?? 0;
    const code = zero;
    while (anyDigit.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
