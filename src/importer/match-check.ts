import type {Candidates, ColumnMatch} from '../core/columns/candidates.ts';

/**
 * Holds an answer of the page against the question.
 *
 * @throws RangeError where it names a sheet that was not asked about, or no two columns, or no row.
 */
export function checkMatch({sheet, headerRow, key, value}: ColumnMatch, candidates: Candidates): void {
  if (!candidates.some(candidate => candidate.sheet === sheet))
    throw new RangeError(`There is no sheet ${sheet}.`);
  for (const [name, number] of Object.entries({headerRow, key, value})) {
    if (!Number.isInteger(number) || number < 0)
      throw new RangeError(`${name} must be a whole number from 0 on.`);
  }
  if (key === value) throw new RangeError('Key and value must be two columns.');
}
