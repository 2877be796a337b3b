/** An abort is an `AbortError`, whatever reason the signal carries. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The reading was aborted.', 'AbortError');
}
