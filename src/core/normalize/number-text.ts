/** The text that Excel shows for a number cell that is held back, near enough for a person to know the cell again. */
import {shownNumber} from './number-format.ts';

/** Days from which serial numbers count: 1900-01-00 with a 29 February 1900 that never was, or 1904-01-01. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** Serial number of 1 March 1900, from which on the missing day no longer matters. */
const march1900 = 61;
/** 31 December 9999, the last day that Excel knows. */
const lastDay = 2_958_466;
const dayMs = 86_400_000;
const daySeconds = 86_400;
/** A format such as `0.00E+00`, with its decimals. */
const powersOfTen = /^0(?:\.(0*))?E\+0+$/i;
const elapsedTime = /\[(?:h+|m+|s+)\]/i;
/** From here on General shows powers of ten (Excel keeps 11 characters), and digits are lost from the 16th on. */
const firstScientific = 1e11;

/** Dates are written as ISO 8601 has them, because how Excel writes them depends on the computer. */
export function numberText(value: number, format: string | undefined, date1904: boolean): string {
  if (shownNumber(format, value === 0).kind === 'date') return dateText(value, format ?? '', date1904);
  if (Math.abs(value) < firstScientific || !Number.isFinite(value)) return String(value);
  const isGeneral = format === undefined || /^(?:general|@)?$/i.test(format);
  if (isGeneral) return scientific(value, 5).replace(/\.?0+(?=E)/, '');
  const power = powersOfTen.exec(format);
  if (power) return scientific(value, power[1]?.length ?? 0);
  return Number.isInteger(value) ? wholeDigits(value) : String(value);
}

function dateText(value: number, format: string, date1904: boolean): string {
  if (!(value >= 0 && value < lastDay)) return String(value);
  const seconds = Math.round(value * daySeconds);
  if (elapsedTime.test(format)) return clock(seconds);
  const days = Math.floor(seconds / daySeconds);
  const time = seconds % daySeconds;
  if (value < 1 && !date1904) return clock(time);
  const shift = !date1904 && days < march1900 ? 1 : 0;
  const date = new Date((date1904 ? epoch1904 : epoch1900) + (days + shift) * dayMs)
    .toISOString()
    .slice(0, 10);
  return time === 0 ? date : `${date} ${clock(time)}`;
}

/** Hours may be more than 24, as in a format of elapsed time. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts.map(part => String(part).padStart(2, '0'));
  return rest === '00' ? `${hours}:${minutes}` : `${hours}:${minutes}:${rest}`;
}

/** As `1.20010E+17`; a column of ordinary width shows six digits at most. */
function scientific(value: number, decimals: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(Math.min(decimals, 14)).split('e');
  return `${mantissa}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

/** Excel's 15 digits, and zeros for the others. */
function wholeDigits(value: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  return (value < 0 ? '-' : '') + digits.padEnd(Number(exponent) + 1, '0').slice(0, Number(exponent) + 1);
}
