import type {FileProblem, FileProblemCode} from './problem.ts';

/** What ended a run before its end. */
export function aborted(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}

/** What a step does not allow. */
export function refused(message: string): DOMException {
  return new DOMException(message, 'InvalidStateError');
}

export function isWorkerFailure(error: unknown): boolean {
  return (error as {name?: string}).name === 'WorkerFailure';
}

/** A worker that fails says how; anything else is an error of the reader that no rule foresaw. */
export function failure(error: unknown): FileProblem {
  const {name, message, code} = error as {name?: string; message?: string; code?: FileProblemCode};
  if (isWorkerFailure(error) && code) return {code, detail: {reason: message ?? ''}};
  return {code: 'corrupt', detail: {reason: name ?? 'unknown'}};
}
