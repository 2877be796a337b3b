/** What an answer looks like, for those who wrote the portal: places, kinds and names of members, and never a value. */

/** An answer that cannot be read: `place: what was expected; what was found`. */
export class ShapeError extends TypeError {
  override readonly name = 'ShapeError';
}

/** @throws ShapeError that names the place, what was expected there, and the shape that was found. */
export function misshapen(place: string, expected: string, found: string): never {
  throw new ShapeError(`${place}: ${expected} expected; ${found}`);
}

/**
 * `a list of 3 found`, `a number found`, `members are data, meta`. Of an object only members that hold more are named:
 * some portals answer with a table from key to value, whose names are keys.
 */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'nothing found';
  if (value === null) return 'null found';
  if (Array.isArray(value)) return `a list of ${value.length} found`;
  if (typeof value !== 'object') return `a ${typeof value === 'string' ? 'text' : typeof value} found`;
  return named(value, held => typeof held === 'object' && held !== null);
}

/** The same of a member of an entry; of the entry with its names, which are the portal's own, where it has no such one. */
export function memberShape(found: unknown, entry: unknown): string {
  if (found !== undefined) return shapeOf(found);
  const isObject = typeof entry === 'object' && entry !== null && !Array.isArray(entry);
  return isObject ? named(entry, () => true) : shapeOf(entry);
}

const mostNames = 8;
/** Any other name may be a key or an address. */
const plainName = /^[A-Za-z_][A-Za-z_-]{0,39}$/;

function named(holder: object, mayShow: (held: unknown) => boolean): string {
  const members = Object.entries(holder);
  const shown = members.filter(([name, held]) => plainName.test(name) && mayShow(held)).slice(0, mostNames);
  const hidden = members.length - shown.length;
  if (members.length === 0) return 'an object without members found';
  if (shown.length === 0) return `an object of ${members.length} members found`;
  const names = shown.map(([name]) => name).join(', ');
  return `members are ${names}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}
