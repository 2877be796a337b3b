import type {Mode} from '../../src/core/plan/mode.ts';

/** One write, as the audit of a portal keeps it. */
export interface Written {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The idempotency key of the batch, or `null` for somebody else's change. */
  readonly by: string | null;
}

/** What a portal answers: a status, and a body that becomes JSON (`undefined`: none). */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface WirePair {
  readonly userForeignNumber: string;
  readonly email: string;
}

interface WireBatch {
  readonly mode: Mode;
  readonly pairs: readonly WirePair[];
}

export interface ModelPortalOptions {
  readonly contacts: Iterable<readonly [string, string | null]>;
  /** More pairs than this in a batch are 413. */
  readonly maxPairs: number;
  /** A pair with such a value is answered `rejected`. */
  readonly rejects: (value: string) => boolean;
  /** A batch with such a value is refused as a whole: 422. */
  readonly refuses: (value: string) => boolean;
  /** Success is 204, without results. */
  readonly silent: boolean;
}

/**
 * What a portal should be, in memory: rights before all else, each batch done once, and a
 * record of every write.
 */
export class ModelPortal {
  readonly contacts: Map<string, string | null>;
  readonly audit: Written[] = [];
  signedIn = true;
  readonly #options: ModelPortalOptions;
  readonly #running = new Set<string>();
  readonly #answered = new Map<string, {readonly body: string; readonly answer: Answer}>();

  constructor(options: ModelPortalOptions) {
    this.#options = options;
    this.contacts = new Map(options.contacts);
  }

  lookup(body: string): Answer {
    if (!this.signedIn) return problem(401, 'not-signed-in');
    const {keys} = JSON.parse(body) as {keys: readonly string[]};
    const known = keys.filter(key => this.contacts.has(key));
    return {
      status: 200,
      body: {stored: known.map(key => ({userForeignNumber: key, email: this.contacts.get(key)}))},
    };
  }

  /** `work` passes between the beginning and the commit. */
  async save(body: string, idempotencyKey: string | null, work: () => Promise<void>): Promise<Answer> {
    if (!this.signedIn) return problem(401, 'not-signed-in');
    const name = /^"([!-~]+)"$/.exec(idempotencyKey ?? '')?.[1];
    if (!name) return problem(400, 'idempotency-key-needed');
    const batch = JSON.parse(body) as WireBatch;
    if (batch.pairs.length > this.#options.maxPairs) return problem(413, 'batch-too-large');
    if (this.#running.has(name)) return problem(409, 'still-running');
    const done = this.#answered.get(name);
    if (done) return done.body === body ? done.answer : problem(422, 'idempotency-key-reused');
    if (batch.pairs.some(pair => this.#options.refuses(pair.email))) return problem(422, 'bad-pair');
    this.#running.add(name);
    await work();
    this.#running.delete(name);
    const results = batch.pairs.map(pair => this.#write(pair, batch.mode, name));
    const answer = this.#options.silent ? {status: 204} : {status: 200, body: {results}};
    this.#answered.set(name, {body, answer});
    return answer;
  }

  /** Somebody else changes a contact. */
  change(key: string, to: string | null): void {
    this.#set(key, to, null);
  }

  #write({userForeignNumber: key, email}: WirePair, mode: Mode, by: string) {
    const result = (status: string) => ({userForeignNumber: key, status});
    const stored = this.contacts.get(key);
    if (stored === undefined) return result('unknown');
    if (this.#options.rejects(email)) return {...result('rejected'), detail: 'This address is blocked'};
    if (stored === email) return result('same');
    if (stored !== null && mode === 'fill-empty') return result('kept');
    this.#set(key, email, by);
    return result(stored === null ? 'added' : 'replaced');
  }

  #set(key: string, to: string | null, by: string | null): void {
    this.audit.push({key, from: this.contacts.get(key) ?? null, to, by});
    this.contacts.set(key, to);
  }
}

/** An RFC 9457 problem. */
export function problem(status: number, name: string): Answer {
  return {
    status,
    body: {
      type: `https://portal.test/problems/${name}`,
      title: name,
      status,
      detail: `The portal says: ${name}`,
    },
  };
}
