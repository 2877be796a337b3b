import {corrupt} from '../problem.ts';

const named: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** @throws WorkbookProblem `corrupt`. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw corrupt('text is not UTF-8');
  }
}

/**
 * Character data as it is meant: line ends made one (XML 1.0, section 2.11), references resolved.
 *
 * @throws WorkbookProblem `corrupt` for an entity that XML does not know: no document type is ever read.
 */
export function resolveReferences(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return text.includes('&')
    ? text.replace(/&([^;&]*;?)/g, (_, reference: string) => resolve(reference))
    : text;
}

function resolve(reference: string): string {
  const [, decimal, hexadecimal, name] = /^(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));$/i.exec(reference) ?? [];
  const character =
    name !== undefined
      ? Object.hasOwn(named, name) && named[name]
      : characterOf(decimal ? parseInt(decimal, 10) : parseInt(hexadecimal ?? '', 16));
  if (!character) throw corrupt('unknown reference');
  return character;
}

function characterOf(code: number): string | false {
  const valid =
    code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
  return valid && String.fromCodePoint(code);
}
