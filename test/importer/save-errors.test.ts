import {expect} from '@open-wc/testing';
import {isReusedKey, isTooLarge, mayHaveSaved, refusesBatch} from '../../src/importer/sending/save-errors.ts';
import {PortalError} from '../../src/portal/portal-error.ts';

const reused = new PortalError({status: 422, type: 'https://p.test/problems/idempotency-key-reused'});

describe('a refused batch', () => {
  it('is one of 422, but for a key that was used before and a page that tells of an ended session', () => {
    const refusing = Array.from({length: 500}, (_, index) => index + 100).filter(status =>
      refusesBatch(new PortalError({status})),
    );
    expect(refusing).to.deep.equal([422]);
    expect(refusesBatch(reused)).to.equal(false);
    expect(refusesBatch(new PortalError({status: 422, type: 'https://p.test/problems/bad-pair'}))).to.equal(
      true,
    );
    expect(refusesBatch(new PortalError({status: 422, signedOut: true}))).to.equal(false);
    expect(refusesBatch(new TypeError())).to.equal(false);
  });

  it('is none where it was too large: 413', () => {
    const statuses = Array.from({length: 500}, (_, index) => index + 100);
    expect(statuses.filter(status => isTooLarge(new PortalError({status})))).to.deep.equal([413]);
    expect(isTooLarge(new TypeError())).to.equal(false);
  });

  it('names its reused key by the problem type', () => {
    expect(isReusedKey(reused)).to.equal(true);
    expect(isReusedKey(new PortalError({status: 409, type: '/idempotency-key-reused'}))).to.equal(false);
    expect(isReusedKey(new PortalError({status: 422, type: 7 as unknown as string}))).to.equal(false);
    expect(isReusedKey(new PortalError({status: 422}))).to.equal(false);
  });

  const fates: [error: unknown, mayHaveSaved: boolean][] = [
    [new TypeError('Failed to fetch'), true],
    [undefined, true],
    [new PortalError({status: 200}), true],
    [new PortalError({status: 302}), false],
    [new PortalError({status: 400}), false],
    [new PortalError({status: 401}), false],
    [new PortalError({status: 403}), false],
    [new PortalError({status: 408}), true],
    [new PortalError({status: 409}), true],
    [new PortalError({status: 413}), false],
    [new PortalError({status: 422}), false],
    [reused, true],
    [new PortalError({status: 429}), false],
    [new PortalError({status: 500}), true],
    [new PortalError({status: 503}), true],
    [new PortalError({status: NaN}), true],
  ];
  for (const [error, expected] of fates)
    it(`${error instanceof PortalError ? error.message : String(error)}: ${expected ? 'perhaps' : 'certainly not'} saved`, () => {
      expect(mayHaveSaved(error)).to.equal(expected);
    });
});
