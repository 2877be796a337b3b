import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {Pair} from '../../src/core/review/pairs.ts';
import {RequestSize} from '../../src/importer/requests/request-size.ts';
import {Sender, type PlanSource, type Sending} from '../../src/importer/sending/sender.ts';
import {checkedPortal} from '../../src/portal/checked-portal.ts';
import type {Portal, SaveOptions, SaveResult} from '../../src/portal/portal.ts';
import {MemoryPlan} from '../faults/memory-plan.ts';
import {VirtualClock} from '../faults/virtual-clock.ts';
import {adds, cut, failing} from './sender-harness.ts';

const keys = 'abcdefghijklmnop';
const never = new AbortController().signal;

/** What befalls a request, by its kind and number: an error before or after the portal did its work. */
type Fate = {readonly before?: Error; readonly after?: Error} | null;
type Fates = (request: 'lookup' | 'save', number: number, keys: string) => Fate;

const troubles: readonly [name: string, fates: Fates][] = [
  ['all goes well', () => null],
  [
    'the second save is cut after the commit',
    (on, nth) => (on === 'save' && nth === 1 ? {after: cut()} : null),
  ],
  ['three saves are cut before the commit', (on, nth) => (on === 'save' && nth < 3 ? {before: cut()} : null)],
  [
    'the portal is busy',
    (on, nth) => (on === 'save' && nth === 2 ? {before: failing(503, {retryAfter: 9})} : null),
  ],
  ['a look-up fails', (on, nth) => (on === 'lookup' && nth === 4 ? {before: failing(502)} : null)],
  ['the session ends', (_, nth) => (nth === 3 ? {before: failing(401)} : null)],
  [
    'two pairs at once are too many',
    (on, _, of) => (on === 'save' && of.length > 1 ? {before: failing(413)} : null),
  ],
  ['one pair is refused', (on, _, of) => (on === 'save' && of.includes('f') ? {before: failing(422)} : null)],
];

/**
 * An import of eight batches of two, in which each wait for the portal and the worker is told before and after. So
 * something else can happen at every place where it may.
 */
class Scene implements PlanSource, Portal {
  readonly clock = new VirtualClock();
  readonly plan = new MemoryPlan(adds(keys));
  readonly sender: Sender;
  readonly wrong: string[] = [];
  readonly written: string[] = [];
  /** Places that were passed, and what happens at one of them. */
  places = 0;
  shown: Sending | null = null;
  /** Nothing may be begun any more, or for now. */
  quiet = false;
  cancelled = false;
  readonly #meanwhile: {readonly place: number; readonly happens: (scene: Scene) => void};
  readonly #fates: Fates;
  readonly #numbers = {lookup: 0, save: 0};
  readonly #away = {lookup: new Set<string>(), save: new Set<string>()};
  readonly #answers = new Map<string, {readonly body: string; readonly results: readonly SaveResult[]}>();
  /** Batches that were sent, or parts of them. */
  readonly #begun = new Set<number>();

  constructor(fates: Fates, place: number, happens: (scene: Scene) => void = () => {}) {
    this.#fates = fates;
    this.#meanwhile = {place, happens};
    this.sender = new Sender({
      source: this,
      portal: checkedPortal(this),
      definition: contacts,
      mode: 'fill-empty',
      total: keys.length,
      batchSize: 2,
      lookupSize: new RequestSize(100),
      limits: {requestSeconds: 60, parallelLookups: 3, parallelBatches: 3},
      clock: this.clock,
      onChange: sending => this.#show(sending),
    });
  }

  async nextBatch(count: number) {
    const batch = await this.plan.nextBatch(count);
    await this.#pass(0.01);
    return batch;
  }

  async settle(outcomes: Parameters<PlanSource['settle']>[0]): Promise<void> {
    await this.plan.settle(outcomes);
    await this.#pass(0.02);
  }

  async lookup(asked: readonly string[]): Promise<Map<string, string | null>> {
    return this.#ask('lookup', asked.join(''), 0.7, () => new Map(asked.map(key => [key, null])));
  }

  async save(batch: readonly Pair[], {idempotencyKey}: SaveOptions): Promise<readonly SaveResult[]> {
    const body = batch.map(({key}) => key).join('');
    const number = keys.indexOf(body[0]!) >> 1;
    if (this.quiet && !this.#begun.has(number)) this.wrong.push(`${body} was begun`);
    this.#begun.add(number);
    return this.#ask('save', body, 1.1, () => this.#write(body, idempotencyKey));
  }

  async #ask<T>(kind: 'lookup' | 'save', body: string, seconds: number, work: () => T): Promise<T> {
    const away = this.#away[kind];
    for (const other of away)
      if ([...body].some(key => other.includes(key))) this.wrong.push(`${body} left beside ${other}`);
    away.add(body);
    if (away.size > 3) this.wrong.push(`${away.size} at once`);
    const fate = this.#fates(kind, this.#numbers[kind]++, body);
    try {
      await this.#pass(seconds);
      if (fate?.before) throw fate.before;
      const answer = work();
      if (fate?.after) throw fate.after;
      return answer;
    } finally {
      away.delete(body);
    }
  }

  /** Each batch is written once, whoever asks again. */
  #write(body: string, idempotencyKey: string): readonly SaveResult[] {
    const known = this.#answers.get(idempotencyKey);
    if (known && known.body !== body) this.wrong.push(`${known.body} and ${body} share a key`);
    if (known) return known.results;
    this.written.push(...body);
    const results = [...body].map((key): SaveResult => ({key, status: 'added'}));
    this.#answers.set(idempotencyKey, {body, results});
    return results;
  }

  async #pass(seconds: number): Promise<void> {
    this.#place();
    await this.clock.sleep(seconds * 1000, never);
    this.#place();
  }

  #place(): void {
    if (this.places++ === this.#meanwhile.place) this.#meanwhile.happens(this);
  }

  #show(sending: Sending): void {
    const isNew = sending.pause !== this.shown?.pause;
    this.shown = sending;
    // Somebody signs in again.
    if (isNew && sending.pause?.by === 'portal')
      this.clock.after(5000, () => {
        if (!this.quiet) this.sender.resume();
      });
  }
}

async function play(fates: Fates, place: number, happens: (scene: Scene) => void): Promise<Scene> {
  const scene = new Scene(fates, place, happens);
  await scene.clock.run(scene.sender.run().catch(error => expect(error.name).to.equal('AbortError')));
  await scene.clock.pass(600_000);
  return scene;
}

/** Said and written agree; only what was cancelled may be open or unconfirmed. */
function check({plan, written, wrong, cancelled}: Scene): void {
  if (new Set(written).size < written.length) wrong.push(`${written.join('')} were written`);
  for (const key of keys) {
    const outcome = plan.outcomes.get(key);
    const isWritten = written.includes(key);
    const isTrue =
      outcome === 'added'
        ? isWritten
        : outcome === 'rejected'
          ? key === 'f' && !isWritten
          : outcome === 'unconfirmed'
            ? cancelled
            : cancelled && !isWritten;
    if (!isTrue) wrong.push(`${key} is ${outcome}, ${isWritten ? 'and' : 'not'} written`);
  }
  expect(wrong).to.deep.equal([]);
}

describe('whatever comes in between, nothing is lost and nothing sent twice', () => {
  for (const [name, fates] of troubles)
    describe(`while ${name}`, () => {
      /** Lets it happen at each place in turn. */
      async function everywhere(
        happens: (scene: Scene) => void,
        judge: (scene: Scene) => void = check,
      ): Promise<void> {
        const {places} = await play(fates, -1, () => {});
        expect(places).to.be.greaterThan(60);
        for (let place = 0; place < places; place++) judge(await play(fates, place, happens));
      }

      it('a pause, and a while after it the resuming', () =>
        everywhere(scene => {
          scene.sender.pause();
          scene.quiet = true;
          scene.clock.after(100_000, () => {
            scene.quiet = false;
            scene.sender.resume();
          });
        }));

      it('a pause that is taken back at once', () =>
        everywhere(({sender}) => {
          sender.pause();
          sender.resume();
        }));

      it('a cancel', () =>
        everywhere(scene => {
          scene.sender.cancel();
          scene.quiet = scene.cancelled = true;
        }));

      it('a pause, and the cancel in it', () =>
        everywhere(scene => {
          scene.sender.pause();
          scene.quiet = scene.cancelled = true;
          scene.clock.after(400, () => scene.sender.cancel());
        }));

      it('the end of the page: no outcome comes after it', () => {
        const told = new Map<Scene, number>();
        return everywhere(
          scene => {
            scene.sender.abort();
            scene.quiet = true;
            told.set(scene, scene.plan.outcomes.size);
          },
          scene => {
            expect(scene.plan.outcomes.size).to.equal(told.get(scene));
            expect(scene.wrong).to.deep.equal([]);
            expect(new Set(scene.written).size).to.equal(scene.written.length);
          },
        );
      });

      it('a network that goes for a while', () =>
        everywhere(({clock}) => {
          clock.setOnline(false);
          clock.after(20_000, () => clock.setOnline(true));
        }));
    });
});
