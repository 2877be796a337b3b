/**
 * Sends a few thousand pairs through faults, once for each seed: the database must end where the model says, every
 * outcome be true or `unconfirmed`, nothing be written twice. Time is virtual.
 *
 * `npm run fuzz -- sending [seeds] [first]`; 1,000 seeds from 1 on by default.
 */
import type {SentRequest} from '../faults/faulty-network.ts';
import {runCourse, type CourseEnd} from '../faults/sending-scenario.ts';

/** Resolves to the number of seeds that went wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const [seeds = 1000, first = 1] = args.map(Number);
  const totals = new Map<string, number>();
  const count = (what: string, times = 1) => totals.set(what, (totals.get(what) ?? 0) + times);
  let failed = 0;
  for (let seed = first; seed < first + seeds; seed++) {
    const end = await runCourse(seed);
    tell(end, count);
    if (end.wrong.length === 0) continue;
    failed++;
    console.log(`seed ${seed}: ${end.wrong.length} wrong, with ${end.course.mix.join(', ')}`);
    for (const finding of end.wrong.slice(0, 5)) console.log(`  ${finding}`);
  }
  for (const [what, times] of [...totals].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${what.padEnd(24)} ${times.toLocaleString('en')}`);
  console.log(`${seeds - failed} of ${seeds} seeds as the model says`);
  return failed;
}

function mostSaves(sent: readonly SentRequest[]): number {
  const saves = sent.filter(({kind}) => kind === 'save');
  const beside = ({at}: SentRequest) => saves.filter(other => other.at <= at && other.until > at).length;
  return Math.max(0, ...saves.map(beside));
}

function tell({rounds, network, portal}: CourseEnd, count: (what: string, times?: number) => void): void {
  count('requests', network.sent.length);
  count('writes', portal.audit.filter(written => written.by !== null).length);
  for (const {fault} of network.sent) if (fault) count(`fault ${fault}`);
  for (const {plan, end, sent} of rounds) {
    count(`at once, ${mostSaves(sent)} batches`);
    count(`import ${end}`);
    for (const outcome of plan.outcomes.values()) count(`outcome ${outcome}`);
    count('outcome not-sent', plan.pairs.length - plan.outcomes.size);
  }
}
