/** Which columns of which sheet hold the two fields: known for certain, or asked. Never guessed. */
import type {Row} from '../workbook/row.ts';
import {rankCandidates} from './column-candidates.ts';
import type {Definition} from './definition.ts';
import {labelText, lastHeaderRow, levelLabel, levelledLabels} from './header-label.ts';
import type {FieldRole} from './issue.ts';

/** A visible sheet, with its first rows: the header row among them, and some data below it. */
export interface SheetHead {
  readonly sheet: number;
  readonly name: string;
  readonly rows: readonly Row[];
}

/**
 * - `matched`: one pair of columns on one sheet has the labels (or aliases) of both fields, and no other has.
 * - `ask`: several have, or none has and there are columns that could be meant.
 * - `missing`: on no sheet is there a column that could be meant for these fields. `sheet` is the likeliest one.
 */
export type MatchResult =
  | {
      readonly kind: 'matched';
      readonly match: ColumnMatch;
      readonly sheetName: string;
      readonly keyLabel: string;
      readonly valueLabel: string;
    }
  | {readonly kind: 'ask'; readonly candidates: Candidates}
  | {readonly kind: 'missing'; readonly fields: readonly FieldRole[]; readonly sheet: string};

/**
 * The user's or the rules' answer. `sheet` and columns count from 0; `headerRow` is as Excel shows it, and the data
 * begin below it: 0 where the first row is data already.
 */
export interface ColumnMatch {
  readonly sheet: number;
  readonly headerRow: number;
  readonly key: number;
  readonly value: number;
}

/** A column that could hold a field. */
export interface ColumnCandidate {
  readonly column: number;
  /** The heading as it stands in the file. */
  readonly label: string;
  /** `exact`: label or alias; `similar`: nearly; `content`: its cells fit the format; `other`: none of these. */
  readonly reason: 'exact' | 'similar' | 'content' | 'other';
  /** First values, as text, at most five. */
  readonly samples: readonly string[];
  /** Of the `total` sampled values, how many the field's format takes. */
  readonly fits: number;
  readonly total: number;
}

/** One sheet with its most likely header row; both lists hold its columns, best first, at most a hundred. */
export interface SheetCandidates {
  readonly sheet: number;
  readonly name: string;
  readonly headerRow: number;
  readonly key: readonly ColumnCandidate[];
  readonly value: readonly ColumnCandidate[];
}

/** Sheets, best first. */
export type Candidates = readonly SheetCandidates[];

/** Sheets in any order, columns in any order: the answer is the same. A label is no better than an alias. */
export function matchColumns(sheets: readonly SheetHead[], definition: Definition): MatchResult {
  const [match, another] = exactMatches(sheets, definition);
  if (match && !another) return match;
  const {candidates, missing} = rankCandidates(sheets, definition);
  if (missing.length === 0) return {kind: 'ask', candidates};
  return {kind: 'missing', fields: missing, sheet: candidates[0]?.name ?? sheets[0]?.name ?? ''};
}

type Match = Extract<MatchResult, {kind: 'matched'}>;

/**
 * Pairs of columns whose headings are both exact and stand in one row; two at most, for more say no more. A header row
 * that is repeated further down, as for printing, names the same columns and is no second pair.
 */
function exactMatches(sheets: readonly SheetHead[], {key, value}: Definition): Match[] {
  const keyLabels = levelledLabels(key);
  const valueLabels = levelledLabels(value);
  const matches: Match[] = [];
  for (const {sheet, name, rows} of sheets) {
    for (const row of rows) {
      if (row.rowNumber > lastHeaderRow) break;
      const valueColumns = columnsLabelled(row, valueLabels);
      if (valueColumns.length === 0) continue;
      for (const keyColumn of columnsLabelled(row, keyLabels)) {
        for (const valueColumn of valueColumns) {
          const match = {sheet, headerRow: row.rowNumber, key: keyColumn, value: valueColumn};
          if (matches.some(other => isSamePair(other.match, match))) continue;
          const [keyLabel, valueLabel] = [keyColumn, valueColumn].map(column => labelText(row.cells[column]));
          matches.push({
            kind: 'matched',
            match,
            sheetName: name,
            keyLabel: keyLabel ?? '',
            valueLabel: valueLabel ?? '',
          });
          if (matches.length === 2) return matches;
        }
      }
    }
  }
  return matches;
}

function isSamePair(one: ColumnMatch, other: ColumnMatch): boolean {
  return one.sheet === other.sheet && one.key === other.key && one.value === other.value;
}

function columnsLabelled(row: Row, labels: ReadonlySet<string>): number[] {
  const columns: number[] = [];
  row.cells.forEach((cell, column) => {
    if (labels.has(levelLabel(labelText(cell)))) columns.push(column);
  });
  return columns;
}
