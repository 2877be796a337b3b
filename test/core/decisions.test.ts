import {decisionProperties} from './decision-properties.ts';

describe('decisions in any order', () => {
  for (const [name, check] of Object.entries(decisionProperties)) it(name, () => check({numRuns: 300}));
});
