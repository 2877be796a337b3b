import {corrupt} from '../problem.ts';
import type {Cell} from '../row.ts';
import {decimalNumber, isTrue} from '../xml/data-types.ts';
import type {Attributes} from './xml-events.ts';

const dayMs = 86_400_000;
const uncalculated: Cell = {type: 'error', value: 'uncalculated'};
/** Day 0 of Excel's count. */
const dayZero = Date.UTC(1899, 11, 30);

/** Where a value of each type stands; a text may stand in the cell instead. */
const valueNames: ReadonlyMap<string | undefined, string> = new Map([
  ['float', 'office:value'],
  ['percentage', 'office:value'],
  ['currency', 'office:value'],
  ['date', 'office:date-value'],
  ['time', 'office:time-value'],
  ['boolean', 'office:boolean-value'],
]);

/**
 * A cell from its attributes and the text that it shows (ODF 1.3, part 3, section 19.387): dates and times as Excel
 * counts them. A text is never unescaped: `_x0040_` is no escape here.
 */
export function cellValue(
  attributes: Attributes,
  shown: string,
  numberFormat: string | undefined,
): Cell | undefined {
  const type = attributes.get('office:value-type');
  if (attributes.get('calcext:value-type') === 'error')
    return {type: 'error', value: shown.startsWith('#') ? shown : '#ERROR!'};
  const value = attributes.get(valueNames.get(type) ?? '') ?? '';
  if (value === '' && valueNames.has(type) && attributes.has('table:formula')) return uncalculated;
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return number(decimalNumber(value), numberFormat);
    case 'date':
      return number(serialOf(value), numberFormat ?? 'yyyy-mm-dd');
    case 'time':
      return number(daysOf(value), numberFormat ?? 'hh:mm:ss');
    case 'boolean':
      return {type: 'boolean', value: isTrue(value)};
    case 'string':
    case undefined:
      return text(attributes, attributes.get('office:string-value') ?? shown, type);
    default:
      throw corrupt('a cell of an unknown type');
  }
}

function text(attributes: Attributes, value: string, type: string | undefined): Cell | undefined {
  if (value !== '') return {type: 'text', value};
  return attributes.has('table:formula') && type === undefined ? uncalculated : undefined;
}

function number(value: number, numberFormat: string | undefined): Cell {
  return {type: 'number', value, ...(numberFormat !== undefined && {numberFormat})};
}

/** `2026-11-27` or `2026-11-27T08:30:00`. */
function serialOf(date: string): number {
  const time = Date.parse(`${/T/.test(date) ? date : `${date}T00:00:00`}Z`);
  if (!/^-?\d{4,}-\d\d-\d\d/.test(date) || Number.isNaN(time)) throw corrupt('a date that is none');
  return (time - dayZero) / dayMs;
}

/** `PT08H30M00S`, in days. */
function daysOf(duration: string): number {
  const [matched, sign, hours, minutes, seconds] =
    /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration) ?? [];
  if (matched === undefined) throw corrupt('a time that is none');
  const total =
    Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number((seconds ?? '0').replace(',', '.'));
  return (sign ? -total : total) / 86_400;
}
