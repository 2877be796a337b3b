import {expect} from '@open-wc/testing';
import {retryAfterSeconds} from '../../src/portal/retry-after.ts';

const now = Date.UTC(2026, 4, 14, 8, 0, 0);
const seconds = (retryAfter: string | null, date?: string) =>
  retryAfterSeconds(
    new Headers({...(retryAfter !== null && {'Retry-After': retryAfter}), ...(date && {Date: date})}),
    now,
  );

describe('retryAfterSeconds', () => {
  const cases: [retryAfter: string | null, date: string | undefined, expected: number | undefined][] = [
    [null, undefined, undefined],
    ['', undefined, undefined],
    ['0', undefined, 0],
    ['40', undefined, 40],
    [' 120 ', undefined, 120],
    ['-5', undefined, undefined],
    ['1.5', undefined, undefined],
    ['soon', undefined, undefined],
    ['Monday perhaps', undefined, undefined],
    ['Thu, 14 May 2026 08:00:40 GMT', undefined, 40],
    ['Thu, 14 May 2026 07:59:00 GMT', undefined, 0],
    // The server's clock is an hour fast: what counts is its own distance.
    ['Thu, 14 May 2026 09:00:40 GMT', 'Thu, 14 May 2026 09:00:00 GMT', 40],
    // The two old forms of RFC 9110, section 5.6.7.
    ['Thursday, 14-May-26 08:00:40 GMT', undefined, 40],
    ['Thu May 14 08:00:40 2026', undefined, 40],
    ['Thu, 14 May 2026 08:00:40 GMT', 'nonsense', 40],
  ];
  for (const [retryAfter, date, expected] of cases)
    it(`${retryAfter}${date ? ` at ${date}` : ''} → ${expected}`, () => {
      expect(seconds(retryAfter, date)).to.equal(expected);
    });
});
