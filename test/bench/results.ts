import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {RuleStep} from './measured.ts';
import type {WholeImport} from './whole-import.ts';
import type {Shape} from './workbooks.ts';

/** One reader with one workbook: the round in the middle, and the most memory of any. */
export interface Reading {
  readonly reader: string;
  readonly shape: Shape;
  readonly rows: number;
  readonly outcome:
    | {readonly kind: 'read'; readonly ms: number; readonly peakBytes: number | null; readonly hash: string}
    | {readonly kind: 'late'; readonly limit: number}
    | {readonly kind: 'failed'; readonly error: string};
}

export interface RulesRun {
  readonly rows: number;
  readonly steps: Readonly<Record<RuleStep, number>>;
}

export interface Results {
  readonly date: string;
  readonly browser: string;
  readonly processors: string;
  readonly load: number;
  readonly readings: readonly Reading[];
  readonly rules: readonly RulesRun[];
  readonly wholeImport: WholeImport | null;
}

export const readers = {
  ours: 'portal-importer',
  floor: 'floor (inflate alone)',
  sheetjs: 'SheetJS as called',
  'sheetjs-tuned': 'SheetJS tuned',
  exceljs: 'ExcelJS',
  'read-excel-file': 'read-excel-file',
  hucre: 'hucre',
  'hucre-stream': 'hucre, streaming',
} as const;

export type Reader = keyof typeof readers;
export const peers = [
  'sheetjs',
  'sheetjs-tuned',
  'exceljs',
  'read-excel-file',
  'hucre',
  'hucre-stream',
] as const;

const file = new URL('../.cache/bench.json', import.meta.url);

export function saveResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** What the last run left, if there was one. */
export function earlierResults(): Results | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : undefined;
}

/** Milliseconds, when the reading came to its end. */
export function time(results: Results, reader: Reader, shape: Shape, rows: number): number | undefined {
  const outcome = outcomeOf(results, reader, shape, rows);
  return outcome?.kind === 'read' ? outcome.ms : undefined;
}

export function memory(results: Results, reader: Reader, shape: Shape, rows: number): number | undefined {
  const outcome = outcomeOf(results, reader, shape, rows);
  return outcome?.kind === 'read' ? (outcome.peakBytes ?? undefined) : undefined;
}

export function outcomeOf(results: Results, reader: Reader, shape: Shape, rows: number) {
  return results.readings.find(
    reading => reading.reader === reader && reading.shape === shape && reading.rows === rows,
  )?.outcome;
}

/** The fastest peer's milliseconds. */
export function fastestPeer(results: Results, shape: Shape, rows: number): number | undefined {
  const times = peers.map(peer => time(results, peer, shape, rows)).filter(ms => ms !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Every workbook that was measured, smallest first, narrow before wide. */
export function measuredWorkbooks({readings}: Results): {shape: Shape; rows: number}[] {
  const names = new Map(readings.map(({shape, rows}) => [`${shape} ${rows}`, {shape, rows}]));
  return [...names.values()].sort((a, b) => a.shape.localeCompare(b.shape) || a.rows - b.rows);
}
