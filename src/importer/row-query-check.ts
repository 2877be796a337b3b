import type {RowOrder, RowQuery} from '../core/review/review.ts';

const orders: readonly RowOrder[] = ['row', '-row', 'key', '-key', 'attention'];

/**
 * Holds what a page asks of `rows()` against what can be asked.
 *
 * @throws TypeError that names the member, and what to give there.
 */
export function checkRowQuery(query: RowQuery): void {
  if (typeof query !== 'object' || query === null)
    throw new TypeError('rows() takes an object such as {from: 0, count: 100, search: "text", sort: "row"}.');
  // Only what the page gave: an old library may have put a `count` into all objects.
  const own = {__proto__: null, ...query} as RowQuery;
  const {from = 0, count = 0, search = '', sort = 'row', change, standing, issue, outcome} = own;
  for (const [name, number] of Object.entries({from, count})) {
    if (typeof number !== 'number' || Number.isNaN(number))
      throw new TypeError(`rows(): ${name} must be a number.`);
  }
  if (typeof search !== 'string') throw new TypeError('rows(): search must be a text.');
  if (!orders.includes(sort)) throw new TypeError(`rows(): sort must be one of ${orders.join(', ')}.`);
  for (const [name, wanted] of Object.entries({change, standing, issue, outcome})) {
    const names: unknown[] = Array.isArray(wanted) ? wanted : [wanted ?? ''];
    if (!names.every(one => typeof one === 'string' || one === null))
      throw new TypeError(`rows(): ${name} must be a name, or a list of names.`);
  }
}
