import {properties} from './properties.ts';

describe('every cell there can be', () => {
  for (const [name, run] of Object.entries(properties)) it(name, () => run({seed: 18, numRuns: 500}));
});
