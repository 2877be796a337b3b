/** What people and programs put around an address. */
import {trimWhitespace} from '../trim-whitespace.ts';

const named = /^([^<>]*)<([^<>]*)>$/;
/** Slashes behind it are a slip, and would pass as the beginning of an address. */
const mailto = /^mailto:(?!\s*\/)/i;

/**
 * The address in `mailto:a@b.de`, `<a@b.de>` and `Name <a@b.de>`; any other text as it is. A name that is an address
 * itself must be the same one: otherwise there are two, and the text stays whole.
 */
export function bareAddress(text: string): string {
  const [, name = '', inner = ''] = named.exec(text) ?? [];
  if (inner === '') return withoutMailto(text);
  const address = withoutMailto(trimWhitespace(inner));
  const alias = withoutMailto(trimWhitespace(name.replace(/"/g, '')));
  return !alias.includes('@') || alias.toLowerCase() === address.toLowerCase() ? address : text;
}

/** A link with escapes (`%20`) stays whole: what it stands for is not what it says. */
function withoutMailto(text: string): string {
  return text.includes('%') ? text : trimWhitespace(text.replace(mailto, ''));
}

/** Words that hold an @, split at everything that people write between addresses. */
export function listedAddresses(text: string): string[] {
  return text.split(/[\s;,/|&?=<>()[\]"]+|_x000[ad]_|mailto:/i).filter(word => /^[^@]+@[^@]+$/.test(word));
}

/** The one address that is written several times and nothing else with it. */
export function repeatedAddress(text: string): string | undefined {
  const words = new Set(text.split(/[\s;,]+/));
  return words.size === 1 ? [...words][0] : undefined;
}

/** Without commas, brackets and quotation marks around it, full stops behind it, and what a mail link asks for. */
export function withoutPunctuation(text: string): string {
  const linked = mailto.test(text) ? text.replace(/\?[^@]*$/, '') : text;
  let start = 0;
  let end = linked.length;
  while (start < end && /[\s,;:'"<>()[\]]/.test(linked[start] ?? '')) start++;
  while (end > start && /[\s.,;:'"<>()[\]]/.test(linked[end - 1] ?? '')) end--;
  return withoutMailto(linked.slice(start, end));
}
