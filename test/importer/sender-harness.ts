import {contacts} from '../../src/core/definition/definition.ts';
import type {Pair} from '../../src/core/review/pairs.ts';
import type {PlannedPair} from '../../src/core/plan/plan.ts';
import type {Mode} from '../../src/core/plan/mode.ts';
import {RequestSize} from '../../src/importer/requests/request-size.ts';
import {Sender, type SenderOptions, type Sending} from '../../src/importer/sending/sender.ts';
import {checkedPortal} from '../../src/portal/checked-portal.ts';
import type {Portal, SaveOptions, SaveResult} from '../../src/portal/portal.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import {MemoryPlan} from '../faults/memory-plan.ts';
import {VirtualClock} from '../faults/virtual-clock.ts';

/** What a save does: fails, answers, or does its work (the default). */
export type SaveReply =
  | 'saves'
  | 'taken'
  | Error
  | readonly SaveResult[]
  | ((batch: readonly Pair[], options: SaveOptions) => unknown);

/** A portal in memory that does what it is told, call by call, and notes all that it was asked. */
export class ToldPortal implements Portal {
  readonly stored: Map<string, string | null>;
  readonly lookups: (readonly string[])[] = [];
  readonly saves: {readonly keys: string; readonly mode: Mode; readonly idempotencyKey: string}[] = [];
  readonly saveReplies: SaveReply[] = [];
  readonly lookupReplies: (Error | (() => unknown))[] = [];

  constructor(stored: Iterable<readonly [string, string | null]>) {
    this.stored = new Map(stored);
  }

  async lookup(keys: readonly string[]): Promise<Map<string, string | null>> {
    this.lookups.push(keys);
    const reply = this.lookupReplies.shift();
    if (reply instanceof Error) throw reply;
    if (reply) return reply() as Map<string, string | null>;
    return new Map([...this.stored].filter(([key]) => keys.includes(key)));
  }

  async save(batch: readonly Pair[], options: SaveOptions): Promise<readonly SaveResult[] | 'taken'> {
    const {mode, idempotencyKey} = options;
    this.saves.push({keys: batch.map(pair => pair.key).join(' '), mode, idempotencyKey});
    const reply = this.saveReplies.shift() ?? 'saves';
    if (reply instanceof Error) throw reply;
    if (typeof reply === 'function') return (await reply(batch, options)) as 'taken';
    return reply === 'saves' ? this.write(batch) : reply;
  }

  write(batch: readonly Pair[]): readonly SaveResult[] {
    return batch.map(({key, value}) => {
      const status = this.stored.get(key) ? 'replaced' : 'added';
      this.stored.set(key, value);
      return {key, status};
    });
  }

  /** The same without a look-up. */
  blind(): Portal {
    return {save: (batch, options) => this.save(batch, options)};
  }
}

export const add = (key: string): PlannedPair => ({key, value: `${key}@new.de`, change: 'add', stored: null});
export const replace = (key: string, stored = `${key}@old.de`): PlannedPair => ({
  key,
  value: `${key}@new.de`,
  change: 'replace',
  stored,
});

/** A plan of additions named by letters: 'abc' holds a, b and c. */
export const adds = (keys: string) => [...keys].map(add);

export const failing = (status: number, facts: {type?: string; detail?: string; retryAfter?: number} = {}) =>
  new PortalError({status, ...facts});
export const cut = () => new TypeError('Failed to fetch');
export const reused = () =>
  failing(422, {type: 'https://p.test/problems/idempotency-key-reused', detail: 'Key used before'});

/** As the sender's; keys in one look-up are a number here. */
export type SenderBenchOptions = Omit<Partial<SenderOptions>, 'lookupSize'> & {
  readonly blind?: boolean;
  readonly lookupSize?: number;
};

/** One import, ready to run in virtual time. */
export class SenderBench {
  readonly clock = new VirtualClock();
  readonly plan: MemoryPlan;
  readonly portal: ToldPortal;
  readonly sender: Sender;
  readonly shown: Sending[] = [];
  #end: unknown = 'pending';

  constructor(pairs: readonly PlannedPair[], options: SenderBenchOptions = {}) {
    this.plan = new MemoryPlan(pairs);
    this.portal = new ToldPortal(pairs.map(({key, stored}) => [key, stored ?? null]));
    this.sender = new Sender({
      source: this.plan,
      portal: checkedPortal(options.blind ? this.portal.blind() : this.portal),
      definition: contacts,
      mode: 'overwrite',
      total: pairs.length,
      batchSize: 3,
      limits: {requestSeconds: 60, parallelLookups: 1, parallelBatches: 1},
      clock: this.clock,
      onChange: sending => this.shown.push(sending),
      ...options,
      lookupSize: new RequestSize(options.lookupSize ?? 100),
    });
  }

  /** Runs to the end. */
  async run(): Promise<void> {
    await this.clock.run(this.sender.run());
  }

  /** Begins, and lets seconds pass. */
  async begin(seconds = 0): Promise<void> {
    this.sender.run().then(
      () => (this.#end = 'done'),
      error => (this.#end = error.name),
    );
    await this.pass(seconds);
  }

  pass(seconds = 0): Promise<void> {
    return this.clock.pass(seconds * 1000);
  }

  /** `pending`, `done`, or the name of the error. */
  get end(): unknown {
    return this.#end;
  }

  get now(): Sending | undefined {
    return this.shown.at(-1);
  }

  /** Why it is held up: the problem's code, `user`, or `null`. */
  get pause(): string | null {
    const pause = this.now?.pause;
    return pause?.by === 'portal' ? pause.problem.code : (pause?.by ?? null);
  }

  /** Outcomes as text, in the order in which they came: `a added, b same`. */
  get outcomes(): string {
    return [...this.plan.outcomes].map(pair => pair.join(' ')).join(', ');
  }

  /** The keys of each save, request by request. */
  get sent(): readonly string[] {
    return this.portal.saves.map(save => save.keys);
  }

  /** Which saves had the same idempotency key: 0 for the first key, 1 for the next new one … */
  get idempotencyKeys(): readonly number[] {
    const keys = [...new Set(this.portal.saves.map(save => save.idempotencyKey))];
    return this.portal.saves.map(save => keys.indexOf(save.idempotencyKey));
  }
}
