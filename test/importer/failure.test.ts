import {expect} from '@open-wc/testing';
import {failure} from '../../src/importer/failure.ts';
import {onDemand} from '../../src/workbook/on-demand.ts';

describe('a script that is loaded on demand', () => {
  it('and is missing is named with its address, and is no damaged file', async () => {
    const missing = new URL('./no-such-module.js', import.meta.url).href;
    const error: unknown = await onDemand(() => import(/* @vite-ignore */ missing)).catch((e: unknown) => e);
    const {code, detail} = failure(error, 'reading');
    expect(code).to.equal('worker-unavailable');
    expect(detail?.reason).to.be.a('string').and.not.equal('');
    if (/Chrome/.test(navigator.userAgent)) expect(detail?.reason).to.contain('no-such-module.js');
  });

  it('comes as it is where it is there', async () => {
    expect(await onDemand(async () => ({read: 1}))).to.deep.equal({read: 1});
  });
});
