import {fastestPeer, memory, time, type Results} from './results.ts';
import {rulesTime} from './tables.ts';

/** Bytes of a pair as V8 holds it: its array, and two one-byte strings of 18 and some 35 characters. */
const pairBytes = 120;

interface Figure {
  readonly what: string;
  /** Measured; `undefined` when the run had not the workbook for it. */
  readonly found: number | undefined;
  readonly kept: (found: number) => boolean;
}

/** What the project promises of its speed, and what this run found. */
export function figures(results: Results): string {
  const found = [...readingFigures(results), ...growthFigures(results), ...importFigures(results)];
  const lines = found.map(({what, found, kept}) => {
    if (found === undefined) return `not run  ${what}`;
    return `${kept(found) ? 'kept  ' : 'MISSED'}   ${what}: ${found.toFixed(2)}`;
  });
  return `\n${lines.join('\n')}`;
}

function readingFigures(results: Results): Figure[] {
  const large = [
    ['wide', 100_000, 3],
    ['narrow', 100_000, 3],
    ['wide', 500_000, 2.5],
    ['narrow', 500_000, 2.5],
    ['narrow', 1_048_575, 2.5],
  ] as const;
  return large.flatMap(([shape, rows, floors]) => {
    const name = `${shape} ${rows.toLocaleString('en')}`;
    const ours = time(results, 'ours', shape, rows);
    const memoryOf = (reader: 'ours' | 'floor' | 'sheetjs-tuned') => memory(results, reader, shape, rows);
    return [
      {
        what: `${name}: at most ${floors} × the floor`,
        found: divide(ours, time(results, 'floor', shape, rows)),
        kept: found => found <= floors,
      },
      {
        what: `${name}: at least 5 × as fast as the fastest peer`,
        found: divide(fastestPeer(results, shape, rows), ours),
        kept: found => found >= 5,
      },
      {
        what: `${name}: at least 20 × as fast as SheetJS as called`,
        found: divide(time(results, 'sheetjs', shape, rows), ours),
        kept: found => found >= 20,
      },
      ...(shape === 'wide' && rows === 500_000
        ? [
            {
              what: `${name}: SheetJS tuned needs at least 5 × our memory`,
              found: divide(memoryOf('sheetjs-tuned'), memoryOf('ours')),
              kept: (found: number) => found >= 5,
            },
            {
              what: `${name}: memory without the pairs at most 1.5 × the floor's`,
              found: divide(minus(memoryOf('ours'), rows * pairBytes), memoryOf('floor')),
              kept: (found: number) => found <= 1.5,
            },
          ]
        : []),
    ] satisfies Figure[];
  });
}

/**
 * Flat is: no more than a third above what it was for fewer. Readings are held against 100,000 rows: below, starting
 * outweighs the rows, and anything would look flat.
 */
function growthFigures(results: Results): Figure[] {
  const perRow = (rows: number) => divide(time(results, 'ours', 'narrow', rows), rows);
  const perPair = (rows: number) => {
    const used = minus(memory(results, 'ours', 'narrow', rows), memory(results, 'ours', 'narrow', 1_000));
    return divide(used, rows);
  };
  const rules = (rows: number) => results.rules.find(run => run.rows === rows);
  const rulesPerPair = (rows: number) => {
    const run = rules(rows);
    return run && rulesTime(run.steps) / rows;
  };
  const half = rules(500_000);
  return [
    {
      what: 'time per row, 1,048,575 rows against 100,000: flat',
      found: divide(perRow(1_048_575), perRow(100_000)),
      kept: found => found <= 4 / 3,
    },
    {
      what: 'memory per pair beyond that for 1,000, 1,048,575 rows against 100,000: flat',
      found: divide(perPair(1_048_575), perPair(100_000)),
      kept: found => found <= 4 / 3,
    },
    {
      what: 'rules per pair, 1,048,575 pairs against 100,000: flat',
      found: divide(rulesPerPair(1_048_575), rulesPerPair(100_000)),
      kept: found => found <= 4 / 3,
    },
    {
      what: 'rules for 500,000 pairs: no longer than reading them',
      found: half && divide(rulesTime(half.steps), half.steps.reading),
      kept: found => found <= 1,
    },
  ];
}

/** The whole way, in the page. */
function importFigures(results: Results): Figure[] {
  const whole = results.wholeImport ?? undefined;
  return [
    {
      what: 'wide 100,000, file to review: at most 2 × the reading alone',
      found: divide(whole?.toReview, time(results, 'ours', 'wide', 100_000)),
      kept: found => found <= 2,
    },
    {
      what: "longest task on the page's thread, ms, 0 where none has 50: at most 50",
      found: whole?.longestTask,
      kept: found => found <= 50,
    },
    {
      what: 'cancelling, ms: at most 100',
      found: whole?.cancelling,
      kept: found => found <= 100,
    },
    {
      what: 'sending: at most 1.1 × the requests alone',
      found: divide(whole?.sending, whole?.requestsAlone),
      kept: found => found <= 1.1,
    },
    {
      what: 'heap after 50 imports, MB above the first: at most 10',
      found: whole && (whole.heap.last - whole.heap.first) / 1e6,
      kept: found => found <= 10,
    },
  ];
}

function divide(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}
