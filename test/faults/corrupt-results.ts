import type {Random} from './random.ts';

interface Result {
  readonly userForeignNumber: string;
  readonly status: string;
  readonly detail?: string;
}

/**
 * A portal's results as a bad portal would give them: in another order, some missing, some twice (alike or not), some
 * of keys that nobody asked for, some with a status that does not exist. `touched`: keys of which nothing is certain.
 */
export function garbled(
  results: readonly Result[],
  random: Random,
): {readonly results: readonly Result[]; readonly touched: ReadonlySet<string>} {
  const touched = new Set<string>();
  const out: Result[] = [];
  for (const result of results) {
    const doubtful = random.chance(0.05);
    if (doubtful) touched.add(result.userForeignNumber);
    if (!doubtful) out.push(...(random.chance(0.05) ? [result, {...result, detail: 'again'}] : [result]));
    else out.push(...random.pick(doubts)(result));
  }
  for (let more = random.between(0, 3); more > 0; more--)
    out.push({userForeignNumber: `9${random.between(0, 9e16)}`, status: 'added'});
  return {results: random.shuffled(out), touched};
}

const doubts: readonly ((result: Result) => Result[])[] = [
  () => [],
  result => [result, {...result, status: result.status === 'added' ? 'rejected' : 'added'}],
  result => [{...result, status: 'stored'}],
  result => [{...result, userForeignNumber: result.userForeignNumber.replace(/^0+/, '')}],
];
