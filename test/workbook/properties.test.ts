import {properties} from './properties.ts';

/** A share of what `npm run fuzz -- reading` does in full. */
const runs = {numRuns: 100, seed: 20_261_122};

describe('For every workbook', () => {
  for (const [title, check] of Object.entries(properties)) {
    it(title, async function () {
      this.timeout(120_000);
      await check(runs);
    });
  }
});
