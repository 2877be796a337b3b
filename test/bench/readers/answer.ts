import type {Measured} from '../measured.ts';

/** Key and value of a row, as text. */
export type Pair = [key: string, value: string];

/**
 * Makes this worker a reader to be measured: the clock runs from the file in the worker to the pairs in hand. The hash
 * is worked out only when it is asked for, so that it does not count as memory of the reading.
 */
export function answer(read: (file: File) => Promise<readonly Pair[]>): void {
  let pairs: readonly Pair[] = [];
  addEventListener('message', async ({data}: MessageEvent<File | 'hash'>) => {
    if (data === 'hash') return postMessage(hash(pairs));
    try {
      const start = performance.now();
      pairs = await read(data);
      const measured: Measured = {ms: performance.now() - start, rows: pairs.length};
      postMessage(measured);
    } catch (error) {
      const measured: Measured = {error: String(error)};
      postMessage(measured);
    }
  });
  postMessage('ready');
}

/** FNV-1a over the UTF-16 units of all pairs in their order. */
function hash(pairs: readonly Pair[]): string {
  let state = 0x811c9dc5;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    state = Math.imul(state ^ 0xffff, 0x01000193);
  };
  for (const [key, value] of pairs) {
    add(key);
    add(value);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
