/** What a request held, as a server would see it. */
export interface SeenRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly body: string;
}

/** Puts answers in place of the network until `restore()`. */
export class FetchStub {
  readonly requests: SeenRequest[] = [];
  readonly #real = globalThis.fetch;
  readonly #answers: (Response | Error | Promise<Response>)[] = [];

  constructor() {
    globalThis.fetch = (input, init = {}) => {
      this.requests.push({
        url: String(input),
        init,
        headers: new Headers(init.headers),
        body: String(init.body),
      });
      const answer = this.#answers.shift();
      if (!answer) throw new Error('No answer is left for this request');
      if (answer instanceof Error) return Promise.reject(answer);
      return orAborted(Promise.resolve(answer), init.signal);
    };
  }

  answer(...answers: (Response | Error | Promise<Response>)[]): void {
    this.#answers.push(...answers);
  }

  restore(): void {
    globalThis.fetch = this.#real;
  }
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
    work.then(resolve, reject);
  });
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: {'Content-Type': 'application/json', ...init.headers},
  });
}
