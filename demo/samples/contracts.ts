import {pick, random} from '../portal/random.ts';
import {seededContracts} from '../portal/seed.ts';
import type {SampleCell} from './sheet.ts';

/**
 * 60 contracts: to add, the same and to replace in turn, as the portal stores something or not; then four rows with
 * what can be wrong in an import of texts.
 */
export function contractLines(): SampleCell[][] {
  const next = random(20_260_302);
  const telephone = () => `+49 ${pick(['30', '40', '221'], next)} 555${Math.floor(1000 + next() * 9000)}`;
  const contracts = seededContracts(200);
  const lines = contracts
    .slice(0, 60)
    .map(({contractNumber, telephone: stored}, index) => [
      contractNumber,
      stored === null || index % 10 === 0 ? telephone() : stored,
    ]);
  const [cleaned, malformed, tidyNumber, empty] = contracts
    .slice(60)
    .map(contract => contract.contractNumber);
  return [
    ...lines,
    [cleaned!, ` ${telephone()}\u00a0`],
    [malformed!, '030 / 555 1234'],
    [`${tidyNumber!} `, telephone()],
    [empty!.replace('C-', 'C'), telephone()],
  ];
}
