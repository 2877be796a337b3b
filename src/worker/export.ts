import type {CellObject, WorkSheet, XLSX$Utils} from 'xlsx';
import type {Definition} from '../core/definition.ts';
import type {Draft} from '../core/draft.ts';
import type {Issue} from '../core/issue.ts';
import {countEndings, endingOf, endings, type Outcome, type Report} from '../core/report.ts';
import type {ReviewRow} from '../core/review.ts';
import type {ExportFacts, ExportKind, ExportWords} from './protocol.ts';

/** All that a file may be written from. */
export interface ExportSource {
  readonly definition: Definition;
  readonly words: ExportWords;
  readonly facts: ExportFacts | null;
  readonly draft: Draft | null;
  readonly report: Report | null;
  readonly file: Blob | null;
}

type Line = readonly string[];

/** A fixed one: a label may hold what Excel refuses in the name of a sheet. */
const sheetName = 'Import';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows of the template that are formatted as text, so that Excel keeps the zeros which are typed there. */
const templateRows = 2_000;
/** Key and value, in the layouts of an import. */
const typedColumns = 2;
const needWork: readonly Outcome[] = ['rejected', 'unconfirmed', 'changed', 'not-sent', 'unknown'];

/**
 * Writes an .xlsx file whose cells are all text: zeros stay, and nothing is ever calculated. SheetJS writes it, and is
 * loaded only now.
 */
export async function writeExport(kind: ExportKind, source: ExportSource): Promise<Blob> {
  const {utils, write} = await import('xlsx');
  const lines = await linesOf(kind, source);
  const sheet = textSheet(lines, kind === 'template' ? templateRows : lines.length, utils);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, sheetName);
  const bytes = write(book, {type: 'array', bookType: 'xlsx', compression: true}) as ArrayBuffer;
  return new Blob([bytes], {type: mediaType});
}

async function linesOf(kind: ExportKind, source: ExportSource): Promise<Line[]> {
  const {definition, words} = source;
  const pair = [definition.key.label, definition.value.label];
  switch (kind) {
    case 'template':
      return [pair];
    case 'previous':
      return [pair, ...previousLines(source)];
    case 'to-do':
      return [[...pair, words.headings.reason], ...toDoLines(source)];
    case 'report':
      return [
        [words.headings.row, ...pair, words.headings.stored, words.headings.outcome, words.headings.reason],
        ...reportLines(source),
      ];
    case 'receipt':
      return receiptLines(source);
  }
}

/** What is stored at present under the keys that are (or were) to be replaced, in the layout of an import. */
function* previousLines({draft}: ExportSource): Generator<Line> {
  for (const row of rowsOf(draft)) {
    const replaced = row.change === 'replace' && row.outcome !== 'changed' && row.outcome !== 'not-sent';
    if (replaced && row.stored) yield [row.key, row.stored];
  }
}

/** Rows to be corrected, in the layout of an import, with the reason beside. */
function* toDoLines({draft, words}: ExportSource): Generator<Line> {
  for (const row of rowsOf(draft)) {
    const held = !row.leftOut && (row.standing === 'invalid' || row.standing === 'consent');
    const failed = row.outcome !== undefined && needWork.includes(row.outcome);
    if (held || failed) yield [keyAsFound(row), row.value, reason(row, words)];
  }
}

/** Zeros that nobody agreed to restore are not restored by the way of a file either. */
function keyAsFound({key, standing, issues}: ReviewRow): string {
  const lost = standing === 'consent' ? issues.find(({code}) => code === 'key-zeros-lost') : undefined;
  return lost?.found ?? key;
}

function* reportLines({draft, words}: ExportSource): Generator<Line> {
  for (const row of rowsOf(draft)) {
    const ending = endingOf(row);
    const end = ending ? words.endings[ending] : '';
    yield [String(row.rowNumber), row.key, row.value, row.stored ?? '', end, reason(row, words)];
  }
}

/** Counts and a fingerprint: it shows which file was imported, and holds nobody's data. */
async function receiptLines({words, facts, draft, report, file}: ExportSource): Promise<Line[]> {
  if (!draft || !report || !facts || !file) throw new Error('A receipt needs a finished import.');
  const fingerprint = await sha256(file);
  const counts = countEndings(report, draft.review());
  return [
    [words.headings.finished, facts.finished],
    [words.headings.reference, facts.reference],
    [words.headings.mode, words.modes[report.mode]],
    ...endings.map(ending => [words.endings[ending], String(counts[ending])]),
    ...(fingerprint ? [[words.headings.fingerprint, fingerprint]] : []),
  ];
}

function* rowsOf(draft: Draft | null): Generator<ReviewRow> {
  if (!draft) throw new Error('There are no rows to write.');
  yield* draft.allRows();
}

/** What the screen says of the row, too. Of a row that waits for nobody the harmless facts are the reason. */
function reason(row: ReviewRow, words: ExportWords): string {
  const ending = endingOf(row);
  const waits = ending !== 'duplicate' && ending !== 'empty';
  const told = row.issues.filter(({severity}) => severity !== 'info' || !waits);
  return [
    (ending && words.meanings[ending]) ?? '',
    row.detail ? words.portalSays.replace('{detail}', () => row.detail!) : '',
    ...told.map(issue => sentence(issue, words)),
  ]
    .filter(Boolean)
    .join(' ');
}

function sentence({code, reason, found = ''}: Issue, {issues, reasons}: ExportWords): string {
  const precise = reason && reasons[`${code} ${reason}`];
  return (precise ?? issues[code]).replace('{found}', () => found);
}

/**
 * All cells are text. Where somebody may type a key or a value, as far down as `rows`, blank ones are formatted as text;
 * others are left out: a third of a report's cells are blank, and each costs as much as one with a text.
 */
function textSheet(lines: readonly Line[], rows: number, utils: XLSX$Utils): WorkSheet {
  const columns = Math.max(2, lines[0]!.length);
  const data: (CellObject | undefined)[][] = Array.from({length: rows}, (_, row) =>
    Array.from({length: columns}, (_, column) => textCell(lines[row]?.[column], column < typedColumns)),
  );
  return {
    '!data': data as CellObject[][],
    '!ref': utils.encode_range({s: {r: 0, c: 0}, e: {r: rows - 1, c: columns - 1}}),
    '!cols': Array.from({length: columns}, (_, column) => ({wch: column < typedColumns ? 32 : 24})),
  };
}

function textCell(text: string | undefined, mayBeTyped: boolean): CellObject | undefined {
  if (text) return {t: 's', v: text, z: '@'};
  return mayBeTyped ? {t: 'z', z: '@'} : undefined;
}

/** SHA-256 (FIPS 180-4) in hexadecimal digits; `null` on an `http:` page, where the browser offers none. */
async function sha256(file: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
