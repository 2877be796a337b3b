/** What the two calls send, read and checked: a fault of the form is thrown as the problem that answers it. */
import {Problem, tooLarge, unprocessable, type Fault} from './problem.ts';
import type {Register} from './register.ts';

export const largestBody = 4 * 1024 * 1024;
/** Keys in one lookup, and pairs in one import. */
export const mostEntries = 10_000;

export const modes = ['fill-empty', 'overwrite'] as const;
export type Mode = (typeof modes)[number];

export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** The body's bytes, which are JSON by their type and no more than 4 MB, whatever Content-Length says. */
export async function readBody(request: Request): Promise<Uint8Array> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Problem(415, 'not-json', 'Not JSON', 'Send the request as application/json.');
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > largestBody) throw tooLarge('A request may have at most 4 MB. Send smaller batches.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export function parseLookup(body: Uint8Array): readonly string[] {
  const {keys} = parseObject(body);
  const list = listOf('keys', keys);
  refuse(list.flatMap((key, index) => notText(`#/keys/${index}`, key)));
  return list as readonly string[];
}

export function parseImport(body: Uint8Array, {key, value}: Register): {mode: Mode; pairs: readonly Pair[]} {
  const {mode, pairs} = parseObject(body);
  if (!modes.includes(mode as Mode)) {
    throw unprocessable([{pointer: '#/mode', detail: 'The mode is fill-empty or overwrite.'}]);
  }
  const list = listOf('pairs', pairs);
  const member = (pair: unknown, name: string) => (isObject(pair) ? pair[name] : undefined);
  refuse(
    list.flatMap((pair, index) =>
      [key.member, value.member].flatMap(name => notText(`#/pairs/${index}/${name}`, member(pair, name))),
    ),
  );
  const read = list.map(pair => ({
    key: member(pair, key.member) as string,
    value: member(pair, value.member) as string,
  }));
  refuse(repeated(read, key.member));
  return {mode: mode as Mode, pairs: read};
}

function repeated(pairs: readonly Pair[], member: string): Fault[] {
  const seen = new Set<string>();
  return pairs.flatMap(({key}, index) => {
    if (seen.has(key))
      return [{pointer: `#/pairs/${index}/${member}`, detail: 'This key stands twice in the batch.'}];
    seen.add(key);
    return [];
  });
}

/** The object that a body holds: 400 where it is not JSON, 422 where it is anything else. */
export function parseObject(body: Uint8Array): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body));
  } catch {
    throw new Problem(400, 'unreadable', 'Unreadable', 'The body is not JSON in UTF-8.');
  }
  if (!isObject(parsed)) throw unprocessable([{pointer: '#', detail: 'The body is an object.'}]);
  return parsed;
}

function listOf(name: string, list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) throw unprocessable([{pointer: `#/${name}`, detail: `"${name}" is a list.`}]);
  if (list.length > mostEntries) throw tooLarge(`One request may hold at most ${mostEntries} ${name}.`);
  return list;
}

/** PostgreSQL keeps no U+0000 in a text, and no half of a surrogate pair. */
function notText(pointer: string, candidate: unknown): Fault[] {
  if (typeof candidate !== 'string') return [{pointer, detail: 'This is a text.'}];
  if (/\0|\p{Surrogate}/u.test(candidate))
    return [{pointer, detail: 'This text holds a character that cannot be kept.'}];
  return [];
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw unprocessable(faults);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
