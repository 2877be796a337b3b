import {ruleSteps} from './measured.ts';
import {
  fastestPeer,
  measuredWorkbooks,
  outcomeOf,
  readers,
  time,
  type Reader,
  type Results,
} from './results.ts';
import type {Shape} from './workbooks.ts';

/** One table a workbook: time, its ratios, memory, and whether the pairs are those that we read. */
export function readingTables(results: Results): string {
  return measuredWorkbooks(results)
    .map(
      ({shape, rows}) =>
        `\n${shape}, ${rows.toLocaleString('en')} rows\n${readingTable(results, shape, rows)}`,
    )
    .join('\n');
}

function readingTable(results: Results, shape: Shape, rows: number): string {
  const against = {
    floor: time(results, 'floor', shape, rows),
    sheetjs: time(results, 'sheetjs', shape, rows),
    peer: fastestPeer(results, shape, rows),
  };
  const ours = outcomeOf(results, 'ours', shape, rows);
  const header = ['', 'ms', 'µs/row', '× floor', 'SheetJS ÷', 'fastest peer ÷', 'peak MB', 'pairs'];
  const lines = (Object.keys(readers) as Reader[]).map(reader => {
    const outcome = outcomeOf(results, reader, shape, rows);
    if (outcome?.kind === 'late') return [readers[reader], `> ${outcome.limit / 1000} s`];
    if (outcome?.kind !== 'read') return [readers[reader], outcome?.error ?? 'not measured'];
    const {ms, peakBytes, hash} = outcome;
    const same = ours?.kind === 'read' && ours.hash === hash;
    return [
      readers[reader],
      ms.toFixed(0),
      ((ms * 1000) / rows).toFixed(2),
      ratio(ms, against.floor),
      ratio(against.sheetjs, ms),
      ratio(against.peer, ms),
      peakBytes === null ? '–' : (peakBytes / 1e6).toFixed(0),
      reader === 'floor' ? '–' : same ? 'same' : 'OTHER',
    ];
  });
  return columns([header, ...lines]);
}

/** Microseconds a pair of each step of the rules, beside the reading. */
export function rulesTable({rules}: Results): string {
  const header = ['pairs, duplicates, diff', ...ruleSteps.map(step => `${step} µs`), 'rules ÷ reading'];
  const lines = rules.map(({rows, steps}) => [
    rows.toLocaleString('en'),
    ...ruleSteps.map(step => ((steps[step] * 1000) / rows).toFixed(2)),
    ratio(rulesTime(steps), steps.reading),
  ]);
  return `\n${columns([header, ...lines])}`;
}

export function rulesTime(steps: Results['rules'][number]['steps']): number {
  return ruleSteps.filter(step => step !== 'reading').reduce((sum, step) => sum + steps[step], 0);
}

function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? '–' : (a / b).toFixed(2);
}

function columns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, at) =>
    Math.max(...lines.map(line => (line.length < 3 && at > 0 ? 0 : (line[at]?.length ?? 0)))),
  );
  return lines
    .map(line =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}
