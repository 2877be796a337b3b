import {corrupt} from '../../problem.ts';
import {resolveReferences} from '../../xml/text.ts';
import {resolveEscapes} from './escape.ts';
import {nextToken} from './next-token.ts';

/** Comment; CDATA; instruction; tag with its slash, local name and other slash; characters. */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:[^\s/>:]*:)?([^\s/>]+)(?:"[^"]*"|'[^']*'|[^>"'/]|\/(?!>))*(\/?)>|([^<]+)/gy;

/**
 * The text of an element `si`, `is`, `t` or `v`: its runs joined, without the phonetic ones, which tell how the text is
 * spoken (ECMA-376 part 1, 18.4.6).
 *
 * @throws WorkbookProblem `corrupt`.
 */
export function richText(xml: string): string {
  let text = '';
  // An escape stands in one element, never half in one and half in the next.
  let part = '';
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const [, cdata, slash, name, empty, characters] = nextToken(token, xml);
    if (name !== undefined) {
      if (slash && open.pop() !== name) throw corrupt('elements are not nested');
      if (!slash && !empty) open.push(name);
      text += resolveEscapes(part);
      part = '';
    } else if (holdsText(open)) {
      part += cdata ?? resolveReferences(characters ?? '');
    }
  }
  if (open.length > 0) throw corrupt('malformed text');
  return text;
}

/** Elements that a `t` which is text, or a `v`, may stand in; empty where it stands by itself. */
const holders: readonly string[] = ['', 'si', 'is', 'si/r', 'is/r'];

function holdsText(open: readonly string[]): boolean {
  const name = open.at(-1);
  return (name === 't' || name === 'v') && holders.includes(open.slice(0, -1).join('/'));
}
