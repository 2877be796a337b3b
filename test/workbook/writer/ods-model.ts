import type {Cell, Row} from '../../../src/workbook/index.ts';
import {
  type CellContent,
  type CellModel,
  expectedRows,
  formatCodes,
  type RowModel,
  type SheetModel,
  type WorkbookModel,
} from './model.ts';
import {odsDocument, odsFile, odsRow, odsStyles, odsTable} from './ods.ts';
import {escapeXml} from './parts.ts';

/** For each of `formatCodes` a data style, and the code that is read of it: a date is told from a number, no more. */
const dataStyles: readonly (readonly [style: string, code: string | undefined])[] = [
  ['<number:number-style><number:number number:min-integer-digits="1"/></number:number-style>', undefined],
  [
    '<number:number-style><number:number number:decimal-places="0" number:min-integer-digits="18"/></number:number-style>',
    '000000000000000000',
  ],
  [
    '<number:date-style><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/></number:date-style>',
    'yyyy-mm-dd',
  ],
  ['<number:text-style><number:text-content/></number:text-style>', '@'],
  [
    '<number:currency-style><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text><number:currency-symbol>€</number:currency-symbol></number:currency-style>',
    '#,##0.00" "',
  ],
];
const shapes =
  '<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>' +
  '<style:style style:name="flat" style:family="table-row"><style:table-row-properties style:row-height="0in"/></style:style>';
const hiddenBy = {
  no: '',
  attribute: 'table:visibility="filter"',
  height: 'table:style-name="flat"',
} as const;
/** What a document of OpenDocument cannot hold. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** The model as an .ods. Of the form counts how its bytes lie in the file; texts stand in paragraphs or attributes. */
export function writeOdsModel({sheets, form}: WorkbookModel): Promise<Blob> {
  const styles = dataStyles.map(([style], i) => cellStyle(i, style));
  const tables = sheets.map(sheet =>
    odsTable(tableRows(sheet), sheet.name, sheet.visibility === 'visible' ? '' : 'table:style-name="away"'),
  );
  const comment = form.comments ? '<!-- <table:table-row/> -->' : '';
  return odsFile(
    odsDocument(tables.join(comment + form.spaces), shapes + styles.slice(0, 3).join('')),
    {
      'styles.xml': odsStyles(styles.slice(3).join('')),
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="styles.xml"/></manifest:manifest>',
    },
    form.entry,
  );
}

/** What a reader must give for a sheet of it. */
export function expectedOdsRows(sheet: SheetModel, columns?: readonly number[]): Row[] {
  const rows = repeated(sheet.rows, ({rowNumber}) => rowNumber).flatMap(([row, times]) =>
    Array.from({length: times}, (_, at) => ({...row, rowNumber: row.rowNumber + at, cells: allCells(row)})),
  );
  return expectedRows({...sheet, rows}, columns)
    .map(row => ({...row, cells: trimmed(Array.from(row.cells, expected))}))
    .filter(({cells}) => cells.length > 0);
}

/** In order, those in even places as often as there is room, three times at most. */
function repeated<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
): (readonly [item: T, times: number])[] {
  const inOrder = [...items].sort((one, other) => placeOf(one) - placeOf(other));
  return inOrder.map((item, i) => {
    const next = inOrder[i + 1];
    const room = next === undefined ? 1 : placeOf(next) - placeOf(item);
    return [item, placeOf(item) % 2 === 0 ? Math.min(3, room) : 1];
  });
}

function allCells({cells}: RowModel): CellModel[] {
  return repeated(cells, ({column}) => column).flatMap(([cell, times]) =>
    Array.from({length: times}, (_, at) => ({...cell, column: cell.column + at})),
  );
}

/** Only a number has a format here. */
function expected(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const {numberFormat, ...plain} = cell;
  if (plain.type === 'text') {
    const value = plain.value.replace(unwritable, '');
    return value === '' ? undefined : {type: 'text', value};
  }
  const code = dataStyles[formatCodes.indexOf(numberFormat as never)]?.[1];
  return plain.type === 'number' && code !== undefined ? {...plain, numberFormat: code} : plain;
}

function trimmed(cells: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  return cells.slice(0, cells.findLastIndex(cell => cell !== undefined) + 1);
}

function cellStyle(index: number, style: string): string {
  const named = style.replace(/^<[\w:-]+/, start => `${start} style:name="N${index}"`);
  return `${named}<style:style style:name="ce${index}" style:family="table-cell" style:data-style-name="N${index}"/>`;
}

function tableRows({rows}: SheetModel): string {
  let next = 1;
  return repeated(rows, ({rowNumber}) => rowNumber)
    .map(([row, times]) => {
      const gap = row.rowNumber - next;
      next = row.rowNumber + times;
      const blank = gap > 0 ? odsRow('<table:table-cell/>', `table:number-rows-repeated="${gap}"`) : '';
      return `${blank}${odsRow(rowCells(row), `${hiddenBy[row.hidden]} table:number-rows-repeated="${times}"`)}`;
    })
    .join('');
}

function rowCells({cells}: RowModel): string {
  let next = 0;
  const all = repeated(cells, ({column}) => column).map(([{column, style, content}, times]) => {
    const gap = column - next;
    next = column + times;
    const blank = gap > 0 ? `<table:table-cell table:number-columns-repeated="${gap}"/>` : '';
    const styled = style === 0 ? '' : `table:style-name="ce${style}"`;
    return `${blank}${cellXml(content, `${styled} table:number-columns-repeated="${times}"`)}`;
  });
  return all.join('') || '<table:table-cell/>';
}

function cellXml(content: CellContent, attributes: string): string {
  const tag = (more: string, inside = '') =>
    `<table:table-cell ${attributes} ${more}>${inside}</table:table-cell>`;
  const formula = 'formula' in content && content.formula ? 'table:formula="of:=A1" ' : '';
  switch (content.kind) {
    case 'number':
      return tag(
        `${formula}office:value-type="float" office:value="${content.digits}"`,
        '<text:p>shown</text:p>',
      );
    case 'boolean':
      return tag(`${formula}office:value-type="boolean" office:boolean-value="${content.value}"`);
    case 'error':
      return tag(
        'table:formula="of:=A1" office:value-type="string" office:string-value="" calcext:value-type="error"',
        `<text:p>${content.name}</text:p>`,
      );
    case 'text':
      return textXml(content, tag);
    case 'uncalculated':
      return tag(`table:formula="of:=A1" ${content.empty ? 'office:value-type="float"' : ''}`);
    case 'blank':
      return tag('');
  }
}

function textXml(
  {text, stored}: CellContent & {kind: 'text'},
  tag: (attributes: string, inside?: string) => string,
): string {
  const held = text.replace(unwritable, '');
  // A carriage return in a paragraph is white space; in an attribute it can be meant.
  if (stored === 'formula' || held.includes('\r'))
    return tag(`table:formula="of:=A1" office:value-type="string" office:string-value="${attribute(held)}"`);
  const lines = stored === 'shared' ? held.split('\n') : [held];
  const paragraphs = lines.map(line => `<text:p>${paragraph(line)}</text:p>`);
  return tag('office:value-type="string"', paragraphs.join('\n  '));
}

function attribute(text: string): string {
  return escapeXml(text).replace(/[\t\r\n]/g, character => `&#${character.charCodeAt(0)};`);
}

/** Spaces that are meant, tabs and line breaks are elements. */
function paragraph(text: string): string {
  return escapeXml(text)
    .replace(/^ +| {2,}| +$/g, spaces => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}
