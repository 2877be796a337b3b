import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {garbled} from './corrupt-results.ts';
import {problem} from './model-portal.ts';
import type {Random} from './random.ts';

/** All that the proxy can do to a request. `offline` and a killed portal are done to browser and process themselves. */
export const proxyFaults = [
  'cut-before',
  'cut-after',
  'cut-while',
  'slow',
  'failed-before',
  'failed-after',
  'busy',
  'too-large',
  'truncated',
  'cut-in-body',
  'garbled',
  'signed-out',
  'redirected',
] as const;

export type ProxyFault = (typeof proxyFaults)[number];

export interface FaultProxyOptions {
  /** Address of the portal, with a slash at the end. */
  readonly portal: string;
  readonly random: Random;
  /** What befalls a POST to this path; all other requests pass untouched. */
  readonly fault: (path: string) => ProxyFault | null;
}

/** A request of the widget that came by. */
export interface PassedRequest {
  readonly path: string;
  readonly body: string;
  readonly idempotencyKey: string | undefined;
  readonly fault: ProxyFault | null;
}

interface PortalAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** Stands between browser and portal, and spoils what they say to each other. */
export class FaultProxy {
  readonly passed: PassedRequest[] = [];
  readonly #options: FaultProxyOptions;
  readonly #server: Server;

  static async start(options: FaultProxyOptions): Promise<FaultProxy> {
    const proxy = new FaultProxy(options);
    await new Promise<void>(resolve => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  private constructor(options: FaultProxyOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  /** With a slash at the end. */
  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!;
    const body = await bytesOf(request);
    const fault = request.method === 'POST' ? this.#options.fault(path) : null;
    if (request.method === 'POST') {
      const idempotencyKey = request.headers['idempotency-key'] as string | undefined;
      this.passed.push({path, body: body.toString(), idempotencyKey, fault});
    }
    const ask = () => this.#ask(request, body);
    const {random} = this.#options;
    switch (fault) {
      case null:
        return tell(response, await ask());
      case 'cut-before':
        return void response.destroy();
      case 'cut-after':
        await ask();
        return void response.destroy();
      case 'cut-while':
        response.destroy();
        await ask();
        return;
      case 'slow':
        await new Promise(resolve => setTimeout(resolve, random.between(200, 1500)));
        return tell(response, await ask());
      case 'failed-before':
        return this.#fail(response, random.pick([408, 425, 500, 502, 503, 504]));
      case 'failed-after':
        await ask();
        return this.#fail(response, random.pick([500, 502, 504]));
      case 'busy':
        return this.#fail(response, random.pick([429, 503]), random.between(1, 2));
      case 'too-large':
        return tell(response, json(413, problem(413, 'batch-too-large').body));
      case 'truncated': {
        const answer = await ask();
        return tell(response, {...answer, body: answer.body.subarray(0, answer.body.length / 2)});
      }
      case 'cut-in-body': {
        const answer = await ask();
        response.writeHead(answer.status, {...answer.headers, 'content-length': answer.body.length});
        response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
        return;
      }
      case 'garbled':
        return tell(response, this.#garble(await ask()));
      case 'signed-out':
        return tell(response, json(401, problem(401, 'not-signed-in').body));
      case 'redirected':
        response.writeHead(302, {Location: '/administration'}).end();
    }
  }

  #garble(answer: PortalAnswer): PortalAnswer {
    const content = answer.status === 200 && (JSON.parse(answer.body.toString()) as {results?: []});
    if (!content || !content.results) return answer;
    return json(200, {results: garbled(content.results, this.#options.random).results});
  }

  /** Both forms of `Retry-After` take turns by chance; the date is told by this machine's clock, as `Date` is. */
  #fail(response: ServerResponse, status: number, seconds?: number): void {
    if (seconds !== undefined) {
      const date = new Date(Date.now() + seconds * 1000).toUTCString();
      response.setHeader('Retry-After', this.#options.random.chance(0.5) ? seconds : date);
    }
    response.writeHead(status, {'Content-Type': 'text/html'});
    response.end('<!doctype html><title>The proxy is out of order</title>');
  }

  #ask({url, method, headers}: IncomingMessage, body: Buffer): Promise<PortalAnswer> {
    const kept = without(headers, ['accept-encoding', 'connection']);
    return new Promise((resolve, reject) => {
      const asked = httpRequest(new URL(url!, this.#options.portal), {
        method: method!,
        headers: kept,
        agent: false,
      });
      asked.on('error', reject);
      asked.on('response', answer =>
        bytesOf(answer).then(
          bytes =>
            resolve({
              status: answer.statusCode!,
              headers: without(answer.headers, ofConnection),
              body: bytes,
            }),
          reject,
        ),
      );
      asked.end(body);
    });
  }
}

/** Headers about the connection, and the length that may change, are the proxy's own matter. */
const ofConnection = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

function without(headers: IncomingMessage['headers'], names: readonly string[]): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

function json(status: number, body: unknown): PortalAnswer {
  return {status, headers: {'content-type': 'application/json'}, body: Buffer.from(JSON.stringify(body))};
}

function tell(response: ServerResponse, {status, headers, body}: PortalAnswer): void {
  response.writeHead(status, headers).end(status === 204 ? undefined : body);
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
