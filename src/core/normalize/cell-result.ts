/** What every format gives: a function from a cell to what it means. */
import type {Cell} from '../../workbook/row.ts';
import {issue, type FieldRole, type Issue, type IssueCode, type Reason} from '../issue.ts';
import type {Normalized} from './normalized.ts';

/** Normalizes the cells of one column. Made once a column, called once a row; throws for no cell. */
export type Normalizer = (cell: Cell | undefined) => Normalized;

/** Shared by all cells without a complaint: a million rows need no million empty lists. */
export const noIssues: readonly Issue[] = Object.freeze([]);

/** A cell in which nothing stands. Whether that is a complaint depends on the other cell of the row. */
export const blank: Normalized = Object.freeze({value: null, raw: '', issues: noIssues});

/** A cell that is right as it stands. */
export function valid(value: string): Normalized {
  return {value, raw: value, issues: noIssues};
}

/** A cell that an error holds back. */
export function invalid(
  raw: string,
  code: IssueCode,
  field: FieldRole,
  reason?: Reason,
  suggestion?: string,
): Normalized {
  const facts = {found: raw, ...(suggestion !== undefined && {suggestion}), ...(reason && {reason})};
  return {value: null, raw, issues: [issue(code, field, facts)]};
}

/** A cell that holds `#N/A`, `#REF!` …, or a formula that was never calculated. */
export function cellError(value: string, field: FieldRole): Normalized {
  return invalid(value, 'cell-error', field, value === 'uncalculated' ? 'uncalculated' : undefined);
}
