/** Workers that a test may kill, or make to fail. */

const RealWorker = globalThis.Worker;

/** Each worker that was started since `watchWorkers()`, the last one at the end. */
export const workers: FaultyWorker[] = [];

/** The method of the session that fails in all workers, as if it had a bug; `null` for none. */
let broken: string | null = null;

export class FaultyWorker extends RealWorker {
  ended = false;

  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    workers.push(this);
  }

  override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
    const path = (message as {path?: readonly string[]}).path;
    const lost = broken !== null && path?.[0] === broken;
    const sent = lost ? {...(message as object), path: ['noSuchObject', 'method']} : message;
    super.postMessage(sent, more as Transferable[]);
  }

  override terminate(): void {
    this.ended = true;
    super.terminate();
  }
}

export function watchWorkers(): void {
  workers.length = 0;
  broken = null;
  globalThis.Worker = FaultyWorker;
}

export function unwatchWorkers(): void {
  broken = null;
  globalThis.Worker = RealWorker;
}

export function breakMethod(name: string): void {
  broken = name;
}

/** The ways in which a worker dies. */
export const deaths: Readonly<Record<string, (worker: FaultyWorker) => void>> = {
  'a crash without a message': worker => worker.dispatchEvent(new ErrorEvent('error', {cancelable: true})),
  'an uncaught error': worker =>
    worker.dispatchEvent(
      new ErrorEvent('error', {message: 'Uncaught RangeError: anna@example.org', cancelable: true}),
    ),
  'an event that is no ErrorEvent': worker => worker.dispatchEvent(new Event('error', {cancelable: true})),
  'a message that cannot be read': worker => worker.dispatchEvent(new MessageEvent('messageerror')),
};
