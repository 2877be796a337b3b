import {requireAccepted} from '../accept.ts';
import {type MemoryReading, rowChunks} from '../row-chunks.ts';
import {corrupt, WorkbookProblem} from '../problem.ts';
import type {Row} from '../row.ts';
import type {RowsOptions, Sheet, Workbook} from '../workbook.ts';
import {utf8} from '../xml/encoding.ts';
import type {Archive, Progress} from '../zip/archive.ts';
import {checkManifest, requireSpreadsheet} from './media-type.ts';
import {passedOver, SheetReader} from './sheet-reader.ts';
import {Styles} from './styles.ts';
import {XmlEvents, type Attributes, type XmlListener} from './xml-events.ts';

/** What a reading needs besides the file. */
interface Reading extends MemoryReading {
  /** Told of each part that is read: the bytes of `content.xml` are read when it is opened, and again for the rows. */
  readonly onProgress: Progress;
}

/**
 * An OpenDocument spreadsheet, read as a stream (ODF 1.3). Opening it reads all of it once, for the styles and for the
 * names of the sheets.
 *
 * @throws WorkbookProblem `corrupt` or `no-sheet`, or what the archive throws.
 */
export async function openOds(archive: Archive, accept: string, reading: Reading): Promise<Workbook> {
  await requireSpreadsheet(archive);
  await checkManifest(archive);
  requireAccepted('ods', accept);
  const styles = new Styles();
  const tables = new TableList(styles);
  if (archive.has('styles.xml')) await readDocument(archive, 'styles.xml', styles, reading.onProgress);
  await readDocument(archive, 'content.xml', tables, reading.onProgress);
  const {sheets} = tables;
  if (sheets.length === 0) throw new WorkbookProblem('no-sheet');
  return {
    sheets,
    date1904: false,
    delimited: false,
    rows: (sheet, options) => rowsOf(archive, styles, sheet, options, reading),
  };
}

/** The sheets of a document, and the styles before them. */
class TableList implements XmlListener {
  readonly #styles: Styles;
  readonly #tables: {readonly name: string; readonly style: string | undefined}[] = [];
  #depth = 0;
  #passing = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  get sheets(): readonly Sheet[] {
    return this.#tables.map(({name, style}) => ({
      name,
      visibility: this.#styles.isHidden(style) ? 'hidden' : 'visible',
    }));
  }

  /** A table inside a table, or in what is passed over, is no sheet. */
  start(name: string, attributes: Attributes): void {
    if (this.#passing > 0 || passedOver.has(name)) {
      this.#passing++;
      return;
    }
    if (this.#depth === 0) this.#styles.start(name, attributes);
    if (name !== 'table:table') return;
    if (this.#depth++ === 0)
      this.#tables.push({
        name: attributes.get('table:name') ?? '',
        style: attributes.get('table:style-name'),
      });
  }

  text(text: string): void {
    if (this.#depth === 0) this.#styles.text(text);
  }

  end(name: string): void {
    if (this.#passing > 0) {
      this.#passing--;
      return;
    }
    if (name === 'table:table') this.#depth--;
    if (this.#depth === 0) this.#styles.end(name);
  }
}

async function readDocument(
  archive: Archive,
  part: string,
  listener: XmlListener,
  onProgress: Progress,
): Promise<void> {
  if (!archive.has(part)) throw corrupt(`no ${part}`);
  for await (const chunk of documentEvents(archive, part, listener, onProgress)) void chunk;
}

/** Gives control back after each chunk. */
async function* documentEvents(
  archive: Archive,
  part: string,
  listener: XmlListener,
  onProgress: Progress,
): AsyncGenerator<void> {
  const events = new XmlEvents(listener);
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const decoded = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, {stream: chunk !== undefined});
    } catch {
      throw corrupt('text is not UTF-8');
    }
  };
  const total = archive.packedSize(part);
  let bytesRead = 0;
  for await (const chunk of utf8(archive.read(part, bytes => (bytesRead += bytes)))) {
    events.push(decoded(chunk));
    onProgress(bytesRead, total);
    yield;
  }
  events.push(decoded());
  events.finish();
}

async function* rowsOf(
  archive: Archive,
  styles: Styles,
  sheet: number,
  {columns, layout, mailLinks}: RowsOptions = {},
  reading: Reading,
): AsyncGenerator<readonly Row[]> {
  const reader = new SheetReader(styles, {
    sheet,
    columns: columns && new Set(columns),
    layout,
    onMailLink: (rowNumber, column) => mailLinks?.found(rowNumber, column),
  });
  for await (const chunk of documentEvents(archive, 'content.xml', reader, reading.onProgress)) {
    void chunk;
    yield* rowChunks(taken(reader), columns, reading);
  }
  yield* rowChunks(taken(reader), columns, reading);
  if (!reader.ended) throw new RangeError(`The workbook has no sheet ${sheet}.`);
}

/** The rows that are complete, each as often as it stands there. */
function* taken(reader: SheetReader): Generator<Row> {
  for (const {row, times} of reader.take())
    for (let at = 0; at < times; at++) yield {...row, rowNumber: row.rowNumber + at};
}
