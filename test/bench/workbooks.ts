import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {deflateRawSync} from 'node:zlib';
import {readFileSync} from 'node:fs';
import {crc32} from '../workbook/writer/crc32.ts';
import {zipDirectory, type ZippedEntry} from '../workbook/writer/zip.ts';
import {seededRandom, type Random} from '../workbook/writer/random.ts';

/** The workbooks that every reader is measured with: made from a seed, kept in test/.cache. */
export type Shape = 'narrow' | 'wide';

export const sizes = [1_000, 10_000, 100_000, 500_000, 1_048_575] as const;

const cache = new URL('../.cache/', import.meta.url);

/** Path of the workbook with so many rows under its header; written when it is not there yet. */
export function workbookPath(shape: Shape, rows: number): URL {
  const version = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 8);
  const path = new URL(`${shape}-${rows}-${version}.xlsx`, cache);
  if (existsSync(path)) return path;
  mkdirSync(cache, {recursive: true});
  const unfinished = new URL(`${path.href}.part`);
  writeFileSync(unfinished, writeWorkbook(shape, rows));
  renameSync(unfinished, path);
  return path;
}

const firstNames = ['Anna', 'Ben', 'Clara', 'Jörg', 'Mia', 'Noah', 'Sofie', 'Tom', 'Ömer', 'Zoë'];
const lastNames = [
  'Müller',
  'Schmidt',
  'Yılmaz',
  'Weber',
  'Nowak',
  'Fischer',
  'Schäfer',
  'Klein',
  'Wolf',
  'Çelik',
];
const cities = [
  'Berlin',
  'Hamburg',
  'München',
  'Köln',
  'Frankfurt am Main',
  'Düsseldorf',
  'Leipzig',
  'Nürnberg',
];
const tariffs = ['Strom Basis', 'Strom Öko', 'Gas Fix 12', 'Gas Fix 24', 'Fernwärme'];

type Value = {readonly text: string} | {readonly number: string; readonly style?: number};

function headings(shape: Shape): string[] {
  const pair = ['Nutzerfremdnummer', 'E-Mail'];
  if (shape === 'narrow') return pair;
  return [
    ...pair,
    'Vorname',
    'Nachname',
    'Straße',
    'PLZ',
    'Ort',
    'Tarif',
    'Seit',
    'Abschlag',
    'Zählerstand',
    'Notiz',
  ];
}

function rowValues(shape: Shape, row: number, random: Random): Value[] {
  const pick = (list: readonly string[]) => list[random.below(list.length)] ?? '';
  const number = (1_200_000_000 + row * 7 + random.below(7)).toString();
  const pair = [
    {text: number.padStart(18, '0')},
    {text: `kunde.${number.slice(3)}@${pick(['example.org', 'post.example', 'mail.example.net'])}`},
  ];
  if (shape === 'narrow') return pair;
  return [
    ...pair,
    {text: pick(firstNames)},
    {text: pick(lastNames)},
    {text: `${pick(['Haupt', 'Garten', 'Bahnhof', 'Schul'])}straße ${1 + random.below(180)}`},
    {number: String(10_000 + random.below(89_999)), style: 1},
    {text: pick(cities)},
    {text: pick(tariffs)},
    {number: String(36_526 + random.below(9_000)), style: 2},
    {number: (random.below(30_000) / 100).toString(), style: 3},
    {number: (random.below(1e9) / 1e4).toString()},
    {text: random.below(4) ? pick(['Zahlt bar', 'Rückruf erbeten', 'Siehe Akte']) : `Vorgang ${row}`},
  ];
}

function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

/** As Excel writes it: strings shared, in the order of their first use. */
function writeWorkbook(shape: Shape, rows: number): Buffer {
  const random = seededRandom(rows);
  const strings = new Map<string, number>();
  let uses = 0;
  const index = (text: string) => {
    uses++;
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const spans = `1:${headings(shape).length}`;
  const rowXml = (rowNumber: number, values: readonly Value[]) => {
    let xml = `<row r="${rowNumber}" spans="${spans}" x14ac:dyDescent="0.25">`;
    values.forEach((value, column) => {
      const reference = columnName(column) + rowNumber;
      if ('text' in value) xml += `<c r="${reference}" t="s"><v>${index(value.text)}</v></c>`;
      else xml += `<c r="${reference}"${value.style ? ` s="${value.style}"` : ''}><v>${value.number}</v></c>`;
    });
    return `${xml}</row>`;
  };
  function* sheet(): Generator<string> {
    const last = columnName(headings(shape).length - 1) + (rows + 1);
    yield `${declaration}<worksheet xmlns="${main}" xmlns:r="${officeRelationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:${last}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>`;
    yield rowXml(
      1,
      headings(shape).map(text => ({text})),
    );
    for (let row = 2; row <= rows + 1; row++) yield rowXml(row, rowValues(shape, row, random));
    yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/></worksheet>';
  }
  function* sharedStrings(): Generator<string> {
    yield `${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">`;
    for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
  const entries = [
    entry('[Content_Types].xml', [contentTypes]),
    entry('_rels/.rels', [packageRelationships]),
    entry('xl/workbook.xml', [workbook]),
    entry('xl/_rels/workbook.xml.rels', [workbookRelationships]),
    entry('xl/styles.xml', [styles]),
    entry('xl/worksheets/sheet1.xml', sheet()),
    entry('xl/sharedStrings.xml', sharedStrings()),
  ];
  return Buffer.concat(zipDirectory(entries));
}

/** Deflated in pieces that a string can hold; the pieces make one stream. */
function entry(name: string, text: Iterable<string>): ZippedEntry {
  const buffers: Buffer[] = [];
  let piece = '';
  for (const part of text) {
    piece += part;
    if (piece.length < 1 << 24) continue;
    buffers.push(Buffer.from(piece));
    piece = '';
  }
  buffers.push(Buffer.from(piece));
  const data = Buffer.concat(buffers);
  return {name, method: 8, crc32: crc32(data), size: data.length, data: deflateRawSync(data)};
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const typePrefix = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typePrefix}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typePrefix}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${typePrefix}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${typePrefix}.sharedStrings+xml"/></Types>`;

const packageRelationships = `${declaration}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${officeRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbookRelationships = `${declaration}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${officeRelationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelationships}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${officeRelationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><sheets><sheet name="Kunden" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`;
