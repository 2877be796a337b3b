import {expect} from '@open-wc/testing';
import {runCourse} from '../faults/sending-scenario.ts';

/** A share of what `npm run fuzz -- sending` runs in full; the seeds are other ones than its first. */
describe('Sender, through faults', () => {
  for (let seed = 100_000; seed < 100_040; seed++)
    it(`seed ${seed}: the database as the model says, every outcome true or unconfirmed`, async () => {
      const {wrong} = await runCourse(seed);
      expect(wrong).to.deep.equal([]);
    });
});
