import {ImportReview} from '../core/review/import-review.ts';
import {RowStore} from '../core/rows/row-store.ts';
import {rowRules} from '../core/rows/row-rules.ts';
import {rankCandidates} from '../core/columns/rank-candidates.ts';
import {isDoubtful, matchColumns} from '../core/columns/match-columns.ts';
import {type Candidates, type ColumnMatch, type SheetHead} from '../core/columns/candidates.ts';
import type {Definition} from '../core/definition/definition.ts';
import type {Batch, Plan} from '../core/plan/plan.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {Report} from '../core/plan/report.ts';
import type {PairOutcome} from '../core/plan/outcome.ts';
import type {Review, RowPage, RowQuery} from '../core/review/review.ts';
import type {ReviewChange} from '../core/review/review-change.ts';
import {openWorkbook} from '../workbook/index.ts';
import {GrowingLayout} from '../workbook/layout.ts';
import {onDemand} from '../workbook/on-demand.ts';
import type {Row} from '../workbook/row.ts';
import type {MailLinkListener, Workbook} from '../workbook/workbook.ts';
import type {ImportSession, ReadProblem, ReadProgress, ReadResult, ReadSettings} from './protocol.ts';
import type {ExportFacts, ExportKind, ExportWords} from '../core/plan/export.ts';

/** Rows of each sheet in which the headings are looked for, and which serve as samples. */
const headRows = 220;

/** A head whose layout grows with every reading of the sheet. */
interface ReadHead extends SheetHead {
  readonly layout: GrowingLayout | null;
}

interface Opened {
  readonly file: Blob;
  readonly workbook: Workbook;
  readonly settings: ReadSettings;
  /** The first rows of each sheet. */
  readonly heads: readonly ReadHead[];
}

/** Owns the data of one import, from the file to the report. It has no network, and no words. */
export class WorkerSession implements ImportSession {
  #opened: Opened | null = null;
  /** The mode in which the chosen columns are read, now or once more. */
  #mode: Mode = 'fill-empty';
  #review: ImportReview | null = null;
  #plan: Plan | null = null;

  async ping(): Promise<void> {}

  async open(file: Blob, settings: ReadSettings, onProgress: ReadProgress): Promise<ReadResult> {
    return asData(async () => {
      const {limits, accept, definition} = settings;
      const workbook = await openWorkbook(file, {limits, accept, onProgress: throttled(onProgress)});
      const heads = await readHeads(workbook);
      if (heads.length === 0) return problem('no-sheet');
      if (heads.every(({rows}) => rows.length === 0)) return problem('no-rows', {sheet: heads[0]!.name});
      this.#opened = {file, workbook, settings, heads};
      this.#mode = settings.mode;
      const found = matchColumns(heads, definition);
      switch (found.kind) {
        case 'matched':
          return this.#readMatched(found.match);
        case 'ask':
          return {kind: 'match', candidates: found.candidates};
        case 'missing':
          return problem('column-missing', {fields: found.fields, sheet: found.sheet});
      }
    });
  }

  async candidates(): Promise<Candidates> {
    if (!this.#opened) throw new Error('No file is open.');
    const {heads, settings} = this.#opened;
    return rankCandidates(heads, settings.definition).candidates;
  }

  async match(columns: ColumnMatch): Promise<ReadResult> {
    return asData(() => this.#read(columns, true));
  }

  async keysToCompare(count: number): Promise<readonly string[]> {
    return this.#requireReview().keysToCompare(count);
  }

  async compare(keys: readonly string[], stored: ReadonlyMap<string, string | null>): Promise<void> {
    this.#requireReview().compare(keys, stored);
  }

  async skipComparing(): Promise<void> {
    this.#requireReview().skipComparing();
  }

  async review(): Promise<Review> {
    return this.#requireReview().review();
  }

  async change(change: ReviewChange): Promise<void> {
    if (change.type === 'set-mode') this.#mode = change.mode;
    this.#requireReview().change(change);
  }

  async rows(query: RowQuery): Promise<RowPage> {
    return this.#requireReview().rows(query);
  }

  async freeze(): Promise<number> {
    this.#plan = this.#requireReview().freeze();
    return this.#plan.size;
  }

  async nextBatch(count: number): Promise<Batch | null> {
    return this.#requirePlan().nextBatch(count);
  }

  async settle(outcomes: readonly PairOutcome[]): Promise<void> {
    this.#requirePlan().settle(outcomes);
    this.#requireReview().outcomesChanged();
  }

  async report(): Promise<Report> {
    return this.#requirePlan().report();
  }

  async export(
    kind: ExportKind,
    definition: Definition,
    words: ExportWords,
    facts: ExportFacts | null,
  ): Promise<Blob> {
    // Loaded with the first file that is wanted.
    const {writeExport} = await onDemand(() => import('./export.ts'));
    return writeExport(kind, {
      definition,
      words,
      facts,
      review: this.#review,
      report: this.#plan?.report() ?? null,
      file: this.#opened?.file ?? null,
    });
  }

  /** Merged cells are told behind the rows: they may cast doubt on columns that seemed certain. */
  async #readMatched(match: ColumnMatch): Promise<ReadResult> {
    const result = await this.#read(match, false);
    const {heads, settings} = this.#opened!;
    if (result.kind !== 'read' || !isDoubtful(match, heads, settings.definition)) return result;
    this.#review = null;
    return {kind: 'match', candidates: rankCandidates(heads, settings.definition).candidates};
  }

  async #read({sheet, headerRow, key, value}: ColumnMatch, chosen: boolean): Promise<ReadResult> {
    if (!this.#opened) throw new Error('No file is open.');
    const {workbook, settings, heads} = this.#opened;
    const head = heads.find(candidate => candidate.sheet === sheet);
    if (!head) throw new RangeError(`Sheet ${sheet} is not one to choose from.`);
    const {definition} = settings;
    // What was read before makes room for it.
    this.#review = null;
    const labels = head.rows.find(({rowNumber}) => rowNumber === headerRow)?.cells ?? [];
    const label = (column: number, fallback: string) => String(labels[column]?.value ?? fallback).trim();
    const [keyLabel, valueLabel] = [label(key, definition.key.label), label(value, definition.value.label)];
    const entries = new RowStore(
      rowRules(definition, {headings: {key: keyLabel, value: valueLabel}, date1904: workbook.date1904}),
    );
    const linked: number[] = [];
    const mailLinks: MailLinkListener = {
      asks: (rowNumber, column) => {
        entries.finish();
        return column === value && entries.lacksAddress(rowNumber);
      },
      found: (rowNumber, column) => {
        if (column === value) linked.push(rowNumber);
      },
    };
    const layout = head.layout ?? undefined;
    for await (const rows of workbook.rows(sheet, {columns: [key, value], headerRow, layout, mailLinks})) {
      for (const row of rows) if (row.rowNumber > headerRow) entries.add(row, key, value);
    }
    entries.finish();
    for (const rowNumber of linked) entries.noteAddressInLink(rowNumber);
    if (entries.length === 0) return problem('no-rows', {sheet: head.name});
    this.#review = new ImportReview(entries, definition, this.#mode);
    return {
      kind: 'read',
      source: {
        sheet,
        headerRow,
        key,
        value,
        sheetName: head.name,
        keyLabel,
        valueLabel,
        delimited: workbook.delimited,
        chosen,
      },
      keys: this.#review.uncompared,
    };
  }

  #requireReview(): ImportReview {
    if (!this.#review) throw new Error('No file was read.');
    return this.#review;
  }

  #requirePlan(): Plan {
    if (!this.#plan) throw new Error('Nothing was confirmed.');
    return this.#plan;
  }
}

/** The first rows of every sheet. Leaving the loop stops the reading of a sheet. */
async function readHeads(workbook: Workbook): Promise<ReadHead[]> {
  const heads: ReadHead[] = [];
  for (const [sheet, {name, visibility}] of workbook.sheets.entries()) {
    const rows: Row[] = [];
    const layout = workbook.delimited ? null : new GrowingLayout();
    for await (const chunk of workbook.rows(sheet, layout ? {layout} : {})) {
      rows.push(...chunk.slice(0, headRows - rows.length));
      if (rows.length >= headRows) break;
    }
    heads.push({sheet, name, hidden: visibility !== 'visible', rows, layout});
  }
  return heads;
}

/** A problem of the file comes back as data; an error of the program stays an error. */
async function asData(read: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WorkbookProblem') throw error;
    const {code, detail} = error as Error & {code: string; detail: Record<string, unknown>};
    return problem(code, detail);
  }
}

function problem(code: string, detail?: ReadProblem['detail']): ReadResult {
  return {kind: 'problem', problem: detail ? {code, detail} : {code}};
}

/** Every message wakes the page: ten a second are enough. */
function throttled(onProgress: ReadProgress): ReadProgress {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    onProgress(done, total);
  };
}
