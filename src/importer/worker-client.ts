import {proxy, releaseProxy, wrap, type Remote} from 'comlink';
import type {ColumnMatch} from '../core/columns/candidates.ts';
import type {ImportSession, ReadProgress, ReadResult, ReadSettings} from '../worker/protocol.ts';
import {WorkerFailure} from './failure.ts';
import {IdleWatch} from './idle-watch.ts';

/** Keys that a slow computer judges within the bound of silence, all rules included. */
const keysPerBound = 20_000;

/** Seconds in which a worker's script must have loaded and answered. */
const startSeconds = 10;

/**
 * The page's end of one worker. A proxy waits for ever when its worker dies, so every call is raced with the worker's
 * own failure, and ends when the worker gives no sign of life for `idleSeconds`.
 */
export class WorkerClient {
  /** Rejects with `WorkerFailure` when the worker dies, and with `AbortError` when it is ended. */
  readonly failed: Promise<never>;
  readonly #worker: Worker;
  readonly #remote: Remote<ImportSession>;
  readonly #watch: IdleWatch;
  readonly #calls = new Set<Promise<unknown>>();
  #fail!: (failure: Error) => void;
  #started = false;

  private constructor(worker: Worker, idleSeconds: number) {
    this.#worker = worker;
    this.#remote = wrap<ImportSession>(worker);
    this.#watch = new IdleWatch(idleSeconds, () =>
      this.#fail(new WorkerFailure('timeout', 'no progress', false)),
    );
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    // Without a call under way nobody waits for the failure; the next call meets it.
    this.failed.catch(() => {});
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#fail(new WorkerFailure('worker-unavailable', this.#reason(event.message), this.#started));
    });
    worker.addEventListener('messageerror', () => {
      const reason = 'a message could not be cloned';
      this.#fail(new WorkerFailure('worker-unavailable', reason, this.#started));
    });
  }

  /** Starts a worker. Rejects with `WorkerFailure` where its script cannot load (404, policy, other origin). */
  static async start(create: () => Worker, idleSeconds: number): Promise<WorkerClient> {
    const client = new WorkerClient(created(create), idleSeconds);
    const timer = setTimeout(
      () => client.#fail(new WorkerFailure('worker-unavailable', 'the script did not answer', false)),
      startSeconds * 1000,
    );
    try {
      await client.callUnbounded(session => session.ping());
      client.#started = true;
      return client;
    } catch (error) {
      client.dispose();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Calls the session; rejects when the worker fails meanwhile, or is disposed of. */
  call<T>(ask: (session: ImportSession) => Promise<T>): Promise<T> {
    return this.#call(ask, true);
  }

  /** The same for work that may take long and shows no progress. */
  callUnbounded<T>(ask: (session: ImportSession) => Promise<T>): Promise<T> {
    return this.#call(ask, false);
  }

  /** Reads a file. A worker that shows no progress is given up. */
  open(file: Blob, settings: ReadSettings, onProgress: ReadProgress): Promise<ReadResult> {
    const alive: ReadProgress = (done, total) => {
      this.#watch.alive();
      onProgress(done, total);
    };
    return this.#read(session => session.open(file, settings, proxy(alive)));
  }

  /** Reads the chosen columns of the file that is open. */
  match(columns: ColumnMatch): Promise<ReadResult> {
    return this.#read(session => session.match(columns));
  }

  async #read(ask: (session: ImportSession) => Promise<ReadResult>): Promise<ReadResult> {
    const result = await this.call(ask);
    if (result.kind === 'read') this.#watch.patience = 1 + result.keys / keysPerBound;
    return result;
  }

  /** Ends the worker and frees all that it holds; calls under way reject with an AbortError. */
  dispose(): void {
    this.#fail(new DOMException('The worker was ended.', 'AbortError'));
    this.#remote[releaseProxy]();
    this.#worker.terminate();
  }

  /** Ends the worker as soon as all that was asked of it is answered. */
  async retire(): Promise<void> {
    while (this.#calls.size > 0) await Promise.allSettled(this.#calls);
    this.dispose();
  }

  async #call<T>(ask: (session: ImportSession) => Promise<T>, bounded: boolean): Promise<T> {
    this.#watch.begin(bounded);
    // All its methods are asynchronous, so the session looks the same from both sides.
    const call = Promise.race([ask(this.#remote as unknown as ImportSession), this.failed]);
    this.#calls.add(call);
    try {
      return await call;
    } finally {
      this.#calls.delete(call);
      this.#watch.end(bounded);
    }
  }

  /** Once files were read, the text of an error may hold something of them: only its kind is told. */
  #reason(message: string | undefined): string {
    if (!this.#started) return message || 'the script could not be loaded';
    return /\b[A-Z]\w*Error\b/.exec(message ?? '')?.[0] ?? 'it stopped';
  }
}

function created(create: () => Worker): Worker {
  try {
    return create();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkerFailure('worker-unavailable', reason, false);
  }
}
