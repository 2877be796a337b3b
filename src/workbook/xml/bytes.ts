/** Bytes that XML markup is made of. All of them are ASCII, so they mean the same wherever they stand in UTF-8. */
export const tab = 0x09;
/** Bytes of ASCII. */
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const exclamation = 0x21;
export const quote = 0x22;
export const ampersand = 0x26;
export const apostrophe = 0x27;
export const hyphen = 0x2d;
export const slash = 0x2f;
export const colon = 0x3a;
export const lessThan = 0x3c;
export const equals = 0x3d;
export const greaterThan = 0x3e;
export const question = 0x3f;
export const leftBracket = 0x5b;
export const rightBracket = 0x5d;
export const underscore = 0x5f;

/** White space of XML (XML 1.0, S). */
export function isSpace(byte: number): boolean {
  return byte === space || byte === lineFeed || byte === carriageReturn || byte === tab;
}

/** Whether a name ends before this byte. */
export function endsName(byte: number): boolean {
  return byte === space || byte === greaterThan || byte === slash || isSpace(byte);
}

/** More arguments than this may be too many for a call. */
const mostArguments = 1 << 12;

/** Text of a range that holds names or numbers: ASCII, or it will match nothing. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > mostArguments) return new TextDecoder('latin1').decode(bytes.subarray(start, end));
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

/** Whether the ASCII `text` stands at `start`. */
export function standsAt(bytes: Uint8Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where the ASCII `text` begins next, searched for from `start` and ending before `end`; -1 if nowhere. */
export function find(bytes: Uint8Array, text: string, start: number, end: number): number {
  const first = text.charCodeAt(0);
  for (let i = start; i + text.length <= end; i++) {
    if (bytes[i] === first && standsAt(bytes, i, text)) return i;
  }
  return -1;
}
