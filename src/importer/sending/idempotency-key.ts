/**
 * A random key of 128 bits, in hexadecimal digits. `crypto.randomUUID` would do, but does not exist on a page of
 * `http:`.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
