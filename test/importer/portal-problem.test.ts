import {expect} from '@open-wc/testing';
import {portalProblem} from '../../src/importer/requests/portal-problem.ts';
import {PortalError} from '../../src/portal/portal-error.ts';

describe('portalProblem', () => {
  const codes: [status: number, code: string][] = [
    [200, 'portal-answer-unreadable'],
    [204, 'portal-answer-unreadable'],
    [302, 'unauthorised'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [400, 'portal-refused'],
    [404, 'portal-refused'],
    [409, 'portal-refused'],
    [429, 'portal-refused'],
    [499, 'portal-refused'],
    [500, 'portal-failed'],
    [501, 'portal-failed'],
    [503, 'portal-failed'],
    [0, 'portal-failed'],
    [NaN, 'portal-failed'],
  ];
  for (const [status, code] of codes)
    it(`${status} is ${code}`, () => {
      expect(portalProblem(new PortalError({status})).code).to.equal(code);
    });

  it('says what the portal says, as one line of plain text', () => {
    expect(portalProblem(new PortalError({status: 400, detail: 'no\n<b>way</b>'})).detail).to.deep.equal({
      status: 400,
      message: 'no <b>way</b>',
    });
    const odd = new PortalError({status: 400, detail: {secret: 1} as unknown as string});
    expect(portalProblem(odd).detail).to.deep.equal({status: 400});
  });

  it('gives the kind of what is no answer, and none of its words', () => {
    expect(portalProblem(new TypeError('could not send a@b.de'))).to.deep.equal({
      code: 'portal-unreachable',
      detail: {reason: 'TypeError'},
    });
    expect(portalProblem(new DOMException('late', 'TimeoutError')).detail).to.deep.equal({
      reason: 'TimeoutError',
    });
    expect(portalProblem('a@b.de').detail).to.deep.equal({reason: 'string'});
  });
});
