import type {Definition} from '../core/definition/definition.ts';
import type {ImportReview} from '../core/review/import-review.ts';
import {normalizer} from '../core/normalize/normalizer.ts';
import type {FieldRole, Issue} from '../core/issue.ts';
import {countEndings, endingOf, endings, type Report} from '../core/plan/report.ts';
import {type Outcome} from '../core/plan/outcome.ts';
import type {ReviewRow} from '../core/review/review.ts';
import type {ExportFacts, ExportKind, ExportWords} from '../core/plan/export.ts';
import {textSheet, type Line} from './text-sheet.ts';

/** All that a file may be written from. */
export interface ExportSource {
  readonly definition: Definition;
  readonly words: ExportWords;
  readonly facts: ExportFacts | null;
  readonly review: ImportReview | null;
  readonly report: Report | null;
  readonly file: Blob | null;
}

/** Rows of the template that are formatted as text, so that Excel keeps the zeros which are typed there. */
const templateRows = 2_000;
/** More than a cell of Excel holds: it would repair the file (Excel specifications and limits). */
const mostCharacters = 32_767;
/** Key and value, in the layouts of an import. */
const typedColumns = 2;
const needWork: readonly Outcome[] = ['rejected', 'unconfirmed', 'changed', 'not-sent', 'unknown'];

/** Writes an .xlsx file whose cells are all text. What Excel cannot hold is left blank, and the reason says so. */
export async function writeExport(kind: ExportKind, source: ExportSource): Promise<Blob> {
  const lines = await linesOf(kind, source);
  const rows = kind === 'template' ? templateRows : lines.length;
  return textSheet(lines, {rows, typedColumns});
}

async function linesOf(kind: ExportKind, source: ExportSource): Promise<Line[]> {
  const {definition, words} = source;
  const pair = [definition.key.label, definition.value.label];
  switch (kind) {
    case 'template':
      return [pair];
    case 'previous':
      return previousSheet(pair, [...previousLines(source)], words);
    case 'to-do':
      return [[...pair, words.headings.reason], ...fitting(toDoLines(source), 3, words)];
    case 'report':
      return [
        [words.headings.row, ...pair, words.headings.stored, words.headings.outcome, words.headings.reason],
        ...fitting(reportLines(source), 6, words),
      ];
    case 'receipt':
      return receiptLines(source);
  }
}

/** In the layout of an import; a column for reasons only where there is one. */
function previousSheet(pair: Line, lines: readonly Line[], words: ExportWords): Line[] {
  if (lines.every(fits)) return [pair, ...lines];
  return [[...pair, words.headings.reason], ...fitting(lines, 3, words)];
}

/**
 * Leaves blank what is longer than a cell may be, and says so in the last column, that of the reason: a text cut off
 * would be another one. A reason may be cut off.
 */
function* fitting(lines: Iterable<Line>, columns: number, words: ExportWords): Generator<Line> {
  for (const line of lines) {
    if (fits(line)) {
      yield line;
      continue;
    }
    const cells = Array.from({length: columns - 1}, (_, at) => line[at] ?? '');
    const blanked = cells.map(text => (text.length > mostCharacters ? '' : text));
    const reason = line[columns - 1] ?? '';
    yield [
      ...blanked,
      shortened(blanked.join() === cells.join() ? reason : `${words.tooLong} ${reason}`.trim()),
    ];
  }
}

function fits(line: Line): boolean {
  return line.every(text => text.length <= mostCharacters);
}

function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** What is stored at present under the keys that are (or were) to be replaced, in the layout of an import. */
function* previousLines({review}: ExportSource): Generator<Line> {
  for (const row of rowsOf(review)) {
    const replaced = row.change === 'replace' && row.outcome !== 'changed' && row.outcome !== 'not-sent';
    if (replaced && row.stored) yield [row.key, row.stored];
  }
}

/** Rows to be corrected, in the layout of an import, with the reason beside. */
function* toDoLines(source: ExportSource): Generator<Line> {
  const {review, words} = source;
  const pairOf = foundPair(source.definition);
  for (const row of rowsOf(review)) {
    const held = !row.leftOut && (row.standing === 'invalid' || row.standing === 'consent');
    const failed = row.outcome !== undefined && needWork.includes(row.outcome);
    if (held || failed) yield [...pairOf(row), reason(row, words)];
  }
}

function* reportLines({definition, review, words}: ExportSource): Generator<Line> {
  const pairOf = foundPair(definition);
  for (const row of rowsOf(review)) {
    const ending = endingOf(row);
    const end = ending ? words.endings[ending] : '';
    yield [String(row.rowNumber), ...pairOf(row), row.stored ?? '', end, reason(row, words)];
  }
}

/**
 * Key and value of a row, so that a row that was held back is held back again when the file is imported. What was no
 * text in the list, and would be taken as one, is left blank: a rounded number has the right length.
 */
function foundPair({key, value}: Definition): (row: ReviewRow) => readonly [key: string, value: string] {
  const rules = {key: normalizer(key, 'key'), value: normalizer(value, 'value')};
  const found = (row: ReviewRow, field: FieldRole): string => {
    const lost = row.standing === 'pair' ? undefined : row.issues.find(({code}) => code === 'key-zeros-lost');
    // Zeros that nobody agreed to restore are not restored by the way of a file either.
    const text = (field === 'key' && lost?.found) || row[field];
    const refused = row.issues.some(
      issue => issue.field === field && issue.severity === 'error' && issue.found !== undefined,
    );
    return refused && rules[field]({type: 'text', value: text}).value !== null ? '' : text;
  };
  return row => [found(row, 'key'), found(row, 'value')];
}

/** Counts and a fingerprint: it shows which file was imported, and holds nobody's data. */
async function receiptLines({words, facts, review, report, file}: ExportSource): Promise<Line[]> {
  if (!review || !report || !facts || !file) throw new Error('A receipt needs a finished import.');
  const fingerprint = await sha256(file);
  const counts = countEndings(report, review.review());
  return [
    [words.headings.finished, facts.finished],
    [words.headings.reference, facts.reference],
    [words.headings.mode, words.modes[report.mode]],
    ...endings.map(ending => [words.endings[ending], String(counts[ending])]),
    ...(fingerprint ? [[words.headings.fingerprint, fingerprint]] : []),
  ];
}

function* rowsOf(review: ImportReview | null): Generator<ReviewRow> {
  if (!review) throw new Error('There are no rows to write.');
  yield* review.allRows();
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

/** SHA-256 (FIPS 180-4) in hexadecimal digits; `null` on an `http:` page, where the browser offers none. */
async function sha256(file: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
