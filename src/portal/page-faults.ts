import {PortalError} from './portal-error.ts';

/** Code of the page failed: a bug there, which no waiting mends. Says where, and what kind of error it was. */
export class PageError extends Error {
  override readonly name = 'PageError';
}

/**
 * Tells bugs in the page's code from a portal that is out of reach: whatever it throws counts as that, but for the
 * errors that JavaScript itself throws at a bug.
 *
 * A bug is told in the console, once. Nothing that could stand in a cell is told with it.
 */
export class PageFaults {
  #told = false;

  /** What to throw in place of `error`, which came from `where`; `data` are the keys and values at hand. */
  judged(error: unknown, where: string, data: readonly string[]): unknown {
    const name = nameOf(error);
    if (name === 'SyntaxError' && notJson.test(messageOf(error))) return unreadable(error);
    if (!isBug(error, name)) return error;
    const fault = `${where}: ${name}`;
    if (!this.#told) console.error(`portal-importer: ${fault}${told(error, data)}`);
    this.#told = true;
    return new PageError(fault, {cause: error});
  }
}

/** What is no JSON, in the words of the browsers; the last ones are WebKit's, for the `json()` of a response. */
const notJson = /JSON|string did not match the expected pattern/;

const bugs: ReadonlySet<string> = new Set([
  'TypeError',
  'ReferenceError',
  'RangeError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'InternalError',
]);

/** What the browser says of a request that found no way, or broke: Chromium, Firefox, WebKit, and all of a script. */
const network =
  /^(failed to fetch|network error|networkerror when|error in (input|body) stream|load failed|the network connection was lost|the internet connection appears|a server with the specified|could ?no?.t connect|the request timed out|cancelled|fetch failed|terminated|connection (terminated|refused|reset)|.*dynamically imported module|importing a module script failed)/i;

/** A `DOMException` of these names is a request that found no way; any other is misuse of the browser. */
const passing: ReadonlySet<string> = new Set(['AbortError', 'TimeoutError', 'NetworkError']);

function isBug(error: unknown, name: string): boolean {
  if (error instanceof DOMException) return !passing.has(name);
  if (name !== 'TypeError') return bugs.has(name);
  // Some browsers word a broken connection in the user's language.
  return navigator.onLine && !network.test(messageOf(error));
}

/** The page asked for JSON and was answered with something else: with a page, where it begins with `<`. */
function unreadable(error: unknown): PortalError {
  const signedOut = /token '?<|unexpected character at line 1 column 1\b/.test(messageOf(error));
  return new PortalError({status: 200, signedOut}, {cause: error});
}

/** By name: an error of another realm, an iframe's for instance, is no `Error` here. */
function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : typeof error;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}

/** Message and stack, without the data: a message quotes what it found. */
function told(error: unknown, data: readonly string[]): string {
  let message = messageOf(error);
  for (const text of data) if (text !== '' && message.includes(text)) message = message.replaceAll(text, '…');
  const places = stackOf(error).replace(messageOf(error), '').split('\n').filter(isPlace);
  return [`: ${message.replace(/\S*[\d@]\S*/g, '…')}`, ...places].join('\n');
}

function stackOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
}

/** A line that names a place in a script: `at name (https://…:1:2)`, or `name@https://…:1:2`. */
function isPlace(line: string): boolean {
  return /^(\s+at |.*@).*:\d+\)?$/.test(line);
}
