import {ZipReader, type Entry} from '@zip.js/zip.js/lib/zip-core-reader.js';
import {WorkbookProblem} from '../problem.ts';
import {readBytes} from '../read-bytes.ts';

/** The entries of an archive. */
export async function readEntries(file: Blob): Promise<Entry[]> {
  const reader = {
    size: file.size,
    readUint8Array: (offset: number, length: number) => readBytes(file, offset, offset + length),
    createReadable: ({offset, size}: {offset: number; size: number}) =>
      file.slice(offset, offset + size).stream(),
  };
  try {
    return await new ZipReader(reader as never, {useWebWorkers: false}).getEntries();
  } catch (cause) {
    if (cause instanceof WorkbookProblem) throw cause;
    throw new WorkbookProblem('corrupt', {reason: (cause as Error).message}, {cause});
  }
}
