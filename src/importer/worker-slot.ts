import type * as engine from './engine.ts';
import {WorkerFailure} from './failure.ts';
import {ownWorker} from './own-worker.ts';
import {limitsOf, type ImporterSettings} from './settings.ts';
import type {WorkerClient} from './worker-client.ts';
import {workerFrom} from './worker-script.ts';

/** The one worker of an importer, and the engine that it is asked by. It starts when something is first asked of it. */
export class WorkerSlot {
  readonly #failed: (error: unknown) => void;
  #engine: typeof engine | null = null;
  #worker: Promise<WorkerClient> | null = null;
  /** The settings with which it was started, as far as they matter to it. */
  #startedWith = '';

  /** `failed` is told when the worker dies, perhaps while nothing was asked of it; not of one that was ended. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** What an import needs from its first file on; there once a worker was started. */
  get engine(): typeof engine {
    return this.#engine!;
  }

  /** The worker, started anew where the settings that matter to it have changed. */
  started(settings: ImporterSettings): Promise<WorkerClient> {
    const {workerUrl} = settings;
    const {idleSeconds} = limitsOf(settings);
    const asked = `${idleSeconds} ${workerUrl}`;
    if (this.#worker && asked === this.#startedWith) return this.#worker;
    this.end();
    const create = () => (workerUrl === null ? ownWorker() : workerFrom(workerUrl));
    const started = this.#load().then(({WorkerClient}) => WorkerClient.start(create, idleSeconds));
    this.#worker = started;
    this.#startedWith = asked;
    started.then(
      worker =>
        worker.failed.catch((error: unknown) => {
          if (this.#worker === started) this.#failed(error);
        }),
      // One that could not start is forgotten, so that the next question tries again.
      () => {
        if (this.#worker === started) this.#worker = null;
      },
    );
    return started;
  }

  /** What the worker holds is gone with it. */
  end(): void {
    this.#worker?.then(worker => worker.dispose()).catch(() => {});
    this.#worker = null;
  }

  /** Ends it as soon as it has answered what it was asked. */
  retire(): void {
    this.#worker?.then(worker => worker.retire()).catch(() => {});
    this.#worker = null;
  }

  async #load(): Promise<typeof engine> {
    try {
      this.#engine ??= await import('./engine.ts');
      return this.#engine;
    } catch {
      throw new WorkerFailure('worker-unavailable', 'a script of the widget did not load', false);
    }
  }
}
