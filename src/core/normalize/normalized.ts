import type {Issue} from '../issue.ts';

/**
 * What a format makes of a cell.
 *
 * `value` is the normalised text, or `null` where the cell is blank or an error holds it back. With the consent issue
 * `key-zeros-lost` it is the restored number; with `email-typo` it is the address as it stands.
 * `raw` is the cell's text as it is shown to a person where `value` is `null` ('' for a blank cell).
 */
export interface Normalized {
  readonly value: string | null;
  readonly raw: string;
  readonly issues: readonly Issue[];
}
