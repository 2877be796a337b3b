/**
 * The engine on the page's thread: it leads one import from step to step, asks the portal, and never reads the file.
 *
 * - state: where the import is; one union, replaced and never changed (state.ts)
 * - worker: owns the data; here are only keys, batches and counts (worker-slot.ts, worker-client.ts)
 * - run: one file, from choosing to report; what comes late from an older run is ignored
 * - calls: what the portal is asked, tried again as long as it makes sense (requests/portal-calls.ts)
 */
import type {ColumnMatch} from '../core/columns/candidates.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {Report} from '../core/plan/report.ts';
import type {PairOutcome} from '../core/plan/outcome.ts';
import type {Review, RowPage, RowQuery} from '../core/review/review.ts';
import type {ReviewChange} from '../core/review/review-change.ts';
import type {ImportSession, ReadResult} from '../worker/protocol.ts';
import type {ExportKind, ExportWords} from '../core/plan/export.ts';
import {browserClock} from './requests/clock.ts';
import type {Connection} from './requests/connection.ts';
import {aborted, failure, isMisuse, refused} from './failure.ts';
import type {FileProblem} from './problem.ts';
import type {Sender} from './sending/sender.ts';
import type {SendingLedger} from './sending/sending-ledger.ts';
import {limitsOf, settingsProblem, withOwnMethods, type ImporterSettings} from './settings.ts';
import type {
  DoneState,
  FileInfo,
  ImporterState,
  MatchingState,
  Progress,
  ReviewState,
  SendingState,
  Source,
  Step,
} from './state.ts';
import type {WorkerClient} from './worker-client.ts';
import {WorkerSlot} from './worker-slot.ts';

export type {ImporterSettings};

/** One file on its way. Its signal ends everything that was begun for it. */
interface Run {
  readonly file: Blob;
  readonly info: FileInfo;
  readonly settings: ImporterSettings;
  /** Made when the portal is first asked. */
  connection: Connection | null;
  readonly abort: AbortController;
}

/** Steps in which another file may be opened. */
const openable: readonly Step[] = ['choose', 'matching', 'review', 'done'];

/** Leads one import at a time. Its state is replaced, never changed; listeners hear of each new one. */
export class Importer {
  readonly #settings: () => ImporterSettings;
  readonly #words: () => Promise<ExportWords>;
  readonly #listeners = new Set<() => void>();
  #state: ImporterState = {step: 'choose', problem: null, file: null};
  readonly #worker = new WorkerSlot(error => this.#workerFailed(error));
  #run: Run | null = null;
  #sender: Sender | null = null;
  #ledger: SendingLedger | null = null;
  #disposed = false;
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

  /**
   * Reads a file and compares it with the portal. Resolves when both are over, also when they ended with a problem.
   * `accept` goes before the one of the settings.
   *
   * @throws AbortError when the importer is disposed of meanwhile.
   */
  async open(file: Blob, accept?: string): Promise<void> {
    if (typeof (file as Blob | null)?.arrayBuffer !== 'function')
      throw new TypeError('open() takes a File or a Blob.');
    this.#require(openable, 'open a file');
    this.#end();
    const settings = withOwnMethods(this.#settings());
    const info = {name: nameOf(file), bytes: file.size};
    const problem = settingsProblem(settings);
    if (problem) return this.#set({step: 'choose', problem, file: info});
    const run = this.#begin(file, info, settings);
    this.#set({step: 'reading', file: info, progress: {done: 0, total: file.size}});
    await this.#alive(run, async () => {
      const worker = await this.#started(settings);
      const {definition, mode} = settings;
      const limits = limitsOf(settings);
      const result = await worker.open(
        file,
        {definition, accept: accept ?? settings.accept, mode, limits},
        (done, total) => {
          if (run === this.#run) this.#reading({done, total});
        },
      );
      await this.#read(run, result);
    });
  }

  /** Somebody is about to choose a file: starts what reads it. What fails here is told with the file. */
  prepare(): void {
    const settings = this.#settings();
    if (this.#run || settingsProblem(settings)) return;
    this.#started(settings).catch(() => {});
  }

  /** Reads the columns that the user chose. */
  async match(columns: ColumnMatch): Promise<void> {
    const {file, candidates} = this.#require(['matching'], 'match columns') as MatchingState;
    this.#worker.engine.checkMatch(columns, candidates);
    const run = this.#run!;
    this.#set({step: 'reading', file, progress: {done: 0, total: run.file.size}});
    await this.#alive(run, async () => {
      const worker = await this.#started(run.settings);
      await this.#read(run, await worker.match(columns));
    });
  }

  /** Back to the question which columns are meant. When it is answered, all but the mode begins anew. */
  async changeColumns(): Promise<void> {
    this.#requireOpenReview('change the columns');
    const run = this.#run!;
    const asked = this.#changes.then(async () => {
      const candidates = await this.#alive(run, () => this.#ask(session => session.candidates()));
      if (!candidates) return;
      const {file} = this.#requireOpenReview('change the columns');
      this.#set({step: 'matching', file, candidates});
    });
    this.#changes = asked.catch(() => {});
    return asked;
  }

  /** Changes the review in the worker, and compares what is new in it; refused from the confirmation on. */
  async change(change: ReviewChange): Promise<void> {
    this.#requireOpenReview('change the review');
    this.#worker.engine.checkChange(change);
    const run = this.#run!;
    const changed = this.#changes.then(async () => {
      if (run !== this.#run) return this.#left();
      const state = this.#require(['review'], 'change the review') as ReviewState;
      this.#set({...state, busy: true});
      const misuse = await this.#alive(run, async () => {
        try {
          await this.#ask(session => session.change(change));
        } catch (error) {
          if (isMisuse(error)) return error;
          throw error;
        }
        await this.#compare(run, () => {});
        const review = await this.#ask(session => session.review());
        this.#show(run, state.source, review, this.#changes !== settled);
        return null;
      });
      if (!misuse) return;
      // The caller is wrong: a row that is not there, for instance. The review stays as it is.
      this.#set({...state, busy: this.#changes !== settled});
      throw new RangeError(misuse.message);
    });
    const settled = changed.catch(() => {});
    this.#changes = settled;
    return changed;
  }

  /**
   * Sends what the review shows. `beforeSending` may prevent it, just before the first request that writes. From then on
   * it ends with a report, whatever happens.
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
    return this.#send(run);
  }

  pause(): void {
    this.#require(['sending'], 'pause');
    this.#sender?.pause();
  }

  /** Goes on after a pause, or asks the portal again at once. */
  resume(): void {
    this.#require(['checking', 'sending'], 'resume');
    if (this.#state.step === 'sending') this.#sender?.resume();
    else this.#run?.connection?.calls.resume();
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
    this.#require(['review', 'sending', 'done'], 'give rows');
    this.#worker.engine.checkRowQuery(query);
    this.#requireWorker();
    return this.#ask(session => session.rows(query));
  }

  async download(kind: ExportKind): Promise<{blob: Blob; name: string}> {
    const {definition} = this.#run?.settings ?? this.#settings();
    const facts =
      this.#state.step === 'done'
        ? {finished: this.#state.finished.toISOString(), reference: this.#state.reference}
        : null;
    if (kind !== 'template') this.#requireWorker();
    const words = await this.#words();
    const worker = await this.#started(this.#run?.settings ?? this.#settings());
    const blob = await worker.callUnbounded(session => session.export(kind, definition, words, facts));
    return {blob, name: `${definition.value.name}-${kind}.xlsx`};
  }

  /** Frees the worker of a finished import as soon as it has answered what it was asked. The report stays. */
  release(): void {
    const state = this.#require(['done'], 'release the worker') as DoneState;
    this.#worker.retire();
    if (!state.lost) this.#set({...state, lost: {unconfirmed: this.#ledger!.unconfirmed}});
  }

  /** Ends the worker and all requests, for an element that leaves its page; what is pending rejects with `AbortError`. */
  dispose(): void {
    this.#disposed = true;
    this.reset();
    this.#worker.end();
    this.#listeners.clear();
  }

  #begin(file: Blob, info: FileInfo, settings: ImporterSettings): Run {
    this.#run = {file, info, settings, connection: null, abort: new AbortController()};
    return this.#run;
  }

  #connected(run: Run): Connection {
    run.connection ??= this.#worker.engine.connect(run.settings, run.abort.signal, ({pause, waiting}) => {
      const state = this.#state;
      if (state.step === 'checking') this.#set({...state, pause, waiting});
      else if (state.step === 'review' && pause) {
        const {file, source} = state;
        this.#set({step: 'checking', file, source, progress: {done: 0, total: 0}, pause, waiting});
      }
    });
    return run.connection;
  }

  /** Ends the run; what its worker holds is gone with it. */
  #end(): void {
    // One that has no import yet is as good as new.
    if (this.#run) this.#worker.end();
    this.#run?.abort.abort(aborted('The import was ended.'));
    this.#sender?.abort();
    this.#run = null;
    this.#sender = null;
    this.#ledger = null;
    this.#changes = Promise.resolve();
    this.#confirming = false;
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

  #compare(run: Run, onProgress: (done: number) => void): Promise<void> {
    return this.#worker.engine.compareWithPortal({
      ...this.#connected(run),
      ask: async ask => {
        run.abort.signal.throwIfAborted();
        return this.#ask(ask);
      },
      onProgress,
    });
  }

  #show(run: Run, source: Source, review: Review, busy: boolean): void {
    run.abort.signal.throwIfAborted();
    this.#set({step: 'review', file: run.info, source, review, busy});
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
    this.#ledger = new this.#worker.engine.SendingLedger(review);
    this.#sender = this.#newSender(run, this.#ledger, total);
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

  /** A worker that fails ends the plan: what is on its way is heard out, and no other request is made. */
  #newSender(run: Run, ledger: SendingLedger, total: number): Sender {
    const {settings} = run;
    const {portal, lookupSize} = this.#connected(run);
    const sender = new this.#worker.engine.Sender({
      source: {
        nextBatch: async count => {
          try {
            return await this.#ask(session => session.nextBatch(count));
          } catch (error) {
            this.#breakOff(run, error);
            return null;
          }
        },
        settle: async outcomes => {
          ledger.settle(outcomes);
          if (ledger.failure) return;
          try {
            await this.#ask(session => session.settle(outcomes));
          } catch (error) {
            this.#breakOff(run, error);
          }
        },
      },
      portal: ledger.noting(portal),
      definition: settings.definition,
      mode: ledger.mode,
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

  /** The worker cannot be asked any more while the plan is being sent. */
  #breakOff(run: Run, error: unknown): void {
    run.abort.signal.throwIfAborted();
    this.#ledger!.failure ??= failure(error, 'sending');
    this.#sender!.cancel();
  }

  /** Sends the plan. Whatever fails on the way, what is known of each pair is reported. */
  async #send(run: Run): Promise<Report> {
    const [sender, ledger] = [this.#sender!, this.#ledger!];
    let problem: FileProblem | null = null;
    try {
      if ((await this.#ask(session => session.freeze())) > 0) await sender.run();
    } catch (error) {
      run.abort.signal.throwIfAborted();
      problem = ledger.failure ?? failure(error, 'sending');
    }
    const doubtful = problem ? ledger.breakOff() : [];
    const report = await this.#report(run, ledger, doubtful);
    run.abort.signal.throwIfAborted();
    const {file, source, review} = this.#require(['sending'], 'finish') as SendingState;
    if (ledger.failure) this.#worker.end();
    this.#set({
      step: 'done',
      file,
      source,
      review,
      report,
      finished: new Date(),
      reference: this.#worker.engine.newReference(),
      problem: problem ?? ledger.failure,
      lost: ledger.failure && {unconfirmed: ledger.unconfirmed},
    });
    return report;
  }

  /** The worker's report, or the page's own where the worker cannot be asked. */
  async #report(run: Run, ledger: SendingLedger, doubtful: readonly PairOutcome[]): Promise<Report> {
    if (!ledger.failure) {
      try {
        if (doubtful.length > 0) await this.#ask(session => session.settle(doubtful));
        return await this.#ask(session => session.report());
      } catch (error) {
        run.abort.signal.throwIfAborted();
        ledger.failure ??= failure(error, 'sending');
      }
    }
    return ledger.report();
  }

  async #ask<T>(ask: (session: ImportSession) => Promise<T>): Promise<T> {
    const worker = await this.#started(this.#run?.settings ?? this.#settings());
    return worker.call(ask);
  }

  #started(settings: ImporterSettings): Promise<WorkerClient> {
    if (this.#disposed) return Promise.reject(aborted('The import was ended.'));
    return this.#worker.started(settings);
  }

  #workerFailed(error: unknown): void {
    const state = this.#state;
    if (state.step === 'sending') return this.#breakOff(this.#run!, error);
    this.#worker.end();
    if (state.step === 'done') {
      const lost = {unconfirmed: this.#ledger!.unconfirmed};
      this.#set({...state, problem: state.problem ?? failure(error, 'done'), lost});
    } else if (this.#run) this.#fail(this.#run, failure(error, state.step));
  }

  /** Does a part of a run. The end of the run is no failure; what fails beside the expected brings back to the start. */
  async #alive<T>(run: Run, work: () => Promise<T>): Promise<T | undefined> {
    try {
      run.abort.signal.throwIfAborted();
      return await work();
    } catch (error) {
      if (run === this.#run) this.#fail(run, failure(error, this.#state.step));
      this.#left();
      return undefined;
    }
  }

  /** What is pending when the element leaves its page never comes. */
  #left(): void {
    if (this.#disposed) throw aborted('The importer has left its page.');
  }

  #requireWorker(): void {
    const lost = this.#state.step === 'done' ? this.#state.lost : this.#ledger?.failure;
    if (lost) throw refused('The rows are gone with the worker that held them. Open the file again.');
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

/** A file may come from another window, and is no instance of this one's `File` then. */
function nameOf(file: Blob): string {
  const {name} = file as {name?: unknown};
  return typeof name === 'string' ? name : '';
}
