/** A body, read up to a bound: a portal cannot fill the page's memory. */
export interface BoundedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The body goes on; the rest was not read. */
  readonly cut: boolean;
}

/** Reads at most `limit` bytes of a body. Rejects where its connection breaks. */
export async function responseBytes(response: Response, limit: number): Promise<BoundedBytes> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let left = limit;
  let cut = false;
  while (reader && !cut) {
    const {done, value} = await reader.read();
    if (done) break;
    cut = value.byteLength > left;
    chunks.push(value.slice(0, left));
    left -= Math.min(left, value.byteLength);
  }
  if (cut) await reader?.cancel();
  return {bytes: joined(chunks), cut};
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
