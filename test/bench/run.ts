/**
 * Measures our reader beside its peers and the floor, in a real browser: `npm run bench`. `-- quick` takes the
 * workbooks up to 100,000 rows, one round each; `-- narrow-10000 wide-100000 rules import` these
 * alone, and keeps what was found of the others before. `-- journey` measures imports over a slow network (journey.ts).
 */
import {availableParallelism, cpus, loadavg} from 'node:os';
import {chromium} from 'playwright-core';
import {launchOptions} from '../browser.mjs';
import {bundleWorkers, installPeers} from './bundle.ts';
import {Chamber} from './chamber.ts';
import {drawChart} from './chart.ts';
import {figures} from './figures.ts';
import {measureJourneys} from './journey.ts';
import type {Measured, RulesMeasured} from './measured.ts';
import {
  earlierResults,
  readers,
  saveResults,
  type Reader,
  type Reading,
  type Results,
  type RulesRun,
} from './results.ts';
import {readingTables, rulesTable} from './tables.ts';
import {measureWholeImport, type WholeImport} from './whole-import.ts';
import {sizes, workbookPath, type Shape} from './workbooks.ts';

/** Milliseconds after which a reading is given up. */
const limit = 150_000;
const wanted = process.argv.slice(2);
if (wanted[0] === 'journey') {
  await measureJourneys(wanted.slice(1));
  process.exit();
}
const quick = wanted.includes('quick');
const names = wanted.filter(name => name !== 'quick');

const workbooks = (['narrow', 'wide'] as const)
  .flatMap(shape => sizes.map(rows => ({shape, rows})))
  .filter(({shape, rows}) => shape === 'narrow' || rows <= 500_000)
  .filter(({rows}) => !quick || rows <= 100_000)
  .filter(({shape, rows}) => names.length === 0 || names.includes(`${shape}-${rows}`));
const rulesSizes = sizes.filter(
  rows => rows >= 10_000 && (!quick || rows <= 100_000) && (names.length === 0 || names.includes('rules')),
);

const importWanted = names.length === 0 || names.includes('import');

if (!importWanted && workbooks.length === 0 && rulesSizes.length === 0) {
  throw new Error(`Nothing to measure is called ${names}.`);
}

installPeers();
await bundleWorkers([...Object.keys(readers), 'rules']);
const chamber = await Chamber.open();
const load = loadavg()[0]!;
const readings: Reading[] = [];
for (const {shape, rows} of workbooks) readings.push(...(await measureReaders(shape, rows)));
const rules: RulesRun[] = [];
for (const rows of rulesSizes) rules.push(await measureRules(rows));
chamber.close();
const wholeImport = importWanted ? await measureImport() : null;

const earlier = names.length > 0 ? earlierResults() : undefined;
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  browser: await browserVersion(),
  processors: `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}`,
  load: Math.max(load, loadavg()[0]!, earlier?.load ?? 0),
  readings: [...(earlier?.readings.filter(({shape, rows}) => !measured(shape, rows)) ?? []), ...readings],
  rules: rules.length > 0 ? rules : (earlier?.rules ?? []),
  wholeImport: wholeImport ?? earlier?.wholeImport ?? null,
};
saveResults(results);
if (!quick) drawChart(results);
console.log(
  `\n${results.date}, Chromium ${results.browser}, ${results.processors}, load ${results.load.toFixed(1)}`,
);
console.log(readingTables(results));
console.log(rulesTable(results));
console.log(figures(results));

function measured(shape: Shape, rows: number): boolean {
  return workbooks.some(workbook => workbook.shape === shape && workbook.rows === rows);
}

/**
 * Readers in turn, so that what else the machine does meets all of them alike. Three rounds; past 100,000 rows only
 * for those that need not more than ten seconds.
 */
async function measureReaders(shape: Shape, rows: number): Promise<Reading[]> {
  const workbook = workbookPath(shape, rows);
  const found = new Map<Reader, Reading[]>();
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    for (const reader of Object.keys(readers) as Reader[]) {
      const earlier = found.get(reader) ?? [];
      if (rows > 100_000 && earlier.some(isSlow)) continue;
      const reading = await measureReader(reader, shape, rows, workbook);
      const {outcome} = reading;
      const told = outcome.kind === 'read' ? `${outcome.ms.toFixed(0)} ms` : outcome.kind;
      console.log(`${shape} ${rows}, ${readers[reader]}: ${told}`);
      found.set(reader, [...earlier, reading]);
    }
  }
  return [...found.values()].map(middle);
}

function isSlow({outcome}: Reading): boolean {
  return outcome.kind !== 'read' || outcome.ms > 10_000;
}

async function measureReader(reader: Reader, shape: Shape, rows: number, workbook: URL): Promise<Reading> {
  const about = {reader, shape, rows};
  const ended = await chamber
    .measure<Measured>(reader, workbook, limit, true)
    .catch((error: unknown) => ({result: {error: String(error)}, peakBytes: null}));
  if (ended === null) return {...about, outcome: {kind: 'late', limit}};
  const {result, peakBytes} = ended;
  if ('error' in result) return {...about, outcome: {kind: 'failed', error: result.error}};
  if (reader !== 'floor' && result.rows !== rows) {
    return {...about, outcome: {kind: 'failed', error: `${result.rows} rows instead of ${rows}`}};
  }
  const hash = 'hash' in ended ? (ended.hash ?? '') : '';
  return {...about, outcome: {kind: 'read', ms: result.ms, peakBytes, hash}};
}

/**
 * The round in the middle: the fastest of three would flatter a reader beside one that had a single round. With the
 * greatest memory of all rounds; one that failed stands for all.
 */
function middle(rounds: readonly Reading[]): Reading {
  const times: {readonly reading: Reading; readonly ms: number; readonly peakBytes: number | null}[] = [];
  for (const reading of rounds) {
    if (reading.outcome.kind !== 'read') return reading;
    times.push({reading, ms: reading.outcome.ms, peakBytes: reading.outcome.peakBytes});
  }
  const {reading} = times.toSorted((a, b) => a.ms - b.ms)[(times.length - 1) >> 1]!;
  const peakBytes = Math.max(...times.map(round => round.peakBytes ?? 0)) || null;
  return reading.outcome.kind === 'read' ? {...reading, outcome: {...reading.outcome, peakBytes}} : reading;
}

async function measureRules(rows: number): Promise<RulesRun> {
  const ended = await chamber.measure<RulesMeasured>('rules', workbookPath('narrow', rows), limit, false);
  if (ended === null) throw new Error(`The rules took too long for ${rows} pairs.`);
  const {result} = ended;
  if (result.rows !== rows) throw new Error(`The rules saw ${result.rows} pairs instead of ${rows}.`);
  if (result.replaced === 0) throw new Error('Nothing was compared.');
  console.log(`rules ${rows}: ${JSON.stringify(result.steps)}`);
  return {rows, steps: result.steps};
}

async function measureImport(): Promise<WholeImport> {
  const measured = await measureWholeImport();
  console.log(`import: ${JSON.stringify(measured)}`);
  return measured;
}

async function browserVersion(): Promise<string> {
  const browser = await chromium.launch(await launchOptions());
  const version = browser.version();
  await browser.close();
  return version;
}
