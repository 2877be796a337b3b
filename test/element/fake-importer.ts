/** An importer that shows any state and remembers what it was asked for. It has the real one's face, and no rules. */
import type {IssueCode} from '../../src/core/issue.ts';
import type {ColumnMatch} from '../../src/core/columns/candidates.ts';
import type {Mode} from '../../src/core/plan/mode.ts';
import type {Report} from '../../src/core/plan/report.ts';
import type {ReviewChange} from '../../src/core/review/review-change.ts';
import type {Lot, ReviewRow, RowPage, RowQuery} from '../../src/core/review/review.ts';
import type {ImporterApi} from '../../src/element/importer-controller.ts';
import type {ImporterSettings} from '../../src/importer/importer.ts';
import type {ImporterState} from '../../src/importer/state.ts';
import type {ExportKind, ExportWords} from '../../src/core/plan/export.ts';
import {PortalImporterElement} from '../../src/element/portal-importer-element.ts';
import {rowsOfReview} from './rows.ts';
import {choosing, someReport} from './states.ts';

export class FakeImporter implements ImporterApi {
  state: ImporterState = choosing();
  allRows: readonly ReviewRow[] = rowsOfReview;
  /** Every call, by name, with what it was given. */
  readonly calls: (readonly [name: string, ...given: unknown[]])[] = [];
  settings: () => ImporterSettings = () => {
    throw new Error('not created yet');
  };
  words: () => Promise<ExportWords> = () => {
    throw new Error('not created yet');
  };
  disposed = false;
  readonly #listeners = new Set<() => void>();
  /** What the next `confirm()` waits for. */
  confirmed: Promise<Report> = Promise.resolve(someReport);
  /** What the next change of rows waits for. */
  changed: Promise<void> = Promise.resolve();

  show(state: ImporterState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  called(name: string): (readonly unknown[])[] {
    return this.calls.filter(call => call[0] === name).map(([, ...given]) => given);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  prepare(): void {
    this.calls.push(['prepare']);
  }

  async open(file: Blob, accept?: string): Promise<void> {
    this.calls.push(accept === undefined ? ['open', file] : ['open', file, accept]);
  }

  async match(columns: ColumnMatch): Promise<void> {
    this.calls.push(['match', columns]);
  }

  async changeColumns(): Promise<void> {
    this.calls.push(['changeColumns']);
  }

  async change(change: ReviewChange): Promise<void> {
    this.calls.push(['change', change]);
    if (change.type !== 'set-mode' && change.type !== 'allow') return this.changed;
  }

  /** Every change of this type. */
  changes(type: ReviewChange['type']): ReviewChange[] {
    return this.called('change').flatMap(([change]) => {
      const made = change as ReviewChange;
      return made.type === type ? [made] : [];
    });
  }

  async confirm(beforeSending: (mode: Mode, count: number) => boolean): Promise<Report> {
    this.calls.push(['confirm']);
    if (!beforeSending('fill-empty', 1204)) throw new DOMException('prevented', 'AbortError');
    return this.confirmed;
  }

  pause(): void {
    this.calls.push(['pause']);
  }

  resume(): void {
    this.calls.push(['resume']);
  }

  cancel(): void {
    this.calls.push(['cancel']);
  }

  reset(): void {
    this.calls.push(['reset']);
    this.show(choosing());
  }

  async rows(query: RowQuery): Promise<RowPage> {
    this.calls.push(['rows', query]);
    const {from = 0, count = 100, standing, change, issue, search, outcome, lot, waitsFor} = query;
    const one = <T>(wanted: T | readonly T[] | undefined, is: T) =>
      wanted === undefined || (Array.isArray(wanted) ? wanted.includes(is) : wanted === is);
    const found = this.allRows.filter(
      row =>
        one(standing, row.standing) &&
        one(change, row.change) &&
        one(outcome, row.outcome) &&
        (lot === undefined || lotOf(row) === lot) &&
        (waitsFor === undefined || reasonsOf(row).includes(waitsFor)) &&
        (issue === undefined || row.issues.some(({code}) => code === issue)) &&
        (search === undefined || `${row.key} ${row.value}`.includes(search)),
    );
    return {total: found.length, rows: found.slice(from, from + count)};
  }

  async download(kind: ExportKind): Promise<{blob: Blob; name: string}> {
    this.calls.push(['download', kind]);
    return {blob: new Blob([kind]), name: `${kind}.xlsx`};
  }

  release(): void {
    this.calls.push(['release']);
  }

  dispose(): void {
    this.disposed = true;
  }
}

function reasonsOf({leftOut, standing, issues}: ReviewRow): readonly IssueCode[] {
  const codes = (wanted: string) => issues.filter(({severity}) => severity === wanted).map(({code}) => code);
  if (standing === 'consent') return codes('consent');
  return standing === 'invalid' && !leftOut ? codes('error').slice(0, 1) : [];
}

function lotOf(row: ReviewRow): Lot {
  if (reasonsOf(row).length > 0) return 'to-do';
  return ['add', 'replace', 'uncompared'].includes(String(row.change)) ? 'ready' : 'settled';
}

/** The element with a fake behind it. */
export class FakedElement extends PortalImporterElement {
  readonly fake = new FakeImporter();

  protected override createImporter(
    settings: () => ImporterSettings,
    words: () => Promise<ExportWords>,
  ): ImporterApi {
    this.fake.settings = settings;
    this.fake.words = words;
    return this.fake;
  }
}
