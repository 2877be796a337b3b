import type {FileProblem} from './problem.ts';
import type {Step} from './state.ts';

/** The worker cannot work: its script does not load, it died, or (`timeout`) it shows no progress. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly code: 'worker-unavailable' | 'timeout';
  /** It had started, so the browser does allow workers. */
  readonly stopped: boolean;

  constructor(code: 'worker-unavailable' | 'timeout', reason: string, stopped: boolean) {
    super(reason);
    this.code = code;
    this.stopped = stopped;
  }
}

/** What ended a run before its end. */
export function aborted(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}

/** What a step does not allow. */
export function refused(message: string): DOMException {
  return new DOMException(message, 'InvalidStateError');
}

/** The caller asked the worker for something that is not there, and nothing was changed. */
export function isMisuse(error: unknown): error is Error {
  return nameOf(error) === 'MisuseError';
}

/**
 * The problem that an unexpected error means in a step. A worker that fails says how; anything else is an error of our
 * own, and is never called by another problem's name. Of its text only the name is told: a text may hold a cell.
 */
export function failure(error: unknown, step: Step): FileProblem {
  if (isWorkerFailure(error)) {
    const {code, message: reason, stopped} = error;
    // Only reading takes its time because of the file; in the other steps a silent worker is a dead one.
    if (code === 'timeout' && step !== 'reading')
      return {code: 'worker-unavailable', detail: {reason, stopped: true}};
    return {code, detail: {reason, ...(stopped && {stopped})}};
  }
  if (nameOf(error) === 'ScriptMissingError')
    return {code: 'worker-unavailable', detail: {reason: (error as Error).message}};
  return {code: 'internal-error', detail: {reason: nameOf(error) ?? 'unknown'}};
}

function isWorkerFailure(error: unknown): error is WorkerFailure {
  return nameOf(error) === 'WorkerFailure';
}

/** Errors of the worker are of another realm. */
function nameOf(error: unknown): string | undefined {
  return (error as {name?: string} | null)?.name;
}
