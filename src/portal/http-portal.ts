import type {Definition} from '../core/definition/definition.ts';
import type {Pair} from '../core/review/pairs.ts';
import type {Portal, SaveOptions, SaveResult} from './portal.ts';
import {readResults, readStored} from './answers.ts';
import {errorResponse} from './error-response.ts';
import {exactJson, type Json} from './exact-json.ts';
import {PageFaults} from './page-faults.ts';
import {PortalError} from './portal-error.ts';
import {responseBytes} from './response-bytes.ts';
import {misshapen} from './shape.ts';
import {isSignedOut} from './signed-out.ts';
import {unreadable} from './unreadable.ts';

/** Headers that the page adds to every request: bearer and CSRF tokens. */
export type PortalHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** Addresses, names of the members on the wire, and how requests are made. */
export interface HttpPortalOptions {
  /** URL to which pairs are sent. */
  readonly endpoint: string;
  /** URL that tells what is stored, or `null` where the portal has none. */
  readonly lookup: string | null;
  readonly definition: Definition;
  /** Asked anew for every request: a session that was renewed in another tab counts at once. */
  readonly headers: PortalHeaders | null;
  readonly credentials: RequestCredentials;
}

/** Far more than a full lookup takes; beyond it an answer is unreadable rather than a danger to the page. */
const answerBytes = 64 * 1024 * 1024;

/**
 * The portal behind two URLs: `POST`, JSON, nothing but keys, pairs and the mode.
 *
 * How long a request may take is the caller's matter: its signal ends headers, request and body alike.
 */
export class HttpPortal implements Portal {
  readonly lookup?: NonNullable<Portal['lookup']>;
  readonly #options: HttpPortalOptions;
  readonly #faults = new PageFaults();

  constructor(options: HttpPortalOptions) {
    this.#options = options;
    const {lookup, definition} = options;
    if (lookup === null) return;
    this.lookup = async (keys, {signal}) => {
      const response = await this.#post(lookup, {keys}, {}, signal);
      return answer(response, body => readStored(body, keys, definition));
    };
  }

  async save(
    batch: readonly Pair[],
    {mode, idempotencyKey, signal}: SaveOptions,
  ): Promise<readonly SaveResult[] | 'taken'> {
    const {endpoint, definition} = this.#options;
    const pairs = batch.map(({key, value}) => ({[definition.key.name]: key, [definition.value.name]: value}));
    const headers = {'Idempotency-Key': `"${idempotencyKey}"`};
    const response = await this.#post(endpoint, {mode, pairs}, headers, signal);
    return response.status === 204 ? 'taken' : answer(response, body => readResults(body, definition));
  }

  async #post(url: string, body: Json, own: Record<string, string>, signal: AbortSignal): Promise<Response> {
    const {credentials} = this.#options;
    const headers = await this.#headers();
    signal.throwIfAborted();
    const ours = {'Content-Type': 'application/json', Accept: 'application/json, application/problem+json'};
    for (const [name, value] of Object.entries({...ours, ...own})) headers.set(name, value);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: exactJson(body),
      credentials,
      redirect: 'manual',
      signal,
    });
    // A redirect leads to a page that asks to sign in; nothing is ever sent on to another address.
    if (response.type === 'opaqueredirect') throw new PortalError({status: 401});
    if (!response.ok) throw await errorResponse(response);
    return response;
  }

  /** What the page adds. A bug in its function is none of the portal's. */
  async #headers(): Promise<Headers> {
    const {headers} = this.#options;
    try {
      return new Headers((typeof headers === 'function' ? await headers() : headers) ?? {});
    } catch (error) {
      throw this.#faults.judged(error, 'headers', []);
    }
  }
}

/** No page begins later than that. */
const sniffed = 64 * 1024;

/**
 * What a response says, from JSON in UTF-8. A connection that breaks while it is read rejects as it does, since that
 * passes; an answer that came whole and makes no sense is an error with its own status.
 */
async function answer<T>(response: Response, read: (body: unknown) => T): Promise<T> {
  const {bytes, cut} = await responseBytes(response, answerBytes);
  try {
    if (cut) misshapen('the answer', 'at most 64 MB', 'more found');
    return read(parsed(bytes));
  } catch (cause) {
    const {status} = response;
    const signedOut = isSignedOut(status, new TextDecoder().decode(bytes.subarray(0, sniffed)));
    throw unreadable({status, signedOut}, cause);
  }
}

function parsed(bytes: Uint8Array): unknown {
  let text = '';
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    misshapen('the answer', 'UTF-8', 'another encoding found');
  }
  try {
    return JSON.parse(text);
  } catch {
    const found = /^\s*</.test(text)
      ? 'HTML or XML found'
      : text.trim() === ''
        ? 'nothing found'
        : 'another text found';
    return misshapen('the answer', 'JSON', found);
  }
}
