/** Why a text is not plain digits, and the plain digits where there is no doubt which they are. */
import type {Reason} from '../issue.ts';
import {strangeCharacters, withoutStrangeCharacters} from './strange-characters.ts';

/** Spaces, dots, commas, hyphens, slashes, apostrophes … between groups of digits. */
const separator = String.raw`[\p{Zs}.,\-\u2010-\u2015\/'’‘´_·|]`;
const separators = new RegExp(separator, 'gu');
const grouped = new RegExp(String.raw`^\p{Nd}+(?:${separator}{1,3}\p{Nd}+)*$`, 'u');
/** A number of 16 digits or more as programs write it: Excel may have rounded it before. */
const thousands = /^[1-9]\d{0,2}(?:[.,'’\p{Zs}]\d{3}){5,}$/u;
/** Zeros behind a comma or dot: a program made a decimal number of a whole one. */
const zeroDecimals = /^(.*\d)[.,]0+$/u;
/** So many digits of a whole number are never exact when it was a decimal number once. */
const inexactWhole = /^[1-9]\d{15,}$/;
const date =
  /^(?:\d{1,2}([./\- ])\d{1,2}\1\d{2}|\d{1,2}([./\- ])\d{1,2}\2\d{4}|\d{4}([./\-])\d{1,2}\3\d{1,2}|\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2})$/;
/** `3/4` may be a fraction or a day, `12-5` a day or a range. */
const twoShortParts = /^\d{1,2}[/-]\d{1,2}$/;
const anyDigit = /\p{Nd}/u;

/** Quotation marks in pairs, also as a formula (`="000"`), and signs that got there by mistake. */
const wrapped =
  /^=?(?:"(.*)"|'(.*)'|„(.*)[“”]|“(.*)”|‚(.*)[‘’]|‘(.*)’|«(.*)»|»(.*)«|‹(.*)›|›(.*)‹|`(.*)[`´])$/u;
const strayBefore = /^[#'"`´’]\s*/u;
const strayBehind = /\s*[-+.,;:*#'"`´’°]$/u;

/** `digits` is a suggestion, never applied by itself: as many digits as `length`, zeros restored. */
export function plainDigits(text: string, length: number): {reason: Reason; digits?: string} {
  if (/^\p{Nd}+$/u.test(text)) {
    const digits = asciiDigits(text);
    return {reason: 'foreign-digits', ...(digits.length <= length && {digits})};
  }
  const strange = strangeCharacters(text);
  const visible = (withoutStrangeCharacters(text) ?? '').trim();
  const bare = unwrapped(visible);
  const hidden = strange === 'line-break' ? undefined : strange;
  const reason = hidden ?? (grouped.test(visible) ? 'separators' : 'characters');
  const digits = groupedDigits(bare, length);
  return {
    reason,
    ...(digits !== undefined && digits.length <= length && {digits: digits.padStart(length, '0')}),
  };
}

/** The digits of a grouped number; `undefined` where the text may mean another number, a fraction or a date. */
function groupedDigits(text: string, length: number): string | undefined {
  if (!grouped.test(text) || date.test(text) || twoShortParts.test(text) || thousands.test(text))
    return undefined;
  const whole = wholePart(text, length);
  return whole === undefined ? undefined : asciiDigits(whole.replace(separators, ''));
}

/**
 * The text without decimals of zero; `undefined` where other decimals may be meant, or where the zeros may be the last
 * ones of a whole number of exactly `length` digits.
 */
function wholePart(text: string, length: number): string | undefined {
  const [, whole] = zeroDecimals.exec(text) ?? [];
  if (whole !== undefined && isDecimalMark(text, whole)) {
    const digits = whole.replace(separators, '');
    const isUnclear =
      thousands.test(whole) || inexactWhole.test(digits) || text.replace(separators, '').length === length;
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

function unwrapped(text: string): string {
  const inner = wrapped
    .exec(text)
    ?.slice(1)
    .find(group => group !== undefined);
  return (inner ?? text).trim().replace(strayBefore, '').replace(strayBehind, '').trim();
}

/** Digits of every script lie in runs of ten, in order (Unicode Standard, section 4.6, property Nd). */
function asciiDigits(text: string): string {
  return text.replace(/[^0-9]/gu, character => {
    let zero = character.codePointAt(0) ?? 0;
    const code = zero;
    while (anyDigit.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
