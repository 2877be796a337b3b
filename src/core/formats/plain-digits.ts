/** Why a text is not plain digits, and the plain digits where there is no doubt which they are. */
import type {Reason} from '../issue.ts';
import {strangeCharacters, withoutStrangeCharacters} from './strange-characters.ts';

const separators = /[\p{Zs}.\-\u2010-\u2015/]/gu;
/** A number of 16 digits or more as programs write it: Excel may have rounded it before. */
const groupedNumber = /^[1-9]\d{0,2}(?:[.\p{Zs}]\d{3}){5,}$/u;
const anyDigit = /\p{Nd}/u;

/** `digits` is a suggestion, never applied by itself; foreign digits keep their number, others must be `length`. */
export function plainDigits(text: string, length: number): {reason: Reason; digits?: string} {
  if (/^\p{Nd}+$/u.test(text)) {
    const digits = asciiDigits(text);
    return {reason: 'foreign-digits', ...(digits.length <= length && {digits})};
  }
  const strange = strangeCharacters(text);
  const visible = withoutStrangeCharacters(text) ?? '';
  const joined = visible.replace(/^'/, '').replace(separators, '');
  const isDigits = /^\p{Nd}+$/u.test(joined);
  const digits = isDigits ? asciiDigits(joined) : '';
  const hidden = strange === 'line-break' ? undefined : strange;
  const reason = hidden ?? (isDigits && !visible.startsWith("'") ? 'separators' : 'characters');
  return {reason, ...(digits.length === length && !groupedNumber.test(visible) && {digits})};
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
