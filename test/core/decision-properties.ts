import * as fc from 'fast-check';
import {contacts} from '../../src/core/definition/definition.ts';
import type {ImportReview} from '../../src/core/review/import-review.ts';
import type {Lot} from '../../src/core/review/review.ts';
import {ConsentLedger} from './consent-ledger.ts';
import {decision, line, storedValue, take} from './decisions.ts';
import {compareAll, reviewOf, key, type Line} from './review-fixture.ts';

/** How often, and from which seed; without one, a new seed each time. */
export interface Runs {
  readonly numRuns: number;
  readonly seed?: number;
}

/** What holds whatever stands in the file, whatever is stored, and whatever the user decides. Each throws otherwise. */
export const decisionProperties: Readonly<Record<string, (runs: Runs) => void>> = {
  'counts on show equal a count from scratch, and what is sent is what was last shown': runs =>
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 25}),
        fc.array(storedValue, {minLength: 12, maxLength: 12}),
        fc.array(decision, {maxLength: 15}),
        (lines, values, decisions) => {
          const known = values.flatMap((value, at) =>
            value === undefined ? [] : [[key(at), value] as const],
          );
          const stored = Object.fromEntries(known);
          const importReview = reviewOf(lines, stored);
          for (const each of decisions) {
            take(importReview, each);
            compareAll(importReview, stored);
            holdCounts(importReview);
          }
          holdPlan(importReview);
        },
      ),
      runs,
    ),

  'no row is ready without a consent that was given for it as it is now': runs =>
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 25}),
        fc.array(storedValue, {minLength: 12, maxLength: 12}),
        fc.array(decision, {maxLength: 25}),
        (lines, values, decisions) => {
          const stored = Object.fromEntries(values.map((value, at) => [key(at), value ?? null]));
          const importReview = reviewOf(lines, stored, {
            definition: {...contacts, shared: {count: 2}, moved: {count: 2}},
          });
          const ledger = new ConsentLedger();
          for (const each of decisions) {
            if (each.kind === 'allow') ledger.take(importReview, each);
            take(importReview, each);
            compareAll(importReview, stored);
            ledger.hold(importReview);
          }
        },
      ),
      runs,
    ),

  'applying a plan leaves nothing to do': runs =>
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 25}),
        fc.constantFrom('fill-empty', 'overwrite'),
        (lines, mode) => {
          const stored: Record<string, string | null> = Object.fromEntries(
            Array.from({length: 12}, (_, at) => [key(at), at % 3 === 0 ? `old${at}@example.com` : null]),
          );
          const plan = reviewOf(lines, stored, {mode}).freeze();
          for (const pair of plan.nextBatch(1000)?.pairs ?? []) stored[pair.key] = pair.value;
          same(reviewOf(lines, stored, {mode}).freeze().size, 0);
        },
      ),
      runs,
    ),

  'the order of rows does not change the pairs': runs => {
    const stored = Object.fromEntries(Array.from({length: 12}, (_, at) => [key(at), null]));
    const pairs = (lines: readonly Line[]) =>
      (reviewOf(lines, stored).freeze().nextBatch(1000)?.pairs ?? [])
        .map(pair => `${pair.key} ${pair.value.toLowerCase()}`)
        .sort();
    fc.assert(
      fc.property(fc.array(line, {maxLength: 20}), lines => same(pairs([...lines].reverse()), pairs(lines))),
      runs,
    );
  },
};

function holdCounts(importReview: ImportReview): void {
  const {summary, mode, leftOut} = importReview.review();
  const {rows, total} = importReview.rows({count: 1000});
  const standing = (name: string) => rows.filter(row => row.standing === name).length;
  const change = (name: string) => rows.filter(row => row.change === name).length;
  const scratch: Record<string, number> = {
    rows: total,
    pairs: standing('pair'),
    invalid: standing('invalid'),
    consent: standing('consent'),
    duplicate: standing('duplicate'),
    empty: standing('empty'),
    add: change('add'),
    replace: change('replace'),
    same: change('same'),
    kept: change('kept'),
    unknown: change('unknown'),
    uncompared: change('uncompared'),
  };
  for (const [name, count] of Object.entries(scratch)) same([name, summary[name as 'rows']], [name, count]);
  const {pairs, invalid, consent, duplicate, empty} = summary;
  same(summary.rows, pairs + invalid + consent + duplicate + empty);
  same(mode === 'overwrite' ? summary.kept : summary.replace, 0);
  same(rows.filter(row => row.leftOut).length, leftOut);
  for (const row of rows) {
    const held = row.issues.some(({severity}) => severity === 'error') || row.leftOut;
    same(held, row.standing === 'invalid');
  }
  holdLots(importReview);
}

/** Every row is in one lot; what waits stands under a reason that it has; the figures are those of the rows. */
function holdLots(importReview: ImportReview): void {
  const {summary, leftOut, waiting} = importReview.review();
  const rowsIn = (lot: Lot) => importReview.rows({lot, count: 1000}).rows;
  const [toDo, ready, settled] = [rowsIn('to-do'), rowsIn('ready'), rowsIn('settled')];
  same(toDo.length, summary.invalid + summary.consent - leftOut);
  same(ready.length, summary.add + summary.replace + summary.uncompared);
  same(toDo.length + ready.length + settled.length, summary.rows);
  const seen = new Set<number>();
  for (const {code, rows, suggested} of waiting) {
    const found = importReview.rows({waitsFor: code, count: 1000}).rows;
    same(found.length, rows);
    const own = found.map(({issues}) => issues.filter(issue => issue.code === code));
    same(own.filter(issues => issues.some(({suggestion}) => suggestion !== undefined)).length, suggested);
    for (const [at, {rowNumber, standing}] of found.entries()) {
      seen.add(rowNumber);
      same(
        own[at]!.some(({severity}) => severity === (standing === 'consent' ? 'consent' : 'error')),
        true,
      );
    }
  }
  same(
    [...seen].sort((a, b) => a - b),
    toDo.map(({rowNumber}) => rowNumber).sort((a, b) => a - b),
  );
}

function holdPlan(importReview: ImportReview): void {
  const shown = importReview
    .rows({change: ['add', 'replace', 'uncompared'], count: 1000})
    .rows.map(({key, value, change, stored}) => ({key, value, change, stored}));
  same(importReview.freeze().nextBatch(1000)?.pairs ?? [], shown);
}

function same(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${one} is not ${other}`);
}
