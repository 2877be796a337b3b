/** Which addresses a setting may name. */

/** A scheme of the address itself; one that is relative takes that of the page. */
const standIn = 'https://page.invalid/';
const web = ['http:', 'https:'];
/** A worker may also be started out of the page itself. */
const worker = [...web, 'blob:', 'data:'];

/**
 * What is wrong with an address; `null` where nothing is. It is judged as browsers read it: they leave out tabs and line
 * breaks, so that `java\nscript:` is a script.
 */
export function urlFault(value: unknown, name: string): string | null {
  if (value === null) return null;
  const schemes = name === 'worker-url' ? worker : web;
  const wrong = `${name}: must be a relative URL, or one of ${schemes.join(', ')}`;
  if (typeof value !== 'string') return wrong;
  if (/[\u0000-\u001f\u007f]/.test(value.trim())) return `${name}: must hold no control characters`;
  let url: URL;
  try {
    url = new URL(value, standIn);
  } catch {
    return wrong;
  }
  if (!schemes.includes(url.protocol)) return wrong;
  return url.username || url.password ? `${name}: must hold no user name and no password` : null;
}
