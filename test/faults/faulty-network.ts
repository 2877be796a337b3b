import type {VirtualClock} from './virtual-clock.ts';
import {garbled} from './corrupt-results.ts';
import {problem, type Answer, type ModelPortal} from './model-portal.ts';
import type {Random} from './random.ts';

/** All that can befall a request on its way, there and back. */
export const faults = [
  'cut-before',
  'cut-after',
  'cut-while',
  'late',
  'slow',
  'failed-before',
  'failed-after',
  'busy',
  'truncated',
  'cut-in-body',
  'garbled',
  'signed-out',
  'redirected',
  'offline',
] as const;

export type Fault = (typeof faults)[number];

/** A request as it left the widget. */
export interface SentRequest {
  readonly kind: 'lookup' | 'save';
  readonly at: number;
  readonly body: string;
  readonly idempotencyKey: string | null;
  readonly fault: Fault | null;
  /** When the widget had its answer, or gave it up. */
  until: number;
  /** Of the answer; 0 of a redirect, `null` where none came. */
  status: number | null;
}

export interface FaultyNetworkOptions {
  readonly portal: ModelPortal;
  readonly clock: VirtualClock;
  readonly random: Random;
  /** Faults that may happen, and in which share of the requests one does. */
  readonly mix: readonly Fault[];
  readonly share: number;
}

/** Stands in place of `fetch`, between the widget and the model of a portal. */
export class FaultyNetwork {
  readonly sent: SentRequest[] = [];
  /** Keys whose results came garbled: only these may end unconfirmed in an import that is not cancelled. */
  readonly garbledKeys = new Set<string>();
  /** The portal asked for no request before this time; a user who insists may override it. */
  notBefore = 0;
  /** When it asked: what left at the same moment could not know. */
  #asked = 0;
  /** Requests that came although the portal had asked to wait. */
  tooEarly = 0;
  readonly #options: FaultyNetworkOptions;

  constructor(options: FaultyNetworkOptions) {
    this.#options = options;
  }

  readonly fetch = (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const {clock, random, mix, share} = this.#options;
    const kind = String(url) === '/lookup' ? 'lookup' : 'save';
    const fault = mix.length > 0 && random.chance(share) ? random.pick(mix) : null;
    const idempotencyKey = new Headers(init.headers).get('Idempotency-Key');
    const body = String(init.body);
    const at = clock.now();
    const request: SentRequest = {kind, at, body, idempotencyKey, fault, until: Infinity, status: null};
    this.sent.push(request);
    if (clock.now() > this.#asked && clock.now() < this.notBefore) this.tooEarly++;
    const answer = this.#befall(request, fault).then(response => {
      if (request.until === Infinity) request.status = response.status;
      return response;
    });
    return orAborted(answer, init.signal!).finally(() => (request.until = clock.now()));
  };

  async #befall(request: SentRequest, fault: Fault | null): Promise<Response> {
    const {clock, random, portal} = this.#options;
    if (!clock.isOnline()) throw new TypeError('Failed to fetch');
    switch (fault) {
      case 'cut-before':
        await this.#pass(0.01, 2);
        throw new TypeError('Failed to fetch');
      case 'cut-after':
        await this.#reach(request);
        throw new TypeError('Failed to fetch');
      case 'cut-while':
        void this.#reach(request, 5);
        await this.#pass(0.5, 2);
        throw new TypeError('Failed to fetch');
      // Somewhere on the way it is held back for longer than anybody waits, and arrives all the same.
      case 'late':
        await this.#pass(30, 200);
        return this.#response(await this.#reach(request));
      case 'slow':
        return this.#response(await this.#reach(request, 55));
      case 'failed-before':
        await this.#pass(0.01, 1);
        return this.#failure(request, random.pick([408, 425, 500, 502, 503, 504]));
      case 'failed-after':
        await this.#reach(request);
        return this.#failure(request, random.pick([500, 502, 504]));
      case 'busy':
        return this.#failure(request, random.pick([429, 503]));
      case 'truncated':
        return this.#response(await this.#reach(request), text =>
          text.slice(0, random.between(0, text.length - 1)),
        );
      case 'cut-in-body':
        return this.#response(await this.#reach(request), null);
      case 'garbled':
        return this.#response(this.#garble(request, await this.#reach(request)));
      case 'signed-out':
        portal.signedIn = false;
        return this.#response(await this.#reach(request));
      case 'redirected':
        return {type: 'opaqueredirect', ok: false, status: 0} as Response;
      case 'offline':
        clock.setOnline(false);
        clock.after(random.between(1, 900) * 1000, () => clock.setOnline(true));
        throw new TypeError('Failed to fetch');
      case null:
        return this.#response(await this.#reach(request));
    }
  }

  /** The portal does its work, in up to `seconds`. */
  async #reach({kind, body, idempotencyKey}: SentRequest, seconds = 0.4): Promise<Answer> {
    const {portal} = this.#options;
    await this.#pass(0.001, 0.1);
    return kind === 'lookup'
      ? portal.lookup(body)
      : portal.save(body, idempotencyKey, () => this.#pass(0.01, seconds));
  }

  /** An error by somebody who is not the portal: a proxy's page, a text, or a problem; it may ask for a wait. */
  #failure({until: end}: SentRequest, status: number): Response {
    const {clock, random} = this.#options;
    const headers = new Headers({Date: new Date(clock.now()).toUTCString()});
    if (random.chance(0.6)) {
      const seconds = random.between(1, 120);
      const until = Math.floor(clock.now() / 1000) * 1000 + seconds * 1000;
      headers.set('Retry-After', random.chance(0.5) ? String(seconds) : new Date(until).toUTCString());
      // Who gave the request up does not hear of it.
      if (end === Infinity && until > this.notBefore) {
        this.notBefore = until;
        this.#asked = clock.now();
      }
    }
    const body = random.pick([
      '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>',
      'upstream is down',
      '',
      JSON.stringify(problem(status, 'busy').body),
    ]);
    return new Response(stream(body), {status, headers});
  }

  #garble({kind}: SentRequest, answer: Answer): Answer {
    if (kind === 'lookup' || answer.status !== 200) return answer;
    const {results, touched} = garbled((answer.body as {results: []}).results, this.#options.random);
    for (const key of touched) this.garbledKeys.add(key);
    return {status: 200, body: {results}};
  }

  /** `change` alters the text on its way; with `null` the connection breaks in the middle of it. */
  #response({status, body}: Answer, change: ((text: string) => string) | null = text => text): Response {
    if (body === undefined) return new Response(null, {status});
    const text = JSON.stringify(body);
    return new Response(change ? stream(change(text)) : broken(text), {status});
  }

  #pass(from: number, to: number): Promise<void> {
    const {clock, random} = this.#options;
    return clock.sleep((from + random.next() * (to - from)) * 1000, unending);
  }
}

const unending = new AbortController().signal;

function stream(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

function broken(text: string): ReadableStream<Uint8Array> {
  let begun = false;
  return new ReadableStream({
    pull(controller) {
      if (begun) return controller.error(new TypeError('network error'));
      begun = true;
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
    },
  });
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
    work.then(resolve, reject);
  });
}
