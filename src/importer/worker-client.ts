import {proxy, releaseProxy, wrap, type Remote} from 'comlink';
import type {ColumnMatch} from '../core/match-columns.ts';
import type {ImportSession, ReadProgress, ReadResult, ReadSettings} from '../worker/protocol.ts';
import {ownWorker} from './own-worker.ts';
import {workerFrom} from './worker-script.ts';

/** Seconds in which a worker's script must have loaded and answered. */
const startSeconds = 10;

/** The worker cannot work: its script does not load, it died, or (`timeout`) it shows no progress. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly code: 'worker-unavailable' | 'timeout';

  constructor(code: 'worker-unavailable' | 'timeout', reason: string) {
    super(reason);
    this.code = code;
  }
}

/**
 * The page's end of one worker. A proxy waits for ever when its worker dies, so every call is raced with the worker's
 * own failure.
 */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #remote: Remote<ImportSession>;
  readonly #failed: Promise<never>;
  #fail!: (failure: Error) => void;
  /** A sign of life came from the worker. */
  #alive: () => void = () => {};

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#remote = wrap<ImportSession>(worker);
    this.#failed = new Promise((_, reject) => (this.#fail = reject));
    // Without a call under way nobody waits for the failure; the next call meets it.
    this.#failed.catch(() => {});
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#fail(new WorkerFailure('worker-unavailable', event.message || 'the script could not be loaded'));
    });
    worker.addEventListener('messageerror', () => {
      this.#fail(new WorkerFailure('worker-unavailable', 'a message could not be cloned'));
    });
  }

  /**
   * Starts the worker of the page (`url`), or the one that comes with this build. Rejects with `WorkerFailure` where its
   * script cannot load (404, policy, other origin).
   */
  static async start(url: string | null): Promise<WorkerClient> {
    const client = new WorkerClient(createWorker(url));
    const timer = setTimeout(
      () => client.#fail(new WorkerFailure('worker-unavailable', 'the script did not answer')),
      startSeconds * 1000,
    );
    try {
      await client.call(session => session.ping());
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
    // All its methods are asynchronous, so the session looks the same from both sides.
    return Promise.race([ask(this.#remote as unknown as ImportSession), this.#failed]);
  }

  /** Reads a file. A worker that shows no progress for `idleSeconds` is given up. */
  open(
    file: Blob,
    settings: ReadSettings,
    idleSeconds: number,
    onProgress: ReadProgress,
  ): Promise<ReadResult> {
    const alive: ReadProgress = (done, total) => {
      this.#alive();
      onProgress(done, total);
    };
    return this.#watched(idleSeconds, session => session.open(file, settings, proxy(alive)));
  }

  /** Reads the chosen columns of the file that is open. */
  match(columns: ColumnMatch, idleSeconds: number): Promise<ReadResult> {
    return this.#watched(idleSeconds, session => session.match(columns));
  }

  /** Ends the worker and frees all that it holds; calls under way reject with an AbortError. */
  dispose(): void {
    this.#fail(new DOMException('The worker was ended.', 'AbortError'));
    this.#remote[releaseProxy]();
    this.#worker.terminate();
  }

  async #watched<T>(idleSeconds: number, ask: (session: ImportSession) => Promise<T>): Promise<T> {
    let timer = 0;
    this.#alive = () => {
      clearTimeout(timer);
      timer = window.setTimeout(
        () => this.#fail(new WorkerFailure('timeout', 'no progress')),
        idleSeconds * 1000,
      );
    };
    this.#alive();
    try {
      return await this.call(ask);
    } finally {
      clearTimeout(timer);
      this.#alive = () => {};
    }
  }
}

function createWorker(url: string | null): Worker {
  try {
    return url === null ? ownWorker() : workerFrom(url);
  } catch (error) {
    throw new WorkerFailure('worker-unavailable', error instanceof Error ? error.message : String(error));
  }
}
