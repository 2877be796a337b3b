import {type EntryForm, type EntryToZip, zip} from './zip.ts';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as its parts, for tests that need a say in every byte. What is left out is as plain as can be. */
export interface PartsToWrite {
  /** Inside `sheetData` of the only sheet. */
  readonly rows?: string;
  /** The sheets, when there are more than one or when more than the rows counts: whole documents. */
  readonly sheets?: readonly SheetDocument[];
  /** Inside `sst`; without it there are no shared strings. */
  readonly strings?: string;
  /** Inside `styleSheet`; without it there are no styles. */
  readonly styles?: string;
  /** Before `sheets` in the workbook. */
  readonly properties?: string;
  readonly strict?: boolean;
  /** Parts that take the place of those of the same name, or come besides. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** How the content type of the workbook ends. */
  readonly contentType?: string;
  /** How the targets of relationships are written. */
  readonly target?: (part: string) => string;
}

export interface SheetDocument {
  readonly name: string;
  readonly state?: string;
  readonly xml: string;
  /** Last word of the relationship's type. */
  readonly type?: string;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function sheetXml(rows: string, tail = ''): string {
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

/** Names and contents of all parts. */
export function workbookParts(written: PartsToWrite): Map<string, string | Uint8Array> {
  const {strict = false, target = part => part} = written;
  const sheets = written.sheets ?? [{name: 'Sheet1', xml: sheetXml(written.rows ?? '')}];
  const relationships = strict ? strictRelationships : officeRelationships;
  const namespace = strict ? strictMain : main;
  const links = sheets.map(({type = 'worksheet'}, i) => ({type, part: `worksheets/sheet${i + 1}.xml`}));
  if (written.styles !== undefined) links.push({type: 'styles', part: 'styles.xml'});
  if (written.strings !== undefined) links.push({type: 'sharedStrings', part: 'sharedStrings.xml'});

  const parts = new Map<string, string | Uint8Array>();
  parts.set('[Content_Types].xml', contentTypes(links, written.contentType));
  parts.set(
    '_rels/.rels',
    relationshipsXml([{type: `${relationships}/officeDocument`, target: 'xl/workbook.xml'}]),
  );
  parts.set(
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${namespace}" xmlns:r="${relationships}">${written.properties ?? ''}<sheets>${sheets
      .map(
        ({name, state}, i) =>
          `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationshipsXml(links.map(({type, part}) => ({type: `${relationships}/${type}`, target: target(part)}))),
  );
  sheets.forEach(({xml}, i) => parts.set(`xl/worksheets/sheet${i + 1}.xml`, xml));
  if (written.styles !== undefined) {
    parts.set(
      'xl/styles.xml',
      `${declaration}<styleSheet xmlns="${namespace}">${written.styles}</styleSheet>`,
    );
  }
  if (written.strings !== undefined) {
    parts.set('xl/sharedStrings.xml', `${declaration}<sst xmlns="${namespace}">${written.strings}</sst>`);
  }
  for (const [name, data] of Object.entries(written.others ?? {})) parts.set(name, data);
  return parts;
}

/** The same as a file. */
export async function workbookFile(written: PartsToWrite, form: EntryForm = {}): Promise<Blob> {
  return zipFile(workbookParts(written), form);
}

export async function zipFile(
  parts: Iterable<[string, string | Uint8Array]>,
  form: EntryForm = {},
): Promise<Blob> {
  const entries = Array.from(parts, ([name, data]): EntryToZip => ({name, data, ...form}));
  return new Blob([await zip(entries)]);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`);
}

function contentTypes(
  links: readonly {readonly type: string; readonly part: string}[],
  workbook = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
): string {
  const own = links.map(({type, part}) => override(part, `${spreadsheetType}.${type}+xml`));
  return `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', `application/${workbook}`)}${own.join('')}</Types>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${type}"/>`;
}

function relationshipsXml(links: readonly {type: string; target: string}[]): string {
  const all = links.map(
    ({type, target}, i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${all.join('')}</Relationships>`;
}
