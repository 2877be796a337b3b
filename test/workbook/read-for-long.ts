/** The long test of the reader, as it runs in a browser: `npm run fuzz -- reading`. It tells what it does on the console. */
import {type Damage, damages, endingOf, type GoodFile, goodFiles, writers} from './corrupt-file.ts';
import {properties} from './properties.ts';
import {seededRandom} from './writer/random.ts';

const times = {flip: 10_000, truncation: 2_000, 'dropped entry': 2_000} as const;
const propertyRuns = 2_000;

/** Damages good files and runs the properties; resolves to the number of things that went wrong. */
export async function readForLong(share: number, seed: number): Promise<number> {
  let wrong = 0;
  for (const [format, write] of Object.entries(writers)) {
    const files = await goodFiles(seed, 20, write);
    for (const [kind, all] of Object.entries(times)) {
      const damage = damages[kind as keyof typeof times];
      wrong += await damageAll(`${format}: ${kind}`, damage, Math.ceil(all * share), files, seed);
    }
  }
  for (const [title, check] of Object.entries(properties)) {
    const numRuns = Math.ceil(propertyRuns * share);
    try {
      await check({numRuns, seed});
      console.log(`${numRuns} runs, seed ${seed}: ${title}`);
    } catch (error) {
      wrong++;
      console.log(`seed ${seed}: ${title}: ${(error as Error).message}`);
    }
  }
  return wrong;
}

async function damageAll(
  kind: string,
  damage: Damage,
  count: number,
  files: readonly GoodFile[],
  seed: number,
): Promise<number> {
  const random = seededRandom(seed);
  const endings = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const {bytes, data} = files[i % files.length]!;
    const damaged = damage(bytes, random);
    const {bytes: damagedBytes, expected = (whole: string) => whole} = damaged;
    const ending = await endingOf(damagedBytes, expected(data));
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    if (ending === 'wrong') console.log(`seed ${seed}: ${kind}, file ${i % files.length}, ${damaged.what}`);
  }
  const told = [...endings].sort(([, a], [, b]) => b - a).map(([ending, number]) => `${number} ${ending}`);
  console.log(`${count} times ${kind}, seed ${seed}: ${told.join(', ')}`);
  return endings.get('wrong') ?? 0;
}

Object.assign(globalThis, {readForLong});
