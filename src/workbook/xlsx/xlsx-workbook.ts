import type {Limits} from '../limits.ts';
import {corrupt, WorkbookProblem} from '../problem.ts';
import type {Row} from '../row.ts';
import type {RowsOptions, Workbook} from '../workbook.ts';
import {utf8} from '../xml/encoding.ts';
import type {Archive, Progress} from '../zip/archive.ts';
import {lostFormats, noFormats, type NumberFormats, readNumberFormats} from './package/number-formats.ts';
import {MailLinks} from './sheet/mail-links.ts';
import {Package, type Relationship} from './package/package.ts';
import {RowBuilder} from './sheet/row-builder.ts';
import {SharedStrings} from './strings/shared-strings.ts';
import {countsFrom1904, readSheetList, type ListedSheet} from './package/sheet-list.ts';
import {SheetScanner} from './sheet/sheet-scanner.ts';
import {rootName} from './xml/root-name.ts';

/** Rows are made of so many at a time. The first come as soon as there are any: somebody may want no more. */
const rowsPerChunk = 1000;

/** What a reading needs besides the file. */
export interface Reading {
  readonly limits: Limits;
  readonly onProgress: Progress;
}

/** An .xlsx or .xlsm file, read as a stream. */
export class XlsxWorkbook implements Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  readonly delimited = false;
  private readonly archive: Archive;
  private readonly formats: NumberFormats;
  private readonly reading: Reading;
  private readonly stringsPart: string;
  /** Kept from one call of `rows` to the next: what was read of them is not read again. */
  private readonly strings: SharedStrings;
  private stringBytesRead = 0;

  private constructor(
    archive: Archive,
    sheets: readonly ListedSheet[],
    date1904: boolean,
    formats: NumberFormats,
    stringsPart: string,
    reading: Reading,
  ) {
    this.archive = archive;
    this.sheets = sheets;
    this.date1904 = date1904;
    this.formats = formats;
    this.reading = reading;
    this.stringsPart = stringsPart;
    const chunks = archive.has(stringsPart)
      ? utf8(archive.read(stringsPart, bytes => (this.stringBytesRead += bytes)))
      : undefined;
    this.strings = new SharedStrings(chunks);
  }

  /** @throws WorkbookProblem `corrupt`, `no-sheet`, or what the archive throws. */
  static async open(
    archive: Archive,
    document: Package,
    part: string,
    reading: Reading,
  ): Promise<XlsxWorkbook> {
    const root = await document.xml(part);
    const relationships = await document.relationships(part);
    const sheets = await tablesOf(readSheetList(root, relationships), archive, document);
    const formats = await readFormats(document, target(relationships, 'styles'));
    const strings = target(relationships, 'sharedStrings') ?? '';
    return new XlsxWorkbook(archive, sheets, countsFrom1904(root), formats, strings, reading);
  }

  async *rows(
    sheet: number,
    {columns, mailLinks: listener, layout}: RowsOptions = {},
  ): AsyncGenerator<readonly Row[]> {
    const part = this.sheets[sheet]?.part;
    if (part === undefined) throw new RangeError(`The workbook has no sheet ${sheet}.`);
    const {limits, onProgress} = this.reading;
    const total = this.archive.packedSize(part) + this.archive.packedSize(this.stringsPart);
    const mailLinks = listener && new MailLinks(columns, listener);
    const scanner = new SheetScanner(limits, columns, {mailLinks, layout});
    const builder = new RowBuilder(this.formats, this.strings, limits);
    let bytesRead = 0;
    let enough = 1;
    for await (const chunk of utf8(this.archive.read(part, bytes => (bytesRead += bytes)))) {
      scanner.scan(chunk);
      onProgress(bytesRead + this.stringBytesRead, total);
      if (scanner.batch.rows < enough) continue;
      enough = rowsPerChunk;
      const rows = await builder.take(scanner.batch);
      if (rows.length > 0) yield rows;
    }
    scanner.finish();
    const rows = await builder.take(scanner.batch);
    if (rows.length > 0) yield rows;
    await this.strings.finish();
    if (mailLinks?.open) mailLinks.finish(await this.mailTargets(part));
    onProgress(total, total);
  }

  /** Relationships of a sheet to mail addresses; none where they cannot be read, because no value depends on them. */
  private async mailTargets(part: string): Promise<ReadonlySet<string>> {
    try {
      return await new Package(this.archive).mailLinks(part);
    } catch (error) {
      if (error instanceof WorkbookProblem) return new Set();
      throw error;
    }
  }
}

/**
 * The sheets that hold a table. One that is listed without a part, or that is something else (a chart, a dialog,
 * macros), is left out: nothing in it could be imported.
 *
 * @throws WorkbookProblem `no-sheet` where none is left, `corrupt` where that is because the parts are not there.
 */
async function tablesOf(
  listed: readonly ListedSheet[],
  archive: Archive,
  document: Package,
): Promise<readonly ListedSheet[]> {
  const contentType = await document.contentTypes();
  const present = listed.filter(({part}) => archive.has(part));
  const tables: ListedSheet[] = [];
  for (const sheet of present) {
    const {type, part} = sheet;
    if (type !== 'worksheet' || isOtherKind(contentType(part))) continue;
    if (!otherRoots.includes(await rootName(archive.read(part)))) tables.push(sheet);
  }
  if (present.length < listed.length) {
    await archive.checkNames();
    if (tables.length === 0) throw corrupt('no sheet has its part');
  }
  if (tables.length === 0) throw new WorkbookProblem('no-sheet');
  return tables;
}

/**
 * Roots of parts that only call themselves a worksheet. Any other name may be a damaged one, and is refused when the
 * sheet is read.
 */
const otherRoots: readonly string[] = [
  'chartsheet',
  'dialogsheet',
  'macrosheet',
  'workbook',
  'styleSheet',
  'sst',
  'theme',
  'calcChain',
  'comments',
  'table',
  'wsDr',
  'pivotTableDefinition',
  'pivotCacheDefinition',
  'externalLink',
  'connections',
];

/** What only calls itself a worksheet: its content type says more than its relationship. */
function isOtherKind(contentType: string): boolean {
  return /chartsheet|dialogsheet|macrosheet|drawing/i.test(contentType);
}

function target(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find(relationship => relationship.type === type)?.target;
}

async function readFormats(document: Package, part: string | undefined): Promise<NumberFormats> {
  if (part === undefined) return noFormats;
  return document.has(part) ? readNumberFormats(await document.xml(part)) : lostFormats;
}
