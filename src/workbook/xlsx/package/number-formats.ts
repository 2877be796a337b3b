import {corrupt} from '../../problem.ts';
import {mainNamespaces} from './namespaces.ts';
import type {XmlElement} from '../xml/parse.ts';
import {wholeNumber} from '../xml/values.ts';

/** Formats that need not be declared (ECMA-376 part 1, 18.8.30); those that depend on the language are as in English. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

const general = 0;

/** Number formats by the style of a cell. `General` is `undefined`: it says nothing. */
export interface NumberFormats {
  /** @throws WorkbookProblem `corrupt` for a style that does not exist. */
  format(style: number): string | undefined;
}

/** A workbook without styles has only the default one. */
export const noFormats: NumberFormats = {format: style => (style === 0 ? undefined : missing())};

/** The styles are promised, but not there. */
export const lostFormats: NumberFormats = {format: missing};

/** Reads the root of a part of styles. */
export function readNumberFormats(styleSheet: XmlElement): NumberFormats {
  if (styleSheet.name !== 'styleSheet' || !mainNamespaces.includes(styleSheet.namespace))
    throw corrupt('not styles');
  const codes = new Map(builtIn);
  for (const format of childrenOf(styleSheet, 'numFmts', 'numFmt')) {
    codes.set(numberOf(format, 'numFmtId'), format.attributes.get('formatCode') ?? '');
  }
  const byStyle = childrenOf(styleSheet, 'cellXfs', 'xf').map(style => {
    const id = numberOf(style, 'numFmtId');
    const code = id === general ? undefined : codes.get(id);
    return code === 'General' || code === '' ? undefined : code;
  });
  if (byStyle.length === 0) return noFormats;
  return {format: style => (style < byStyle.length ? byStyle[style] : missing())};
}

function childrenOf(parent: XmlElement, list: string, name: string): XmlElement[] {
  return parent.children
    .filter(child => child.name === list && child.namespace === parent.namespace)
    .flatMap(child => child.children)
    .filter(child => child.name === name && child.namespace === parent.namespace);
}

function numberOf(element: XmlElement, attribute: string): number {
  const text = element.attributes.get(attribute);
  return text === undefined ? general : wholeNumber(text);
}

function missing(): never {
  throw corrupt('a style that does not exist');
}
