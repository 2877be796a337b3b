import {PageError} from './page-faults.ts';

/** What is sent: no numbers, no `null`. */
export type Json = string | readonly Json[] | {readonly [name: string]: Json};

/**
 * JSON of texts, lists and objects, whatever a page's libraries have put into prototypes: a `toJSON` that an old one
 * gave to all arrays would send something else than is shown. `JSON.stringify` is asked for single texts only, of which
 * it calls no `toJSON`.
 *
 * @throws PageError where the page has changed even that.
 */
export function exactJson(value: Json): string {
  if (typeof value === 'string') return exactText(value);
  if (isList(value)) return `[${[...value].map(member => exactJson(member)).join(',')}]`;
  const members = Object.entries(value).map(([name, member]) => `${exactText(name)}:${exactJson(member)}`);
  return `{${members.join(',')}}`;
}

function exactText(text: string): string {
  const written = JSON.stringify(text);
  if (readBack(written) !== text)
    throw new PageError('JSON.stringify: the page has changed it, so that it gives another text back');
  return written;
}

/** What the text says; `undefined` where a page's function has made something else than JSON. */
function readBack(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
