import {expect} from '@open-wc/testing';
import {IdleWatch} from '../../src/importer/idle-watch.ts';

const seconds = 0.05;
const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('the watch over a silent worker', () => {
  it('is more patient with a long list', async () => {
    let idle = 0;
    const watch = new IdleWatch(seconds, () => idle++);
    watch.patience = 1000;
    watch.begin(true);
    await wait(300);
    expect(idle).to.equal(0);
    watch.patience = 1;
    await wait(300);
    expect(idle).to.be.above(0);
    watch.end(true);
  });

  it('counts no time while nothing is asked, or while work without a bound is under way', async () => {
    let idle = 0;
    const watch = new IdleWatch(seconds, () => idle++);
    await wait(200);
    watch.begin(false);
    watch.begin(true);
    await wait(200);
    watch.end(true);
    watch.end(false);
    expect(idle).to.equal(0);
  });
});
