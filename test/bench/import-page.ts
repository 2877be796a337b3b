import type {PortalImporterElement} from '../../src/index.ts';
import type {Pair} from '../../src/core/review/pairs.ts';
import type {Portal} from '../../src/portal/portal.ts';

/** What one import took, in milliseconds; `longestTask` is 0 when no task took 50 or more. */
export interface ImportMeasured {
  readonly rows: number;
  readonly saved: number;
  readonly toReview: number;
  readonly sending: number;
  /** The same requests once more, one after the other, with nothing around them. */
  readonly requestsAlone: number;
  readonly longestTask: number;
}

type Request = () => Promise<unknown>;

/** Knows every key; four of ten have a value, and not the file's. Notes what it is asked. */
class MemoryPortal implements Portal {
  readonly requests: Request[] = [];
  /** Milliseconds that a request takes. */
  requestTime = 0;

  lookup(keys: readonly string[]): Promise<Map<string, string | null>> {
    return this.answer(
      new Map(keys.map(key => [key, Number(key.at(-1)) < 4 ? `${key}@old.example.org` : null])),
    );
  }

  save(batch: readonly Pair[]): Promise<{key: string; status: 'added'}[]> {
    return this.answer(batch.map(({key}) => ({key, status: 'added' as const})));
  }

  private answer<T>(value: T): Promise<T> {
    const request = () => new Promise<T>(resolve => setTimeout(resolve, this.requestTime, value));
    this.requests.push(request);
    return request();
  }
}

let longestTask = 0;
new PerformanceObserver(list => {
  for (const {duration} of list.getEntries()) longestTask = Math.max(longestTask, duration);
}).observe({type: 'longtask'});

const element = document.querySelector<PortalImporterElement>('portal-importer')!;
const chosen = () => document.querySelector('input')!.files![0]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Until what was changed last is on screen. */
async function shown(): Promise<void> {
  await element.updateComplete;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

async function wholeImport(): Promise<ImportMeasured> {
  longestTask = 0;
  const portal = new MemoryPortal();
  element.portal = portal;
  const toReview = await timed(async () => {
    await element.open(chosen());
    await shown();
  });
  const rows = element.summary?.rows ?? 0;
  // So that the sending is measured beside something.
  portal.requestTime = 20;
  portal.requests.length = 0;
  let saved = 0;
  const sending = await timed(async () => {
    saved = (await element.confirm()).totals.added;
  });
  await shown();
  const requests = portal.requests.slice();
  const longest = longestTask;
  element.reset();
  const requestsAlone = await timed(async () => {
    for (const request of requests) await request();
  });
  return {rows, saved, toReview, sending, requestsAlone, longestTask: longest};
}

/** One import over a network with a delay, in milliseconds unless it says otherwise. */
export interface Journey {
  readonly rows: number;
  readonly saved: number;
  readonly toReview: number;
  readonly switchingMode: number;
  readonly sending: number;
  readonly longestTask: number;
  readonly requests: number;
  /** A bare script that makes the same requests with the same parallelism. */
  readonly bare: {readonly lookups: number; readonly sending: number};
}

/** Imports the chosen file; each request takes `delay`, and so many of a kind are on their way at once. */
async function journey(delay: number, parallel: number): Promise<Journey> {
  longestTask = 0;
  const portal = new MemoryPortal();
  portal.requestTime = delay;
  Object.assign(element, {portal, mode: 'fill-empty'});
  element.limits = {parallelLookups: parallel, parallelBatches: parallel};
  const toReview = await timed(async () => {
    await element.open(chosen());
    await shown();
  });
  const rows = element.summary?.rows ?? 0;
  const lookups = portal.requests.length;
  const switchingMode = await timed(async () => {
    await element.setMode('overwrite');
    await shown();
  });
  await element.setMode('fill-empty');
  let saved = 0;
  const sending = await timed(async () => {
    saved = (await element.confirm()).totals.added;
  });
  await shown();
  const [requests, longest] = [portal.requests.length, longestTask];
  element.reset();
  const bare = {
    lookups: await timed(() => inLanes(lookups, parallel, () => pause(delay))),
    sending: await timed(() => bareSending((requests - lookups) / 2, parallel, delay)),
  };
  return {rows, saved, toReview, switchingMode, sending, longestTask: longest, requests, bare};
}

/** Each batch is looked up and then saved, so many of each kind at once. */
async function bareSending(batches: number, parallel: number, delay: number): Promise<void> {
  const found: (() => void)[] = [];
  const lookedUp = Array.from({length: batches}, () => new Promise<void>(resolve => found.push(resolve)));
  const lookups = inLanes(batches, parallel, async batch => {
    await pause(delay);
    found[batch]!();
  });
  await inLanes(batches, parallel, async batch => {
    await lookedUp[batch];
    await pause(delay);
  });
  await lookups;
}

async function inLanes(count: number, lanes: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({length: lanes}, lane));
}

function pause(delay: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, delay));
}

/** How long the page needs to be back at the start, from a click amid the reading. */
async function cancelling(): Promise<number> {
  void element.open(chosen());
  await new Promise(resolve => setTimeout(resolve, 500));
  if (element.step !== 'reading') throw new Error('The reading was over too soon.');
  return timed(async () => {
    element.cancel();
    await shown();
  });
}

export type ImportPage = {
  wholeImport: typeof wholeImport;
  journey: typeof journey;
  cancelling: typeof cancelling;
};
Object.assign(globalThis, {wholeImport, journey, cancelling} satisfies ImportPage);
