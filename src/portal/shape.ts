/** What an answer looks like, for those who wrote the portal: places, kinds and names of members, and never a value. */

/** An answer that cannot be read: `place: what was expected; what was found`. */
export class ShapeError extends TypeError {
  override readonly name = 'ShapeError';
}

/** @throws ShapeError that names the place, what was expected there, and the shape that was found. */
export function misshapen(place: string, expected: string, found: string): never {
  throw new ShapeError(`${place}: ${expected} expected; ${found}`);
}

/** `a list`, `a number`, `nothing`, `members are id, mail`. */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'nothing found';
  if (value === null) return 'null found';
  if (Array.isArray(value)) return `a list of ${value.length} found`;
  if (typeof value !== 'object') return `a ${typeof value === 'string' ? 'text' : typeof value} found`;
  return membersOf(value);
}

const mostNames = 8;
/** A name that is none of these may be a key or an address: some portals answer with a table from one to the other. */
const plainName = /^[A-Za-z_][A-Za-z_-]{0,39}$/;

function membersOf(holder: object): string {
  const names = Object.keys(holder);
  const shown = names.filter(name => plainName.test(name)).slice(0, mostNames);
  const hidden = names.length - shown.length;
  if (names.length === 0) return 'an object without members found';
  if (shown.length === 0) return `an object of ${names.length} members found`;
  return `members are ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}
