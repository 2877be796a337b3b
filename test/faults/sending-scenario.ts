import {contacts} from '../../src/core/definition/definition.ts';
import type {Pair} from '../../src/core/review/pairs.ts';
import type {PlannedPair} from '../../src/core/plan/plan.ts';
import type {Mode} from '../../src/core/plan/mode.ts';
import {RequestSize} from '../../src/importer/requests/request-size.ts';
import {Sender, type Sending} from '../../src/importer/sending/sender.ts';
import {HttpPortal} from '../../src/portal/http-portal.ts';
import {checkCourse} from './check-scenario.ts';
import {FaultyNetwork, faults, type Fault, type SentRequest} from './faulty-network.ts';
import {MemoryPlan} from './memory-plan.ts';
import {ModelPortal} from './model-portal.ts';
import {Random} from './random.ts';
import {VirtualClock} from './virtual-clock.ts';

/** How one import went, from its plan to its end. */
export interface Round {
  readonly plan: MemoryPlan;
  readonly end: 'complete' | 'cancelled' | 'aborted';
  /** It was cancelled, though it may have been aborted before it came to rest. */
  readonly cancelled: boolean;
  readonly sent: readonly SentRequest[];
}

/** All that a seed decides. */
export interface Course {
  readonly seed: number;
  readonly mode: Mode;
  readonly pairs: readonly Pair[];
  readonly before: ReadonlyMap<string, string | null>;
  readonly hasLookup: boolean;
  readonly silent: boolean;
  readonly othersWrite: boolean;
  readonly refusesBatches: boolean;
  readonly batchSize: number;
  readonly parallelLookups: number;
  readonly parallelBatches: number;
  readonly mix: readonly Fault[];
  readonly share: number;
}

export interface CourseEnd {
  readonly course: Course;
  readonly rounds: readonly Round[];
  readonly portal: ModelPortal;
  readonly network: FaultyNetwork;
  /** What went against the model; empty when all is well. */
  readonly wrong: readonly string[];
}

export const isBlocked = (value: string) => value.startsWith('blocked');
export const isPoison = (value: string) => value.endsWith('@poison.test');

export const lookupSize = 200;

/** One import of a few thousand pairs through one mix of faults, interrupted and begun anew as the seed says. */
export async function runCourse(seed: number): Promise<CourseEnd> {
  const random = new Random(seed);
  const course = drawCourse(seed, random);
  const clock = new VirtualClock(seed);
  const portal = new ModelPortal({
    contacts: course.before,
    maxPairs: course.refusesBatches && random.chance(0.5) ? 180 : Infinity,
    rejects: isBlocked,
    refuses: isPoison,
    silent: course.silent,
  });
  const network = new FaultyNetwork({portal, clock, random, mix: course.mix, share: course.share});
  const rounds: Round[] = [];
  const {fetch} = globalThis;
  globalThis.fetch = network.fetch;
  try {
    do rounds.push(await runRound(course, {random, clock, portal, network, last: rounds.length === 2}));
    while (rounds.at(-1)!.end !== 'complete');
    // What is still held back on its way arrives now.
    await clock.pass(1_000_000);
  } finally {
    globalThis.fetch = fetch;
  }
  const end = {course, rounds, portal, network};
  return {...end, wrong: checkCourse(end)};
}

function drawCourse(seed: number, random: Random): Course {
  const silent = random.chance(0.15);
  const refusesBatches = random.chance(0.3);
  const before = new Map<string, string | null>();
  const pairs = Array.from({length: random.between(1000, 3000)}, (_, index) => {
    const key = String(index).padStart(18, '0');
    const value = drawValue(index, {random, silent, refusesBatches});
    if (!random.chance(0.03)) before.set(key, random.pick([null, null, null, `old-${index}@b.test`, value]));
    return {key, value};
  });
  return {
    seed,
    mode: random.pick(['fill-empty', 'overwrite']),
    pairs,
    before,
    hasLookup: silent || random.chance(0.85),
    silent,
    othersWrite: !silent && random.chance(0.4),
    refusesBatches,
    batchSize: random.pick([50, 100, 250, 500]),
    parallelLookups: random.pick([1, 2, 3, 3]),
    parallelBatches: random.pick([1, 3, 3, 3, 3]),
    mix: faults.filter(() => random.chance(0.35)),
    share: 0.05 + random.next() * 0.5,
  };
}

function drawValue(
  index: number,
  {random, silent, refusesBatches}: {random: Random; silent: boolean; refusesBatches: boolean},
): string {
  if (!silent && random.chance(0.02)) return `blocked-${index}@b.test`;
  if (refusesBatches && random.chance(0.002)) return `new-${index}@poison.test`;
  return `new-${index}@b.test`;
}

interface Scene {
  readonly random: Random;
  readonly clock: VirtualClock;
  readonly portal: ModelPortal;
  readonly network: FaultyNetwork;
  /** This round is left to come to its end. */
  readonly last: boolean;
}

/** A fresh review of the same file, and its sending. */
async function runRound(course: Course, scene: Scene): Promise<Round> {
  const {random, clock, portal, network, last} = scene;
  const plan = new MemoryPlan(planned(course, portal));
  const first = network.sent.length;
  network.notBefore = 0;
  let shown: Sending['pause'] = null;
  let end: Round['end'] = 'complete';
  let cancelled = false;
  const sender = new Sender({
    source: plan,
    portal: new HttpPortal({
      endpoint: '/import',
      lookup: course.hasLookup ? '/lookup' : null,
      definition: contacts,
      headers: null,
      credentials: 'same-origin',
    }),
    definition: contacts,
    mode: course.mode,
    total: plan.pairs.length,
    batchSize: course.batchSize,
    lookupSize: new RequestSize(lookupSize),
    limits: {requestSeconds: 60, ...course},
    clock,
    onChange: ({pause}) => {
      const isNew = pause !== shown;
      shown = pause;
      if (!isNew || pause?.by !== 'portal') return;
      clock.after(random.between(1, 3000) * 1000, () => {
        portal.signedIn = true;
        resume();
      });
    },
  });
  // Who goes on in spite of a problem does not wait for the time that the portal asked for.
  const resume = () => {
    if (shown?.by === 'portal') network.notBefore = 0;
    sender.resume();
  };
  // Where nothing goes wrong, all is over within seconds.
  const sometime = (what: () => void) =>
    clock.after(random.between(0, random.chance(0.5) ? 1000 : 30_000), what);
  if (random.chance(0.3)) {
    sometime(() => sender.pause());
    clock.after(40_000, resume);
  }
  if (course.othersWrite)
    for (let times = 0; times < 100; times++) sometime(() => somebodyWrites(course, scene));
  if (!last && random.chance(0.2))
    sometime(() => {
      end = 'cancelled';
      cancelled = true;
      sender.cancel();
    });
  if (!last && random.chance(0.2))
    sometime(() => {
      end = 'aborted';
      sender.abort();
    });
  const run = sender.run().then(
    () => {},
    error => {
      if (error.name !== 'AbortError') throw error;
    },
  );
  await clock.run(run);
  const round = {plan, end, cancelled, sent: network.sent.slice(first)};
  // A 204 does not tell who was first: what is still on its way must not meet the next round.
  if (course.silent) await clock.pass(1_000_000);
  return round;
}

/** What a review of the file against the portal would plan now. */
function planned({pairs, mode, hasLookup}: Course, {contacts: stored}: ModelPortal): PlannedPair[] {
  if (!hasLookup) return pairs.map(pair => ({...pair, change: 'uncompared', stored: undefined}));
  return pairs.flatMap((pair): PlannedPair[] => {
    const now = stored.get(pair.key);
    if (now === null) return [{...pair, change: 'add', stored: null}];
    if (now === undefined || now === pair.value || mode === 'fill-empty') return [];
    return [{...pair, change: 'replace', stored: now}];
  });
}

function somebodyWrites({pairs}: Course, {random, portal}: Scene): void {
  const {key} = random.pick(pairs);
  if (!portal.contacts.has(key)) return;
  portal.change(key, random.pick([null, `own-${random.between(1, 9)}@choice.test`]));
}
