import * as fc from 'fast-check';
import type {ImportReview} from '../../src/core/review/import-review.ts';
import {issueCodes} from '../../src/core/issue-set.ts';
import {severities, type IssueCode} from '../../src/core/issue.ts';
import {firstRow, key, type Line} from './review-fixture.ts';

/** Few keys and values, so that rows meet: duplicates, conflicts, shared and moved values. */
const someKey = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 11}).map(key)},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 11}).map(String)},
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'none', ' 000000000000000003 ', '１２３４５６７８９０１２３４５６７８'),
  },
);
const someValue = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0, max: 6}).map(number => `old${number}@example.com`)},
  {weight: 2, arbitrary: fc.integer({min: 0, max: 6}).map(number => `New${number}@example.com`)},
  {weight: 1, arbitrary: fc.constantFrom('', 'broken', 'anna@gmial.com', 'a@b.de; c@d.de', 'x＠example.com')},
);

export const line: fc.Arbitrary<Line> = fc.oneof(
  {weight: 9, arbitrary: fc.tuple(someKey, someValue)},
  {weight: 1, arbitrary: fc.tuple(someKey, someValue, fc.constant('hidden' as const))},
);

/** What the portal stores under a key; `undefined`: it does not know the key. */
export const storedValue = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.integer({min: 0, max: 6}).map(number => `old${number}@example.com`),
);

const consentCodes = issueCodes.filter(
  code => severities[code] === 'consent' || code === 'value-shared' || code === 'value-moved',
);

export type Decision =
  | {readonly kind: 'mode'; readonly mode: 'fill-empty' | 'overwrite'}
  | {readonly kind: 'allow'; readonly code: IssueCode; readonly allowed: boolean}
  | {readonly kind: 'suggestions'; readonly code: IssueCode}
  | {readonly kind: 'correct'; readonly row: number; readonly key?: string; readonly value?: string}
  | {readonly kind: 'leave-out'; readonly row: number; readonly out: boolean}
  | {readonly kind: 'portal'; readonly key: string; readonly value: string | null | undefined}
  | {readonly kind: 'undo'};

const row = fc.integer({min: firstRow, max: firstRow + 24});

export const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('mode' as const),
    mode: fc.constantFrom('fill-empty' as const, 'overwrite' as const),
  }),
  fc.record({
    kind: fc.constant('allow' as const),
    code: fc.constantFrom(...consentCodes),
    allowed: fc.boolean(),
  }),
  fc.record({kind: fc.constant('suggestions' as const), code: fc.constantFrom(...issueCodes)}),
  fc.record({kind: fc.constant('correct' as const), row, key: someKey}),
  fc.record({kind: fc.constant('correct' as const), row, value: someValue}),
  fc.record({kind: fc.constant('leave-out' as const), row, out: fc.boolean()}),
  fc.record({
    kind: fc.constant('portal' as const),
    key: fc.integer({min: 0, max: 11}).map(key),
    value: storedValue,
  }),
  fc.constant({kind: 'undo' as const}),
);

/** Does to a importReview what the user decided, or what the portal answered; a row that is not there is refused, and changes nothing. */
export function take(importReview: ImportReview, decision: Decision): void {
  try {
    switch (decision.kind) {
      case 'mode':
        return importReview.change({type: 'set-mode', mode: decision.mode});
      case 'allow':
        return importReview.change({type: 'allow', code: decision.code, allowed: decision.allowed});
      case 'suggestions':
        return importReview.change({type: 'apply-suggestions', code: decision.code});
      case 'correct':
        return importReview.change({type: 'correct', rowNumber: decision.row, correction: decision});
      case 'leave-out':
        return importReview.change({type: 'leave-out', rowNumber: decision.row, out: decision.out});
      case 'portal':
        return importReview.compare(
          [decision.key],
          new Map(decision.value === undefined ? [] : [[decision.key, decision.value]]),
        );
      case 'undo':
        return importReview.change({type: 'undo'});
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}
