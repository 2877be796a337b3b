import type {FileProblem, FileProblemCode} from './problem.ts';

/** What ended a run before its end. */
export function aborted(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}

/** A row that is not there, a code that waits for nothing: the caller is wrong, and the review stays as it is. */
export function isMisuse(error: unknown): boolean {
  return (error as {name?: string}).name === 'RangeError';
}

/** A worker that fails says how; anything else is an error of the reader that no rule foresaw. */
export function failure(error: unknown): FileProblem {
  const {name, message, code} = error as {name?: string; message?: string; code?: FileProblemCode};
  if (name === 'WorkerFailure' && code) return {code, detail: {reason: message ?? ''}};
  return {code: 'corrupt', detail: {reason: name ?? 'unknown'}};
}
