/**
 * The engine on the page's thread: it leads one import from step to step, asks the portal, and never reads the file.
 *
 * - state: where the import is; one union, replaced and never changed (state.ts)
 * - worker: owns the data; here are only keys, batches and counts (worker-client.ts)
 * - run: one file, from choosing to report; what comes late from an older run is ignored
 * - calls: what the portal is asked, tried again as long as it makes sense (portal-calls.ts)
 */
import type {IssueCode} from '../core/issue.ts';
import type {ColumnMatch} from '../core/match-columns.ts';
import type {Mode} from '../core/plan.ts';
import type {Report} from '../core/report.ts';
import type {Review, RowPage, RowQuery} from '../core/review.ts';
import {checkedPortal} from '../portal/checked-portal.ts';
import type {Portal} from '../portal/portal.ts';
import type {ExportKind, ExportWords, ImportSession, ReadResult} from '../worker/protocol.ts';
import {browserClock} from './clock.ts';
import {compareWithPortal} from './comparison.ts';
import {aborted, failure, isWorkerFailure, refused} from './failure.ts';
import {PortalCalls} from './portal-calls.ts';
import type {FileProblem} from './problem.ts';
import {checkMatch} from './match-check.ts';
import {newReference} from './reference.ts';
import {RequestSize} from './request-size.ts';
import {checkRowQuery} from './row-query-check.ts';
import {Sender} from './sender.ts';
import {limitsOf, portalOf, settingsProblem, type ImporterSettings} from './settings.ts';
import type {
  FileInfo,
  ImporterState,
  MatchingState,
  Progress,
  ReviewState,
  SendingState,
  Source,
  Step,
} from './state.ts';
import {WorkerClient} from './worker-client.ts';

export type {ImporterSettings};

/** One file on its way. Its signal ends everything that was begun for it. */
interface Run {
  readonly file: Blob;
  readonly info: FileInfo;
  readonly settings: ImporterSettings;
  readonly portal: Portal;
  readonly calls: PortalCalls;
  /** Keys in one look-up. */
  readonly lookupSize: RequestSize;
  readonly abort: AbortController;
}

/** Steps in which another file may be opened. */
const openable: readonly Step[] = ['choose', 'matching', 'review', 'done'];

export class Importer {
  readonly #settings: () => ImporterSettings;
  readonly #words: () => Promise<ExportWords>;
  readonly #listeners = new Set<() => void>();
  #state: ImporterState = {step: 'choose', problem: null, file: null};
  #worker: Promise<WorkerClient> | null = null;
  #run: Run | null = null;
  #sender: Sender | null = null;
  /** From the confirmation to the first step of the sending. */
  #confirming = false;
  /** Changes of the review, one after the other, in the order in which they were asked for. */
  #changes: Promise<unknown> = Promise.resolve();

  /** Both are asked when they are needed, so that a page may set its attributes in any order. */
  constructor(settings: () => ImporterSettings, words: () => Promise<ExportWords>) {
    this.#settings = settings;
    this.#words = words;
  }

  get state(): ImporterState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads a file and compares it with the portal. Resolves when both are over, also when they ended with a problem. */
  async open(file: Blob): Promise<void> {
    if (typeof (file as Blob | null)?.arrayBuffer !== 'function')
      throw new TypeError('open() takes a File or a Blob.');
    this.#require(openable, 'open a file');
    this.#end();
    const settings = this.#settings();
    const info = {name: file instanceof File ? file.name : '', bytes: file.size};
    const problem = settingsProblem(settings);
    if (problem) return this.#set({step: 'choose', problem, file: info});
    const run = this.#begin(file, info, settings);
    this.#set({step: 'reading', file: info, progress: {done: 0, total: file.size}});
    await this.#alive(run, async () => {
      const worker = await this.#started(settings);
      const {definition, accept, mode} = settings;
      const limits = limitsOf(settings);
      const result = await worker.open(
        file,
        {definition, accept, mode, limits},
        limits.idleSeconds,
        (done, total) => {
          if (run === this.#run) this.#reading({done, total});
        },
      );
      await this.#read(run, result);
    });
  }

  /** Reads the columns that the user chose. */
  async match(columns: ColumnMatch): Promise<void> {
    const {file, candidates} = this.#require(['matching'], 'match columns') as MatchingState;
    checkMatch(columns, candidates);
    const run = this.#run!;
    this.#set({step: 'reading', file, progress: {done: 0, total: run.file.size}});
    await this.#alive(run, async () => {
      const worker = await this.#started(run.settings);
      await this.#read(run, await worker.match(columns, limitsOf(run.settings).idleSeconds));
    });
  }

  /** Back to the question which columns are meant. When it is answered, all but the mode begins anew. */
  async changeColumns(): Promise<void> {
    this.#requireOpenReview('change the columns');
    const run = this.#run!;
    const asked = this.#changes.then(async () => {
      const candidates = await this.#ask(session => session.candidates());
      if (run !== this.#run) return;
      const {file} = this.#requireOpenReview('change the columns');
      this.#set({step: 'matching', file, candidates});
    });
    this.#changes = asked.catch(() => {});
    return asked;
  }

  async setMode(mode: Mode): Promise<void> {
    if (mode !== 'fill-empty' && mode !== 'overwrite') throw new TypeError(`There is no mode "${mode}".`);
    return this.#change('set the mode', session => session.setMode(mode));
  }

  /** Gives, or takes back, the consent to every row with this issue. */
  allow(code: IssueCode, allowed = true): Promise<void> {
    return this.#change('allow an issue', session => session.allow(code, allowed));
  }

  applySuggestions(code: IssueCode): Promise<void> {
    return this.#change('apply suggestions', session => session.applySuggestions(code));
  }

  async correct(rowNumber: number, {key, value}: {key?: string; value?: string}): Promise<void> {
    for (const text of [key, value]) {
      if (text !== undefined && typeof text !== 'string') throw new TypeError('A correction is a text.');
    }
    return this.#change('correct a row', session => session.correct(rowNumber, {key, value}));
  }

  leaveOut(rowNumber: number, out = true): Promise<void> {
    return this.#change('leave out a row', session => session.leaveOut(rowNumber, out));
  }

  undo(): Promise<void> {
    return this.#change('undo', session => session.undo());
  }

  /**
   * Sends what the review shows. `beforeSending` may prevent it, just before the first request that writes.
   *
   * @throws AbortError when it was prevented, or when the import was reset meanwhile.
   */
  async confirm(beforeSending: (mode: Mode, count: number) => boolean): Promise<Report> {
    this.#requireOpenReview('confirm');
    const run = this.#run!;
    // What was asked for before the confirmation belongs to it; what comes after is refused.
    this.#confirming = true;
    try {
      await this.#changes;
      this.#confirmed(run, beforeSending);
    } finally {
      this.#confirming = false;
    }
    const report = await this.#alive(run, () => this.#send(run));
    if (!report) throw aborted('The import was ended.');
    return report;
  }

  pause(): void {
    this.#require(['sending'], 'pause');
    this.#sender?.pause();
  }

  /** Goes on after a pause, or asks the portal again at once. */
  resume(): void {
    this.#require(['checking', 'sending'], 'resume');
    if (this.#state.step === 'sending') this.#sender?.resume();
    else this.#run?.calls.resume();
  }

  /** Back to the start; once something was sent, the batch in flight is finished and counted instead. */
  cancel(): void {
    this.#require(['reading', 'matching', 'checking', 'review', 'sending'], 'cancel');
    if (this.#sender?.requested) this.#sender.cancel();
    else this.reset();
  }

  /** Forgets everything. */
  reset(): void {
    this.#end();
    this.#set({step: 'choose', problem: null, file: null});
  }

  async rows(query: RowQuery): Promise<RowPage> {
    checkRowQuery(query);
    this.#require(['review', 'sending', 'done'], 'give rows');
    return this.#ask(session => session.rows(query));
  }

  async download(kind: ExportKind): Promise<{blob: Blob; name: string}> {
    const {definition} = this.#run?.settings ?? this.#settings();
    const facts =
      this.#state.step === 'done'
        ? {finished: this.#state.finished.toISOString(), reference: this.#state.reference}
        : null;
    const words = await this.#words();
    const blob = await this.#ask(session => session.export(kind, definition, words, facts));
    return {blob, name: `${definition.value.name}-${kind}.xlsx`};
  }

  /** Ends the worker and all requests; for an element that leaves its page. */
  dispose(): void {
    this.reset();
    this.#listeners.clear();
  }

  #begin(file: Blob, info: FileInfo, settings: ImporterSettings): Run {
    const abort = new AbortController();
    const portal = checkedPortal(portalOf(settings));
    const calls = new PortalCalls({
      clock: browserClock,
      requestSeconds: limitsOf(settings).requestSeconds,
      signal: abort.signal,
      onChange: ({pause, waiting}) => {
        const state = this.#state;
        if (state.step === 'checking') this.#set({...state, pause, waiting});
        else if (state.step === 'review' && pause) {
          this.#set({
            step: 'checking',
            file: state.file,
            source: state.source,
            progress: {done: 0, total: 0},
            pause,
            waiting,
          });
        }
      },
    });
    const lookupSize = new RequestSize(settings.lookupSize);
    this.#run = {file, info, settings, portal, calls, lookupSize, abort};
    return this.#run;
  }

  /** Ends the run; what its worker holds is gone with it. */
  #end(): void {
    this.#run?.abort.abort(aborted('The import was ended.'));
    this.#sender?.abort();
    this.#run = null;
    this.#sender = null;
    this.#changes = Promise.resolve();
    this.#confirming = false;
    this.#worker?.then(worker => worker.dispose()).catch(() => {});
    this.#worker = null;
  }

  async #read(run: Run, result: ReadResult): Promise<void> {
    run.abort.signal.throwIfAborted();
    switch (result.kind) {
      case 'problem':
        return this.#fail(run, result.problem as FileProblem);
      case 'match':
        return this.#set({step: 'matching', file: run.info, candidates: result.candidates});
      case 'read':
        this.#set({
          step: 'checking',
          file: run.info,
          source: result.source,
          progress: {done: 0, total: result.keys},
          pause: null,
          waiting: null,
        });
        await this.#compare(run, done => {
          if (this.#state.step === 'checking')
            this.#set({...this.#state, progress: {done, total: result.keys}});
        });
        return this.#show(run, result.source, await this.#ask(session => session.review()), false);
    }
  }

  #compare({portal, calls, lookupSize, abort}: Run, onProgress: (done: number) => void): Promise<void> {
    return compareWithPortal({
      portal,
      calls,
      lookupSize,
      ask: async ask => {
        abort.signal.throwIfAborted();
        return this.#ask(ask);
      },
      onProgress,
    });
  }

  #show(run: Run, source: Source, review: Review, busy: boolean): void {
    run.abort.signal.throwIfAborted();
    this.#set({step: 'review', file: run.info, source, review, busy});
  }

  /** Changes the review in the worker, and compares what is new in it; refused from the confirmation on. */
  async #change(what: string, change: (session: ImportSession) => Promise<Review>): Promise<void> {
    this.#requireOpenReview(what);
    const run = this.#run!;
    const changed = this.#changes.then(async () => {
      if (run !== this.#run) return;
      const state = this.#require(['review'], what) as ReviewState;
      this.#set({...state, busy: true});
      try {
        await this.#ask(change);
        await this.#compare(run, () => {});
      } catch (error) {
        if (run !== this.#run) return;
        if (isWorkerFailure(error)) return this.#fail(run, failure(error));
        // The caller is wrong: a row that is not there, for instance. The review stays as it is.
        this.#set({...state, busy: this.#changes !== settled});
        throw error;
      }
      if (run !== this.#run) return;
      const review = await this.#ask(session => session.review());
      this.#show(run, state.source, review, this.#changes !== settled);
    });
    const settled = changed.catch(() => {});
    this.#changes = settled;
    return changed;
  }

  /** The review, before it is confirmed. */
  #requireOpenReview(what: string): ReviewState {
    const state = this.#require(['review'], what) as ReviewState;
    if (this.#confirming) throw refused(`A confirmed review does not allow to ${what}.`);
    return state;
  }

  /** The last word of the page, and the step from the review to the sending. */
  #confirmed(run: Run, beforeSending: (mode: Mode, count: number) => boolean): void {
    run.abort.signal.throwIfAborted();
    const {file, source, review} = this.#require(['review'], 'confirm') as ReviewState;
    const {mode, effects} = review;
    const {add, replace, uncompared} = effects[mode];
    const total = add + replace + uncompared;
    if (total > 0 && !beforeSending(mode, total)) throw aborted('The confirmation was prevented.');
    // The page may have ended the import meanwhile.
    run.abort.signal.throwIfAborted();
    this.#sender = this.#newSender(run, mode, total);
    this.#set({
      step: 'sending',
      file,
      source,
      review,
      mode,
      progress: {done: 0, total},
      saved: 0,
      pause: null,
      waiting: null,
      stopping: false,
    });
  }

  #newSender({settings, portal, lookupSize}: Run, mode: Mode, total: number): Sender {
    const sender = new Sender({
      source: {
        nextBatch: count => this.#ask(session => session.nextBatch(count)),
        settle: outcomes => this.#ask(session => session.settle(outcomes)),
      },
      portal,
      definition: settings.definition,
      mode,
      total,
      batchSize: settings.batchSize,
      lookupSize,
      limits: limitsOf(settings),
      clock: browserClock,
      onChange: sending => {
        if (this.#state.step === 'sending' && this.#sender === sender)
          this.#set({...this.#state, ...sending});
      },
    });
    return sender;
  }

  async #send(run: Run): Promise<Report> {
    if ((await this.#ask(session => session.freeze())) > 0) await this.#sender!.run();
    run.abort.signal.throwIfAborted();
    const report = await this.#ask(session => session.report());
    run.abort.signal.throwIfAborted();
    const {file, source, review} = this.#require(['sending'], 'finish') as SendingState;
    this.#set({step: 'done', file, source, review, report, finished: new Date(), reference: newReference()});
    return report;
  }

  async #ask<T>(ask: (session: ImportSession) => Promise<T>): Promise<T> {
    const worker = await this.#started(this.#run?.settings ?? this.#settings());
    return worker.call(ask);
  }

  /** One worker for a run; it starts when the first thing is asked of it. */
  #started(settings: ImporterSettings): Promise<WorkerClient> {
    if (this.#worker) return this.#worker;
    const started = WorkerClient.start(settings.workerUrl);
    this.#worker = started;
    // One that could not start is forgotten, so that the next question tries again.
    started.catch(() => {
      if (this.#worker === started) this.#worker = null;
    });
    return started;
  }

  /** Does a part of a run. The end of the run is no failure; what fails beside the expected brings back to the start. */
  async #alive<T>(run: Run, work: () => Promise<T>): Promise<T | undefined> {
    try {
      run.abort.signal.throwIfAborted();
      return await work();
    } catch (error) {
      if (run === this.#run) this.#fail(run, failure(error));
      return undefined;
    }
  }

  #fail(run: Run, problem: FileProblem): void {
    this.#end();
    this.#set({step: 'choose', problem, file: run.info});
  }

  #reading(progress: Progress): void {
    if (this.#state.step === 'reading') this.#set({...this.#state, progress});
  }

  #set(state: ImporterState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #require(steps: readonly Step[], what: string): ImporterState {
    if (steps.includes(this.#state.step)) return this.#state;
    throw refused(`The step "${this.#state.step}" does not allow to ${what}.`);
  }
}
