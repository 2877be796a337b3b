import {expect} from '@open-wc/testing';
import {
  retryAfterMs,
  backoffMs,
  isRetryable,
  maxTries,
  probeIntervalMs,
} from '../../src/importer/requests/retry.ts';
import {PortalError} from '../../src/portal/portal-error.ts';

describe('retry', () => {
  it('passes: what the rules list, and nothing else of what a portal can answer', () => {
    const passing = Array.from({length: 500}, (_, index) => index + 100).filter(status =>
      isRetryable(new PortalError({status})),
    );
    expect(passing).to.deep.equal([408, 409, 425, 429, 500, 502, 503, 504]);
  });

  for (const thrown of [
    new TypeError('Failed to fetch'),
    new DOMException('', 'TimeoutError'),
    'text',
    undefined,
  ])
    it(`passes: ${String(thrown)}, which is no answer`, () => {
      expect(isRetryable(thrown)).to.equal(true);
    });

  it('waits from nothing up to 1, 2, 4, 8 … seconds, never more than 30', () => {
    expect([1, 2, 3, 4].map(tries => backoffMs(tries, 0))).to.deep.equal([0, 0, 0, 0]);
    expect([1, 2, 3, 4, 5, 6, 7, 50].map(tries => backoffMs(tries, 0.999999))).to.deep.equal([
      999, 1999, 3999, 7999, 15999, 29999, 29999, 29999,
    ]);
    expect(backoffMs(2, 0.25)).to.equal(500);
  });

  it('has five tries, then one every 30 seconds', () => {
    expect([maxTries, probeIntervalMs]).to.deep.equal([5, 30_000]);
  });

  const waits: [retryAfter: unknown, expected: number][] = [
    [undefined, 0],
    [0, 0],
    [40, 40_000],
    [0.5, 500],
    [-3, 0],
    [NaN, 0],
    ['soon', 0],
    [301, 301_000],
    [86_400, 86_400_000],
    [86_401, 86_400_000],
    [Infinity, 86_400_000],
  ];
  for (const [retryAfter, expected] of waits)
    it(`takes Retry-After ${String(retryAfter)} for ${expected} ms`, () => {
      expect(retryAfterMs(new PortalError({status: 503, retryAfter: retryAfter as number}))).to.equal(
        expected,
      );
    });

  it('is not asked to wait by what is no answer', () => {
    expect(retryAfterMs(new TypeError('Failed to fetch'))).to.equal(0);
  });
});
