import {records} from './delimited-text.ts';

type MarkupFormat = 'spreadsheet-xml' | 'flat-ods' | 'html' | 'mhtml' | 'web-page' | 'xml';

/** What a text is, by its beginning. */
export type TextFormat =
  | {readonly kind: 'markup'; readonly format: MarkupFormat}
  | {readonly kind: 'table'; readonly delimiter: string}
  /** Nothing that looks like a table. Where tables are taken it is one of a single column, or a ragged one. */
  | {readonly kind: 'plain'; readonly delimiter: string}
  | {readonly kind: 'document'; readonly format: 'pdf' | 'rtf'};

const delimiters = [';', '\t', ',', '|'];
const recordsLookedAt = 20;

/** Excel's own hint, on a line before the table: `sep=;`, which some programs write in quotes. */
const hint = /^("?)sep=([^"\r\n])\1(?:\r\n|\n|\r|$)/i;

/** Headers of a web page saved as one file (RFC 2557). */
const mhtml = /^(?:from|subject|date|mime-version|content-type|message-id|snapshot-content-location):.*$/m;

/** What a text is, told from its beginning. */
export function textFormat(text: string): TextFormat {
  const start = text.slice(0, 4000).trimStart().toLowerCase();
  if (start.startsWith('<')) return {kind: 'markup', format: markupFormat(start, text)};
  if (start.startsWith('%pdf-')) return {kind: 'document', format: 'pdf'};
  if (start.startsWith('{\\rtf')) return {kind: 'document', format: 'rtf'};
  if (mhtml.test(start.split(/[\r\n]/, 1)[0]!) && /^content-type: *multipart\/related/m.test(start))
    return {kind: 'markup', format: 'mhtml'};
  const declared = hint.exec(text)?.[2];
  if (declared) return {kind: 'table', delimiter: declared};
  const tables = delimiters.map(delimiter => ({delimiter, ...regularity(text, delimiter)}));
  const best = tables.reduce((one, other) => (other.alike > one.alike ? other : one));
  // One record in two may be ragged: a title, a note below the table, a delimiter too many.
  if (best.alike * 2 > best.all) return {kind: 'table', delimiter: best.delimiter};
  return {kind: 'plain', delimiter: best.alike > 0 ? best.delimiter : ','};
}

/** Excel takes the hint, and does not count its line as a row. */
export function withoutHint(text: string): string {
  return text.replace(hint, '');
}

/** `html` is one with a table, as programs write it and call it `.xls`; a `web-page` has none. */
function markupFormat(start: string, text: string): MarkupFormat {
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheet-xml';
  if (start.includes('urn:oasis:names:tc:opendocument')) return 'flat-ods';
  if (!/<(!doctype html|html|head|body|table|meta|style)/.test(start)) return 'xml';
  return /<(?:table|frameset)\b|x:excelworkbook/i.test(text) ? 'html' : 'web-page';
}

/** How many of the first records have the same number of fields, more than one. */
function regularity(text: string, delimiter: string): {alike: number; all: number} {
  const counts = new Map<number, number>();
  let all = 0;
  try {
    for (const fields of records(text, delimiter)) {
      if (fields.length === 1 && fields[0] === '') continue;
      counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      if (++all === recordsLookedAt) break;
    }
  } catch {
    // Quotes do not match, at the place where the beginning was cut or by mistake: what came before counts.
  }
  counts.delete(1);
  return {alike: Math.max(0, ...counts.values()), all};
}
