import {WorkbookProblem} from './problem.ts';

/**
 * Bytes of a file from `start` up to `end`.
 *
 * @throws WorkbookProblem `file-changed` when the file was altered or removed since it was chosen: a browser keeps no
 *   copy of it, and refuses to read on (File API, section 4.1.1, snapshot state).
 */
export async function readBytes(file: Blob, start = 0, end = file.size): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw blobProblem(cause);
  }
}

/** What a failed read of a Blob means. Anything that is not the Blob's own error is handed back as it is. */
export function blobProblem(cause: unknown): unknown {
  const name = cause instanceof DOMException ? cause.name : '';
  return name === 'NotReadableError' || name === 'NotFoundError'
    ? new WorkbookProblem('file-changed', {}, {cause})
    : cause;
}
