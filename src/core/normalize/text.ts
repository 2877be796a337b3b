/** One line of text, as it stands in the cell, within what the definition's pattern and lengths allow. */
import type {Cell} from '../../workbook/row.ts';
import type {TextField} from '../definition/definition.ts';
import {issue, type FieldRole, type Reason} from '../issue.ts';
import type {Normalized} from './normalized.ts';
import {firstRounded} from './digits.ts';
import {valid, blank, cellError, invalid, type Normalizer} from './cell-result.ts';
import {shownNumber, type ShownNumber} from './number-format.ts';
import {numberText} from './number-text.ts';
import {trimWhitespace} from './trim-whitespace.ts';
import {strangeCharacters, withoutStrangeCharacters} from './invisible-characters.ts';

/** A number as Excel writes it when it has only text to give: one digit, decimals, a sign, two digits or more. */
const excelScientific = /^-?\d(?:[.,]\d+)?E[+-]\d{2,3}$/;

/**
 * Number cells are taken only where the text on the screen is certain: whole numbers of at most 15 digits, shown
 * without a format or with a format of zeros. All others are refused, with their digits as suggestion. Rounded numbers
 * are `key-rounded`, in a value field `value-malformed` with the reason `rounded`.
 */
export function textNormalizer(field: TextField, role: FieldRole, date1904 = false): Normalizer {
  const malformed = `${role}-malformed` as const;
  const cleaned = `${role}-cleaned` as const;
  const {minLength = 1, maxLength = Infinity} = field;
  const pattern = field.pattern === undefined ? undefined : new RegExp(`^(?:${field.pattern})$`, 'v');

  function complaint(text: string): Reason | undefined {
    const strange = strangeCharacters(text);
    if (strange) return strange;
    const length = codePoints(text);
    if (length < minLength) return 'too-short';
    if (length > maxLength) return 'too-long';
    return pattern?.test(text) === false ? 'pattern' : undefined;
  }

  function suggestionFor(text: string): string | undefined {
    const plain = trimWhitespace(withoutStrangeCharacters(text) ?? '');
    return plain !== '' && plain !== text && complaint(plain) === undefined ? plain : undefined;
  }

  function rounded(raw: string): Normalized {
    return role === 'key' ? invalid(raw, 'key-rounded', role) : invalid(raw, malformed, role, 'rounded');
  }

  function ofText(text: string): Normalized {
    const trimmed = trimWhitespace(text);
    if (trimmed === '') return blank;
    if (excelScientific.test(trimmed)) return rounded(text);
    const reason = complaint(trimmed);
    if (reason) return invalid(text, malformed, role, reason, suggestionFor(trimmed));
    if (trimmed === text) return valid(text);
    return {value: trimmed, raw: text, issues: [issue(cleaned, role, {found: text, suggestion: trimmed})]};
  }

  function ofNumber(value: number, format: string | undefined): Normalized {
    const shown = shownNumber(format, value === 0);
    if (Math.abs(value) >= firstRounded && Number.isFinite(value))
      return rounded(numberText(value, format, date1904));
    if (shown.kind === 'date') return invalid(numberText(value, format, date1904), malformed, role, 'date');
    const raw = String(value);
    if (!Number.isInteger(value)) return invalid(raw, malformed, role, 'not-whole');
    const text = wholeNumberAsShown(value, format, shown);
    if (text === undefined)
      return invalid(raw, malformed, role, 'shown-differently', suggestedNumber(value, format));
    const reason = complaint(text);
    return reason ? invalid(text, malformed, role, reason) : valid(text);
  }

  /** A number's own digits, where its format only sets them out in another way. */
  function suggestedNumber(value: number, format = ''): string | undefined {
    const text = String(value);
    return value >= 0 && /^[#0?,. ]*[#0?]$/.test(format) && complaint(text) === undefined ? text : undefined;
  }

  return (cell: Cell | undefined) => {
    switch (cell?.type) {
      case undefined:
        return blank;
      case 'text':
        return ofText(cell.value);
      case 'number':
        return ofNumber(cell.value, cell.numberFormat);
      case 'boolean':
        return invalid(String(cell.value).toUpperCase(), malformed, role, 'boolean');
      case 'error':
        return cellError(cell.value, role);
    }
  };
}

/** The text that Excel shows for a whole number, where that is certain. */
function wholeNumberAsShown(value: number, format = 'General', shown: ShownNumber): string | undefined {
  const digits = String(value);
  if (/^(?:general|@|0)$/i.test(format)) return digits;
  return shown.kind === 'zeros' && !shown.separated && value >= 0
    ? '0'.repeat(shown.before) + digits.padStart(shown.places, '0')
    : undefined;
}

function codePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; count++) index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return count;
}
