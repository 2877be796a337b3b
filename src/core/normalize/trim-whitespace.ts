/** What may surround a value in a cell without meaning anything. */

/** Excel's own spelling of a tab, a line feed, a carriage return, a space and an NBSP in a file (ECMA-376, ST_Xstring). */
const spelledSpace = /^_x00(?:09|0a|0d|20|a0)_$/i;
const spelledLength = '_x000D_'.length;

/** Unicode's White_Space. Zero-width characters are none: they hide, and are refused. */
function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * The text without outer spaces, NBSP, tabs and line breaks, `_x000D_` among them. Walks inwards from both ends: a
 * regular expression with `+$` would take quadratic time on a cell full of spaces.
 */
export function trimWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end) {
    if (isSpace(text.charCodeAt(start))) start++;
    else if (spelledSpace.test(text.slice(start, start + spelledLength))) start += spelledLength;
    else break;
  }
  while (end > start) {
    if (isSpace(text.charCodeAt(end - 1))) end--;
    else if (end - start >= spelledLength && spelledSpace.test(text.slice(end - spelledLength, end)))
      end -= spelledLength;
    else break;
  }
  return text.slice(start, end);
}
