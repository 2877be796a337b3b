import type {Cell, Row} from '../../../src/workbook/index.ts';
import {declaration, main, strictMain, workbookParts, type SheetDocument, zipFile} from './parts.ts';
import type {EntryForm} from './zip.ts';

/** A workbook as it is meant, with every choice of how it is written. */
export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly form: WorkbookForm;
}

export interface SheetModel {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly RowModel[];
}

export interface RowModel {
  readonly rowNumber: number;
  readonly hidden: 'no' | 'attribute' | 'height';
  readonly cells: readonly CellModel[];
}

export interface CellModel {
  readonly column: number;
  /** Index into `formatCodes`. */
  readonly style: number;
  readonly content: CellContent;
}

export type CellContent =
  | {readonly kind: 'number'; readonly digits: string; readonly typed: boolean; readonly formula: boolean}
  | {readonly kind: 'boolean'; readonly value: boolean; readonly formula: boolean}
  | {readonly kind: 'error'; readonly name: string; readonly formula: boolean}
  | {readonly kind: 'text'; readonly text: string; readonly stored: TextStore; readonly form: TextForm}
  | {readonly kind: 'uncalculated'; readonly empty: boolean}
  | {readonly kind: 'blank'};

export type TextStore = 'shared' | 'inline' | 'formula' | 'date';
export type TextForm = 'plain' | 'references' | 'cdata' | 'runs' | 'phonetic' | 'comment';

export interface WorkbookForm {
  readonly prefix: '' | 'x:' | 'main:';
  readonly strict: boolean;
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';
  readonly quote: '"' | "'";
  /** Whether rows and cells say where they are, wherever they may leave it out. */
  readonly references: boolean;
  readonly typeFirst: boolean;
  readonly spaces: string;
  readonly comments: boolean;
  readonly entry: EntryForm;
}

/** The number formats of the styles; style 0 is `General`. */
export const formatCodes = ['General', '000000000000000000', 'dd.mm.yyyy', '@', '#,##0.00 "€"'] as const;

/** What a reader must give for a sheet. */
export function expectedRows({rows}: SheetModel, columns?: readonly number[]): Row[] {
  return rows
    .map(({rowNumber, hidden, cells}): Row => {
      const expected: (Cell | undefined)[] = [];
      for (const {column, style, content} of cells) {
        const cell = columns && !columns.includes(column) ? undefined : expectedCell(content, style);
        if (!cell) continue;
        while (expected.length < column) expected.push(undefined);
        expected[column] = cell;
      }
      return {rowNumber, hidden: hidden !== 'no', cells: expected};
    })
    .filter(({cells}) => cells.length > 0);
}

function expectedCell(content: CellContent, style: number): Cell | undefined {
  const format = style === 0 ? {} : {numberFormat: formatCodes[style]!};
  switch (content.kind) {
    case 'number':
      return {type: 'number', value: Number(content.digits), ...format};
    case 'boolean':
      return {type: 'boolean', value: content.value, ...format};
    case 'error':
      return {type: 'error', value: content.name, ...format};
    case 'text':
      return content.text === '' ? undefined : {type: 'text', value: content.text, ...format};
    case 'uncalculated':
      return {type: 'error', value: 'uncalculated', ...format};
    case 'blank':
      return undefined;
  }
}

/** The model as a file. */
export async function writeModel({sheets, form}: WorkbookModel): Promise<Blob> {
  const strings: string[] = [];
  const documents = sheets.map((sheet): SheetDocument => ({
    name: sheet.name,
    ...(sheet.visibility === 'visible' ? {} : {state: sheet.visibility}),
    xml: document('worksheet', `<sheetData>${sheetRows(sheet, form, strings)}</sheetData>`, form),
  }));
  const formats = formatCodes
    .slice(1)
    .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
  const styles = formatCodes.map((_, i) => `<xf numFmtId="${i === 0 ? 0 : 163 + i}"/>`);
  const parts = workbookParts({
    sheets: documents,
    strict: form.strict,
    styles: `<numFmts>${formats.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs>`,
    ...(strings.length > 0 ? {strings: ''} : {}),
  });
  if (strings.length > 0) parts.set('xl/sharedStrings.xml', document('sst', strings.join(form.spaces), form));
  for (const [name, data] of parts) {
    if (/sheet\d+\.xml$|sharedStrings/.test(name)) parts.set(name, encoded(String(data), form));
  }
  return zipFile(parts, form.entry);
}

const untouchedOrTag = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<(\/?)([a-zA-Z])/g;

/** A document of the form; elements are written without a prefix, and get it here. */
function document(root: string, content: string, form: WorkbookForm): string {
  const namespace = form.strict ? strictMain : main;
  const declared = form.prefix ? `xmlns:${form.prefix.slice(0, -1)}` : 'xmlns';
  const inner = content.replace(untouchedOrTag, (matched, slash: string, letter?: string) =>
    letter ? `<${slash}${form.prefix}${letter}` : matched,
  );
  const comment = form.comments ? '<!-- <row r="1"><c r="A1"><v>9</v></c></row> -->' : '';
  return `${declaration}${comment}<${form.prefix}${root} ${declared}="${namespace}">${inner}</${form.prefix}${root}>${comment}`;
}

function encoded(xml: string, {encoding}: WorkbookForm): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(xml);
  if (encoding === 'utf-8 with mark') return new TextEncoder().encode(`\ufeff${xml}`);
  const text = `\ufeff${xml.replace('UTF-8', 'UTF-16')}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function sheetRows({rows}: SheetModel, form: WorkbookForm, strings: string[]): string {
  let previous = 0;
  return rows
    .map(({rowNumber, hidden, cells}) => {
      const attributes = [
        form.references || rowNumber !== previous + 1 ? ['r', String(rowNumber)] : undefined,
        hidden === 'attribute' ? ['hidden', '1'] : hidden === 'height' ? ['ht', '0'] : undefined,
      ];
      previous = rowNumber;
      const inside = rowCells(cells, rowNumber, form, strings);
      return tag('row', attributes, inside === '' ? undefined : inside, form);
    })
    .join(form.comments ? '<!-- -->' : form.spaces);
}

function rowCells(
  cells: readonly CellModel[],
  rowNumber: number,
  form: WorkbookForm,
  strings: string[],
): string {
  let previous = -1;
  return cells
    .map(({column, style, content}) => {
      const [type, inside] = contentXml(content, strings);
      const attributes = [
        form.references || column !== previous + 1 ? ['r', `${columnName(column)}${rowNumber}`] : undefined,
        style === 0 ? undefined : ['s', String(style)],
        type ? ['t', type] : undefined,
      ];
      previous = column;
      return tag('c', form.typeFirst ? attributes.reverse() : attributes, inside, form);
    })
    .join(form.spaces);
}

function tag(
  name: string,
  attributes: readonly (readonly string[] | undefined)[],
  inside: string | undefined,
  {quote, spaces}: WorkbookForm,
): string {
  const written = attributes
    .map(pair => (pair ? ` ${spaces}${pair[0]}=${quote}${pair[1]}${quote}` : ''))
    .join('');
  return inside === undefined ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Type of the cell, and what stands in it. */
function contentXml(
  content: CellContent,
  strings: string[],
): [type: string | undefined, inside: string | undefined] {
  switch (content.kind) {
    case 'number':
      return [content.typed ? 'n' : undefined, `${formula(content)}<v>${content.digits}</v>`];
    case 'boolean':
      return ['b', `${formula(content)}<v>${content.value ? 1 : 0}</v>`];
    case 'error':
      return ['e', `${formula(content)}<v>${content.name}</v>`];
    case 'uncalculated':
      return [undefined, content.empty ? '<f>1/3</f><v></v>' : '<f t="shared" si="0"/>'];
    case 'blank':
      return [undefined, undefined];
    case 'text':
      return textXml(content, strings);
  }
}

function formula({formula}: {readonly formula: boolean}): string {
  return formula ? '<f>A1&amp;"&lt;/c&gt;"</f>' : '';
}

function textXml(
  {text, stored, form}: CellContent & {kind: 'text'},
  strings: string[],
): [type: string, inside: string] {
  switch (stored) {
    case 'shared':
      return ['s', `<v>${strings.push(`<si>${richXml(text, form)}</si>`) - 1}</v>`];
    case 'inline':
      return ['inlineStr', `<is>${richXml(text, form)}</is>`];
    case 'formula':
      return ['str', `<f>"x"</f><v>${characters(text, form)}</v>`];
    case 'date':
      return ['d', `<v>${characters(text, form)}</v>`];
  }
}

function richXml(text: string, form: TextForm): string {
  const half = [...text].length >> 1;
  const run = (part: string) => `<t xml:space="preserve">${characters(part, 'plain')}</t>`;
  switch (form) {
    case 'runs':
      return `<r>${run([...text].slice(0, half).join(''))}</r><r><rPr><b/></rPr>${run([...text].slice(half).join(''))}</r>`;
    case 'phonetic':
      return `${run(text)}<rPh sb="0" eb="1"><t>フリ</t></rPh><phoneticPr fontId="1"/>`;
    default:
      return `<t xml:space="preserve">${characters(text, form)}</t>`;
  }
}

/** What XML cannot hold is escaped as Excel does it, and so is what would look like such an escape. */
function characters(text: string, form: TextForm): string {
  const holdable = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\0-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      character => `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );
  switch (form) {
    case 'references':
      return Array.from(holdable, character => `&#x${character.codePointAt(0)?.toString(16)};`).join('');
    case 'cdata':
      return `<![CDATA[${holdable.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
    case 'comment':
      return `<!-- </v></t></c> -->${escaped(holdable)}<?none?>`;
    default:
      return escaped(holdable);
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnName(before) : '') + String.fromCharCode(65 + (column % 26));
}
