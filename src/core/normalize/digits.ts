/** Exactly so many digits, where zeros at the start count: the numbers that Excel likes to destroy. */
import type {Cell} from '../../workbook/row.ts';
import type {DigitsField} from '../definition/definition.ts';
import {issue, type FieldRole} from '../issue.ts';
import type {Normalized} from './normalized.ts';
import {valid, blank, cellError, invalid, type Normalizer} from './cell-result.ts';
import {shownNumber, type ShownNumber} from './number-format.ts';
import {numberText} from './number-text.ts';
import {trimWhitespace} from './trim-whitespace.ts';
import {plainDigits} from './extract-digits.ts';

/** Excel keeps 15 digits and fills up with zeros: a number from here on looks whole and is not. */
export const firstRounded = 1e15;

const scientific = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/**
 * Works from type, value and number format of the cell, never from a text that was made of them.
 *
 * In a value field, lost zeros and rounded digits have no code of their own: they are `value-malformed` with the
 * reason `zeros-lost` (and the restored number as suggestion) or `rounded`, so that they never pass unseen.
 */
export function digitsNormalizer({length}: DigitsField, role: FieldRole, date1904 = false): Normalizer {
  const malformed = `${role}-malformed` as const;
  const cleaned = `${role}-cleaned` as const;
  const exact = new RegExp(`^[0-9]{${length}}$`);
  const shownByFormat = new Map<string | undefined, ShownNumber>();

  function zerosLost(digits: string): Normalized {
    const restored = digits.padStart(length, '0');
    if (role === 'value') return invalid(digits, malformed, role, 'zeros-lost', restored);
    const facts = {found: digits, suggestion: restored};
    return {value: restored, raw: digits, issues: [issue('key-zeros-lost', role, facts)]};
  }

  function rounded(raw: string): Normalized {
    return role === 'key' ? invalid(raw, 'key-rounded', role) : invalid(raw, malformed, role, 'rounded');
  }

  function ofText(text: string): Normalized {
    if (exact.test(text)) return valid(text);
    const trimmed = trimWhitespace(text);
    if (trimmed === '') return blank;
    if (exact.test(trimmed))
      return {value: trimmed, raw: text, issues: [issue(cleaned, role, {found: text, suggestion: trimmed})]};
    if (/^[0-9]+$/.test(trimmed))
      return trimmed.length < length ? zerosLost(trimmed) : invalid(text, malformed, role, 'too-long');
    if (scientific.test(trimmed)) return rounded(text);
    const {reason, digits} = plainDigits(trimmed, length);
    return invalid(text, malformed, role, reason, digits);
  }

  function ofNumber(value: number, format: string | undefined): Normalized {
    const shown = value === 0 ? shownNumber(format, true) : shownPositive(format);
    if (value >= firstRounded && value < Infinity) return rounded(numberText(value, format, date1904));
    if (shown.kind === 'date') return invalid(numberText(value, format, date1904), malformed, role, 'date');
    const raw = String(value);
    if (!Number.isInteger(value) || value < 0) return invalid(raw, malformed, role, 'not-whole');
    if (shown.kind === 'other') return invalid(raw, malformed, role, 'shown-differently');
    if (raw.length > length) return invalid(raw, malformed, role, 'too-long');
    const shownLength =
      shown.kind === 'zeros' ? shown.before + Math.max(shown.places, raw.length) : raw.length;
    return shownLength === length ? valid(raw.padStart(length, '0')) : zerosLost(raw);
  }

  function shownPositive(format: string | undefined): ShownNumber {
    let shown = shownByFormat.get(format);
    if (shown === undefined) shownByFormat.set(format, (shown = shownNumber(format, false)));
    return shown;
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
