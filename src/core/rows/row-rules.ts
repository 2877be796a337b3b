import type {Cell} from '../../workbook/row.ts';
import type {Definition} from '../definition/definition.ts';
import {normalizer} from '../normalize/normalizer.ts';
import type {Normalized} from '../normalize/normalized.ts';
import {notDataRule, type Headings, type NotDataRule} from './not-data.ts';

/** What the two cells of a row mean. */
export interface RowRules {
  readonly key: (cell: Cell | undefined) => Normalized;
  readonly value: (cell: Cell | undefined) => Normalized;
  /** Whether a row without a valid key and value is no entry at all. */
  readonly notData: NotDataRule;
}

/** What a file says of its columns and numbers. */
export interface FileFacts {
  readonly headings: Headings;
  /** Its days count from 1904. */
  readonly date1904: boolean;
}

/** The rules for two columns of a file. Without facts: under the labels of the definition. */
export function rowRules(definition: Definition, facts?: FileFacts): RowRules {
  const {key, value} = definition;
  return {
    key: normalizer(key, 'key', facts?.date1904),
    value: normalizer(value, 'value', facts?.date1904),
    notData: notDataRule(definition, facts?.headings ?? {key: key.label, value: value.label}),
  };
}
