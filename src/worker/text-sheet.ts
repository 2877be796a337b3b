import {escapeText} from '../workbook/xlsx/xml/escape.ts';
import {zip, type Part} from './zip.ts';

/** The texts of a row, cell by cell. */
export type Line = readonly string[];

/** What the sheet looks like beside its texts. */
export interface SheetLayout {
  /** Rows, at least, in which somebody may type: their cells are formatted as text. */
  readonly rows: number;
  /** The first so many columns are those. */
  readonly typedColumns: number;
}

/** A fixed one: a label may hold what Excel refuses in the name of a sheet. */
const sheetName = 'Import';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Place of the format "text" among the cell formats. */
const textStyle = 1;

/**
 * An .xlsx file with one sheet, all of whose cells are text: zeros stay, nothing is calculated, and every text reads
 * back as it was. Inline strings are those that all programs resolve the escapes of.
 */
export function textSheet(lines: readonly Line[], layout: SheetLayout): Promise<Blob> {
  const parts: Part[] = [
    ...fixedParts(),
    {name: 'xl/worksheets/sheet1.xml', content: sheetXml(lines, layout)},
  ];
  return zip(parts, mediaType);
}

function* sheetXml(lines: readonly Line[], {rows, typedColumns}: SheetLayout): Generator<string> {
  const columns = Math.max(typedColumns, ...lines.slice(0, 1).map(line => line.length));
  yield `${declaration}<worksheet xmlns="${main}"><cols>`;
  yield `<col min="1" max="${typedColumns}" width="32" customWidth="1"/>`;
  if (columns > typedColumns)
    yield `<col min="${typedColumns + 1}" max="${columns}" width="24" customWidth="1"/>`;
  yield '</cols><sheetData>';
  for (let row = 0; row < Math.max(rows, lines.length); row++) {
    yield rowXml(lines[row] ?? [], row + 1, columns, typedColumns);
  }
  yield '</sheetData></worksheet>';
}

/** Blank cells are left out where nobody types: a third of a report's are, and each costs as much as one with a text. */
function rowXml(line: Line, rowNumber: number, columns: number, typedColumns: number): string {
  let cells = '';
  for (let column = 0; column < columns; column++) {
    const text = line[column] ?? '';
    const place = `<c r="${String.fromCharCode(65 + column)}${rowNumber}" s="${textStyle}"`;
    if (text !== '')
      cells += `${place} t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
    else if (column < typedColumns) cells += `${place}/>`;
  }
  return `<row r="${rowNumber}">${cells}</row>`;
}

/** All but the sheet. */
function fixedParts(): Part[] {
  const xmlParts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    // Number format 49 is "@": text (ECMA-376 part 1, 18.8.30).
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
  return Object.entries(xmlParts).map(([name, xml]) => ({name, content: [declaration + xml]}));
}
