/**
 * Slips of the finger in an address, put right where only one reading is possible. What comes of it is a suggestion: it
 * is judged like any other text, and never taken by itself.
 */
import {editDistance} from '../edit-distance.ts';
import {misspeltTopLevels} from './providers.ts';
import {withDotBeforeEnding, withDoubleEnding} from './missing-dot.ts';

/** `@` and `.` written as words, to hide from robots: in brackets anything, between spaces only what is no other word. */
const atWords = 'at|ät|arroba|arobase|chiocciola|małpa|apenstaartje|klammeraffe';
const dotWords = 'dot|punkt|point|punto|kropka|nokta|punt';
const boxedAt = new RegExp(String.raw`\s*[([{<]\s*(?:${atWords}|a|@|et işareti)\s*[)\]}>]\s*`, 'giu');
const boxedDot = new RegExp(String.raw`\s*[([{<]\s*(?:${dotWords}|\.)\s*[)\]}>]\s*`, 'giu');
/** Between hyphens it may be a part of a domain: only where the dot is spelled as well it is none. */
const spelledAt = new RegExp(String.raw`\s+(?:${atWords})\s+|_at_|-at-(?=.*-dot-)`, 'giu');
const spelledDot = new RegExp(String.raw`\s+(?:${dotWords})\s+|_dot_|-dot-`, 'giu');
/** The @ of one keyboard is the quotation mark of another. */
const quotedAt = /^([^\s"]+)"([^\s"]+\.[^\s"]+)$/;

/** What stands before an address and names it: `E-Mail: `, a web address, `mailto` with a slip in it. */
const announced =
  /^(?:(?:e-?\s?mail(?:-?adresse| address)?|mail)(?:\s*[:;=]\s*|\s+)|https?:\/\/(?!www\.))(?=\S+\s*(?:@|[([{]))/iu;
const linked = /^([a-z]{4,7}|mail to)[.]?(?:\s*[:;,]+\/{0,2}\s*|\s+)(?=[^\s@]+\s?@)/iu;
/** A name before an address in angle brackets, of which the last may be missing. */
const named = /^[^@<>]*\s<\s*([^<>]*@[^<>]*)>?$/u;
/** What people put in front of the lines of a list. */
const bullet = /^[-*+>→]\s+/u;
const around = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`´,;:<>|\\/•▪◦·–—]/u;
const behind = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'`´,;:<>|\\/.!?…*_=#•·]/u;
/** Signs that are part of an address where they stand before it alone, and frame it where they stand on both sides. */
const frame = /^([*_=~|-])\1*([^*_=~|-].*?)\1+$/u;
/** A remark in brackets behind the address, which RFC 5322 calls a comment. */
const remark = /\s*[([{][^@()[\]{}]*[)\]}]$/u;
/** What a remark says of an address that is not to be used, or of another one. */
const warns =
  /(?<!\p{L})(?:nicht|kein\w*|ungültig|alte?|falsch|neu|not?|invalid|old|wrong|new|at)(?!\p{L})/iu;
const stop = String.raw`[.,;:·‚]`;
const stops = new RegExp(`${stop}+`, 'gu');
const spacedStop = new RegExp(String.raw`\s*(${stop})\s*`, 'gu');

/** Endings that are common where this program is used; no names of towns, which stand behind firms as well. */
const knownEndings: ReadonlySet<string> = new Set(
  'com net org info biz name eu de at ch li fr it nl be lu pl es pt tr dk se no fi cz sk hu ro bg gr hr si ee lv lt ie uk us ca au ru ua in jp cn br mx io me tv co dev app online shop email cloud museum ngo coop edu gov mil int'.split(
    ' ',
  ),
);
/** A longer text than any address with its surroundings. */
const longest = 400;

/** The address that was meant, or `undefined` where none suggests itself or several do. */
export function withoutSlips(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const [said] = remark.exec(text.trim()) ?? [];
  if (said !== undefined && warns.test(said) && text.trim().replace(remark, '').includes('@'))
    return undefined;
  const signed = withSigns(bare(text));
  const parts = signed
    .replace(/\s*@[\s@]*/g, '@')
    .replace(/^@|@$/g, '')
    .split('@');
  const [typedLocal, typedDomain, again] = parts;
  if (!typedLocal || !typedDomain) return undefined;
  if (parts.length > 2 && (parts.length > 3 || again?.toLowerCase() !== typedDomain.toLowerCase()))
    return undefined;
  const local = typedLocal.replace(/\s+(?=\.\S)/g, '');
  // A space or a comma there may part a name from an address, or one address from the next.
  if (/[\s,;:]/.test(local)) return undefined;
  // A web address that holds one means a page.
  if (/[/?=&]/.test(local)) return undefined;
  // The beginning of a web address may be a slip as well, or not.
  if (/^www\./i.test(local)) return undefined;
  const domain = repairedDomain(typedDomain);
  if (domain === undefined) return undefined;
  const stoodThere = text.toLowerCase().includes(`@${domain.toLowerCase()}`);
  if (!stoodThere && !isPlausible(domain)) return undefined;
  return `${local.replace(/\.{2,}/g, '.').replace(/^\./, '')}@${domain}`;
}

/** With `@` and `.` in place of what was written for them. */
function withSigns(text: string): string {
  const plain = text.replace(boxedDot, '.').replace(boxedAt, '@').replace(/\\@/g, '@');
  const spelled = plain.includes('@') ? plain : plain.replace(spelledAt, '@');
  const signed = spelled.includes('@') ? spelled.replace(spelledDot, '.') : plain;
  return signed.includes('@') ? signed : signed.replace(quotedAt, '$1@$2');
}

/** Without what announces the address, what stands around it, and a remark behind it. */
function bare(text: string): string {
  // What an escape in a link (`%20`) stands for is not what it says.
  if (text.includes('%')) return text;
  const inner = named.exec(text.replace(boxedAt, '@'))?.[1] ?? text;
  const lead = inner.replace(bullet, '').replace(announced, '').replace(linked, withoutLink);
  const framed = frame.exec(lead)?.[2] ?? lead;
  const shorter = framed.replace(remark, '');
  const rest = shorter.includes('@') ? shorter : framed;
  let start = 0;
  let end = rest.length;
  while (start < end && around.test(rest[start] ?? '')) start++;
  while (end > start && behind.test(rest[end - 1] ?? '')) end--;
  // A bracket that closes within belongs to a word such as `(at)`.
  return /[([{]/.test(rest.slice(0, start)) && /[)\]}]/.test(rest.slice(start, end))
    ? text.trim()
    : rest.slice(start, end);
}

/** Nothing in place of `mailto` and of what is one slip away from it, everything else as it is. */
function withoutLink(start: string, word: string): string {
  return editDistance(word.replace(' ', '').toLowerCase(), 'mailto') <= 1 ? '' : start;
}

function repairedDomain(typed: string): string | undefined {
  const tight = typed.replace(spacedStop, '$1').trim();
  // What stands before a comma or a space may be the whole domain already, and the rest something else.
  const [first = '', ...others] = tight.split(/[\s,;:]+/);
  if (others.length > 0 && isPlausible(first)) return undefined;
  const words = tight.split(/\s+/);
  // A single letter may as well be tied by a hyphen: `t online.de`.
  if (words.length > 2 || (words.length > 1 && words.some(word => word.length < 2))) return undefined;
  const joined = words
    .join('')
    .replace(stops, '.')
    .replace(/^\.|\.$/g, '');
  if (joined.includes('.')) return withDoubleEnding(joined);
  const [name = '', ending] = words;
  if (ending === undefined) return withDotBeforeEnding(joined);
  return knownEndings.has(ending.toLowerCase()) ? `${name}.${ending}` : undefined;
}

function isPlausible(domain: string): boolean {
  const place = domain.lastIndexOf('.');
  const ending = domain.slice(place + 1).toLowerCase();
  return place > 0 && (knownEndings.has(ending) || misspeltTopLevels.has(ending));
}
