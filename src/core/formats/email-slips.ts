/**
 * Slips of the finger in an address, put right where only one reading is possible. What comes of it is a suggestion: it
 * is judged like any other text, and never taken by itself.
 */
import {misspeltTopLevels, providers} from './email-providers.ts';

/** `@` and `.` written as words, to hide from robots; between spaces without brackets as well. */
const at = 'at|ät|a|@|arroba|arobase|chiocciola|małpa|apenstaartje|et işareti';
const dot = String.raw`dot|punkt|point|punto|kropka|nokta|punt|\.`;
const spelledAt = new RegExp(String.raw`\s*[([{<]\s*(?:${at})\s*[)\]}>]\s*|\s+(?:at|ät)\s+`, 'giu');
const spelledDot = new RegExp(String.raw`\s*[([{<]\s*(?:${dot})\s*[)\]}>]\s*|\s+(?:dot|punkt)\s+`, 'giu');

/** What stands before an address and names it: `E-Mail: `, a misspelt `mailto:`, a web address. */
const announced =
  /^(?:(?:mail ?to|malito|maito|e-?\s?mail(?:-?adresse| address)?|mail)(?:\s*[:;=]\s*|\s+)|https?:\/\/)(?=\S+\s*(?:@|[([{]))/iu;
const around = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`´,;:<>|\\/•▪◦–—]/u;
const behind = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`´,;:<>|\\/.!?…]/u;
/** A remark in brackets behind the address, which RFC 5322 calls a comment. */
const remark = /\s*[([{][^@()[\]{}]*[)\]}]$/u;
const stops = /[.,;:]+/g;

/** Endings that are common where this program is used. */
const endings =
  'com net org info biz name eu de at ch li fr it nl be lu pl es pt tr dk se no fi cz sk hu ro bg gr hr si ee lv lt ie uk us ca au ru ua in jp cn br mx io me tv co dev app online shop email cloud berlin bayern hamburg koeln wien ngo coop edu gov mil int'.split(
    ' ',
  );
const knownEndings: ReadonlySet<string> = new Set(endings);
/** Endings that are looked for where the dot is missing: the shorter ones are the ends of too many words. */
const joinedEndings = 'com net org info eu de at ch fr it nl be pl es tr'.split(' ');
const doubleEndings = new Map(
  'co.uk org.uk ac.uk com.tr org.tr com.pl co.at or.at com.au co.nz com.br com.mx'
    .split(' ')
    .map(ending => [ending.replace('.', ''), ending] as const),
);

/** The address that was meant, or `undefined` where none suggests itself or several do. */
export function withoutSlips(text: string): string | undefined {
  const whole = bare(text).replace(spelledDot, '.').replace(spelledAt, '@').replace(/\\@/g, '@');
  const parts = whole
    .replace(/\s*@[\s@]*/g, '@')
    .replace(/^@|@$/g, '')
    .split('@');
  const [typedLocal, typedDomain] = parts;
  if (parts.length !== 2 || !typedLocal || !typedDomain) return undefined;
  // A space or a comma there may part a name from an address, or one address from the next.
  if (/[\s,;:]/.test(typedLocal)) return undefined;
  const domain = repairedDomain(typedDomain);
  return domain && `${typedLocal.replace(/\.{2,}/g, '.').replace(/^\./, '')}@${domain}`;
}

/** Without what announces the address, what stands around it, and a remark behind it. */
function bare(text: string): string {
  // What an escape in a link (`%20`) stands for is not what it says.
  let rest = text.includes('%') ? text : text.replace(announced, '');
  const shorter = rest.replace(remark, '');
  if (shorter.includes('@')) rest = shorter;
  let start = 0;
  let end = rest.length;
  while (start < end && around.test(rest[start] ?? '')) start++;
  while (end > start && behind.test(rest[end - 1] ?? '')) end--;
  // A bracket that closes within belongs to a word such as `(at)`.
  return /[([{]/.test(rest.slice(0, start)) && /[)\]}]/.test(rest.slice(start, end))
    ? text.trim()
    : rest.slice(start, end);
}

function repairedDomain(typed: string): string | undefined {
  const tight = typed.replace(/\s*([.,;:])\s*/g, '$1');
  // What stands before a comma or a space may be the whole domain already, and the rest something else.
  const [first = '', ...others] = tight.split(/[\s,;:]+/);
  if (others.length > 0 && isPlausible(first)) return undefined;
  const joined = tight
    .replace(stops, '.')
    .replace(/\s+/g, '')
    .replace(/^\.|\.$/g, '');
  return joined.includes('.') ? withDoubleEnding(joined) : withEnding(joined);
}

function isPlausible(domain: string): boolean {
  const ending = endingOf(domain);
  return ending !== undefined && (knownEndings.has(ending) || misspeltTopLevels.has(ending));
}

function endingOf(domain: string): string | undefined {
  const place = domain.lastIndexOf('.');
  return place > 0 ? domain.slice(place + 1).toLowerCase() : undefined;
}

/** `examplede` → `example.de`, where no other place for the dot would do. */
function withEnding(word: string): string | undefined {
  const lower = word.toLowerCase();
  const provider = providers.find(([name]) => name.replaceAll('.', '') === lower);
  if (provider) return provider[0];
  const fitting = joinedEndings.filter(ending => lower.endsWith(ending));
  const [ending] = fitting;
  if (ending === undefined || fitting.length > 1) return undefined;
  const name = word.slice(0, -ending.length);
  const isOpen = name.length < 3 || joinedEndings.some(other => name.toLowerCase().endsWith(other));
  return isOpen ? undefined : `${name}.${ending}`;
}

/** `example.couk` → `example.co.uk`. */
function withDoubleEnding(domain: string): string {
  const ending = endingOf(domain) ?? '';
  const double = doubleEndings.get(ending);
  return double ? `${domain.slice(0, -ending.length)}${double}` : domain;
}
