import {type EntryForm, zip} from './zip.ts';

const uri = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const declared = [
  ...['office', 'table', 'text', 'style'].map(name => `xmlns:${name}="${uri(name)}"`),
  `xmlns:number="${uri('datastyle')}"`,
  `xmlns:draw="${uri('drawing')}"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ');
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** An OpenDocument spreadsheet of this content; other parts by their names. */
export async function odsFile(
  content: string | Uint8Array,
  others: Readonly<Record<string, string | Uint8Array>> = {},
  form: EntryForm = {},
): Promise<Blob> {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': content,
    ...others,
  };
  return new Blob([await zip(Object.entries(parts).map(([name, data]) => ({name, data, ...form})))]);
}

/** The content: tables, and styles before them. */
export function odsDocument(tables: string, styles = ''): string {
  return `${declaration}<office:document-content ${declared}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

/** Styles that all parts share. */
export function odsStyles(styles: string): string {
  return `${declaration}<office:document-styles ${declared}><office:styles>${styles}</office:styles></office:document-styles>`;
}

export function odsTable(rows: string, name = 'S', attributes = ''): string {
  return `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;
}

export function odsRow(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

/** A text of one paragraph, whose content is markup. */
export function odsText(markup: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${markup}</text:p></table:table-cell>`;
}

export function odsNumber(value: string, attributes = ''): string {
  return `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>shown</text:p></table:table-cell>`;
}
