import {WorkbookProblem} from '../problem.ts';

const decoders = [
  {bom: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {bom: [0xff, 0xfe], encoding: 'utf-16le'},
  {bom: [0xfe, 0xff], encoding: 'utf-16be'},
];

/**
 * Text of a file in UTF-8, or in UTF-16 with a byte order mark. No other encoding is guessed at: what looks like German
 * in one code page is Russian in the next.
 *
 * @throws WorkbookProblem `unsupported-format` with the reason `encoding`.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new WorkbookProblem('unsupported-format', {format: 'csv', reason: 'encoding'}, {cause});
  }
}

/** The beginning of a text, to tell what it is: decoded as far as it can be. */
export function beginning(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, bytesLookedAt));
}

function encodingOf(bytes: Uint8Array): string {
  return decoders.find(({bom}) => bom.every((byte, i) => bytes[i] === byte))?.encoding ?? 'utf-8';
}

export type Delimiter = ',' | ';' | '\t' | '|';

export type TextFormat =
  | {readonly kind: 'markup'; readonly format: 'spreadsheet-xml' | 'flat-ods' | 'html' | 'xml'}
  | {readonly kind: 'table'; readonly delimiter: Delimiter}
  /** Nothing that looks like a table. Where tables are taken it is one of a single column, or a ragged one. */
  | {readonly kind: 'plain'; readonly delimiter: Delimiter}
  | {readonly kind: 'document'};

const delimiters: readonly Delimiter[] = [';', '\t', ',', '|'];
const bytesLookedAt = 100_000;
const linesLookedAt = 20;

/** What a text is, told from its beginning. */
export function textFormat(text: string): TextFormat {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith('<')) return {kind: 'markup', format: markupFormat(start)};
  if (start.startsWith('%pdf-') || start.startsWith('{\\rtf')) return {kind: 'document'};
  const declared = declaredDelimiter(text);
  if (declared) return {kind: 'table', delimiter: declared};
  const lines = firstLines(text);
  const regular = delimiters.find(delimiter => occursAlike(lines, delimiter));
  if (regular) return {kind: 'table', delimiter: regular};
  const [likeliest = ','] = [...delimiters].sort((a, b) => linesWith(lines, b) - linesWith(lines, a));
  return {kind: 'plain', delimiter: likeliest};
}

/** Excel's own hint, on a line before the table: `sep=;`. */
export function declaredDelimiter(text: string): Delimiter | undefined {
  const sign = /^sep=(.)(?:\r|\n|$)/i.exec(text)?.[1];
  return delimiters.find(delimiter => delimiter === sign);
}

function markupFormat(start: string): 'spreadsheet-xml' | 'flat-ods' | 'html' | 'xml' {
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheet-xml';
  if (start.includes('urn:oasis:names:tc:opendocument')) return 'flat-ods';
  return /<(!doctype html|html|head|body|table)/.test(start) ? 'html' : 'xml';
}

/** Without what stands in quotes: delimiters and line ends count for nothing there. */
function firstLines(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(line => line !== '')
    .slice(0, linesLookedAt);
}

/** A table has the same number of columns in every line. */
function occursAlike(lines: readonly string[], delimiter: Delimiter): boolean {
  const columns = new Set(lines.map(line => line.split(delimiter).length));
  return columns.size === 1 && !columns.has(1);
}

function linesWith(lines: readonly string[], delimiter: Delimiter): number {
  return lines.filter(line => line.includes(delimiter)).length;
}
