/** Columns that could be meant, for the question to the user: by heading, then by what stands in them. */
import type {Cell, Row} from '../../workbook/row.ts';
import type {Definition, Field} from '../definition/definition.ts';
import {normalizer, type Normalizer} from '../normalize/normalizer.ts';
import {labelText, lastHeaderRow, normalizeLabel, normalizedLabels} from './normalize-label.ts';
import {columnsOf, headingOf, isHiddenColumn} from './headings.ts';
import type {FieldRole} from '../issue.ts';
import {isSimilarLabel} from './label-similarity.ts';
import type {Candidates, ColumnCandidate, SheetCandidates, SheetHead} from './candidates.ts';
import type {Normalized} from '../normalize/normalized.ts';

const mostSamples = 5;
const mostColumns = 100;
const reasons = ['exact', 'similar', 'content', 'other'] as const;

/** Sheets and columns, best first, and the fields for which no sheet has a column that could be meant. */
export function rankCandidates(
  sheets: readonly SheetHead[],
  {key, value}: Definition,
): {candidates: Candidates; missing: readonly FieldRole[]} {
  const keyScout = new FieldMatcher(key, 'key');
  const valueScout = new FieldMatcher(value, 'value');
  const candidates = sheets
    .map(sheet => sheetCandidates(sheet, keyScout, valueScout))
    .filter(({key, value}) => key.length + value.length > 0)
    .sort(
      (one, other) =>
        sheetRank(one) - sheetRank(other) || +one.hidden - +other.hidden || one.sheet - other.sheet,
    );
  const missing = [keyScout, valueScout]
    .filter(scout => !candidates.some(sheet => sheet[scout.role].some(column => scout.isPossible(column))))
    .map(({role}) => role);
  return {candidates, missing};
}

function sheetCandidates(head: SheetHead, key: FieldMatcher, value: FieldMatcher): SheetCandidates {
  const headerRow = likelyHeaderRow(head.rows, key, value);
  const width = Math.max(0, ...head.rows.map(({cells}) => cells.length));
  const rank = (scout: FieldMatcher): ColumnCandidate[] =>
    Array.from({length: width}, (_, column) => scout.candidate(column, headerRow, head))
      .filter(({label, reason}) => label !== '' || reason === 'content')
      .sort(byLikelihood)
      .slice(0, mostColumns);
  const {sheet, name, hidden} = head;
  return {sheet, name, hidden, headerRow, key: rank(key), value: rank(value)};
}

/**
 * The row with the most exact headings. Where none is: above the first row that holds data, the row with the most
 * similar headings, else the fullest row of texts; of several the one next to the data. Where the data begin at once,
 * the row above them, though it be 0.
 */
function likelyHeaderRow(rows: readonly Row[], key: FieldMatcher, value: FieldMatcher): number {
  const possible = rows.filter(({rowNumber}) => rowNumber <= lastHeaderRow);
  const exact = best(
    possible,
    ({cells}) => +key.hasExactHeading(cells) + +value.hasExactHeading(cells),
    'first',
  );
  if (exact) return exact.rowNumber;
  const firstData = possible.find(({cells}) => key.finds(cells) || value.finds(cells));
  const above = firstData ? possible.filter(({rowNumber}) => rowNumber < firstData.rowNumber) : possible;
  const ofEqual = firstData ? 'last' : 'first';
  const similar = ({cells}: Row): number => +key.hasSimilarHeading(cells) + +value.hasSimilarHeading(cells);
  const header =
    best(above, similar, ofEqual) ?? best(above, ({cells}) => cells.filter(isHeading).length, ofEqual);
  return header?.rowNumber ?? (firstData ? firstData.rowNumber - 1 : (possible[0]?.rowNumber ?? 1));
}

/** The row with the highest score above 0. */
function best(rows: readonly Row[], score: (row: Row) => number, ofEqual: 'first' | 'last'): Row | undefined {
  let found: Row | undefined;
  let highest = 0;
  for (const row of rows) {
    const own = score(row);
    if (own > highest || (own > 0 && own === highest && ofEqual === 'last')) [found, highest] = [row, own];
  }
  return found;
}

function isHeading(cell: Cell | undefined): boolean {
  return cell?.type === 'text' && labelText(cell) !== '';
}

function byLikelihood(one: ColumnCandidate, other: ColumnCandidate): number {
  return (
    reasons.indexOf(one.reason) - reasons.indexOf(other.reason) ||
    share(other) - share(one) ||
    other.fits - one.fits ||
    one.column - other.column
  );
}

function share({fits, total}: ColumnCandidate): number {
  return total === 0 ? 0 : fits / total;
}

/** Columns of a merged heading that hold something, where there are others than this one. */
function filled(columns: readonly number[], own: number, data: readonly Row[]): readonly number[] {
  const holding = columns.filter(column => data.some(({cells}) => cells[column] !== undefined));
  return holding.some(column => column !== own) ? holding : [];
}

/** The lower, the likelier. */
function sheetRank({key, value}: SheetCandidates): number {
  const rank = (columns: readonly ColumnCandidate[]): number =>
    reasons.indexOf(columns[0]?.reason ?? 'other');
  return rank(key) + rank(value);
}

/** Looks for one field. */
export class FieldMatcher {
  readonly role: FieldRole;
  readonly #field: Field;
  readonly #labels: ReadonlySet<string>;
  readonly #normalize: Normalizer;

  constructor(field: Field, role: FieldRole) {
    this.role = role;
    this.#field = field;
    this.#labels = normalizedLabels(field);
    this.#normalize = normalizer(field, role);
  }

  candidate(column: number, headerRow: number, head: SheetHead): ColumnCandidate {
    const {rows, layout} = head;
    const at = rows.findIndex(({rowNumber}) => rowNumber === headerRow);
    const {text: label, merge} = headingOf(rows, at, column, layout);
    const levelled = normalizeLabel(label);
    const data = rows.slice(rows.findLastIndex(({rowNumber}) => rowNumber <= headerRow) + 1);
    const values = this.#values(column, data, levelled);
    const fits = values.filter(value => this.#fits(value)).length;
    const reason = this.#reason(levelled, fits, values.length);
    const named = reason === 'exact' || reason === 'similar';
    return {
      column,
      label,
      reason,
      samples: values
        .slice(0, mostSamples)
        .map(({value, raw, issues}) => (issues.length ? raw : (value ?? raw))),
      fits,
      total: values.length,
      hidden: isHiddenColumn(layout, column),
      mergedOver: merge ? filled(columnsOf(merge), column, data) : [],
      unnamedLike: named && merge === null ? this.#unnamedLike(column, at, head, data) : [],
    };
  }

  /** Whether a cell is by its content one of the field's. */
  fits(cell: Cell | undefined): boolean {
    return this.#contentTells() && this.#fits(this.#normalize(cell));
  }

  #values(column: number, data: readonly Row[], levelled: string): readonly Normalized[] {
    return data
      .map(({cells}) => cells[column])
      .filter(cell => cell !== undefined && (levelled === '' || normalizeLabel(labelText(cell)) !== levelled))
      .map(cell => this.#normalize(cell))
      .filter(({value, raw}) => value !== null || raw !== '');
  }

  /**
   * Columns that nothing heads, and whose cells are by their content the field's, where this column's are, too, or blank.
   * A line of delimited text may have been split instead, which is told row by row.
   */
  #unnamedLike(own: number, at: number, {rows, layout}: SheetHead, data: readonly Row[]): number[] {
    if (layout === null) return [];
    const fitting = data.filter(({cells}) => cells[own] === undefined || this.fits(cells[own]));
    const width = Math.max(0, ...fitting.map(({cells}) => cells.length));
    return Array.from({length: width}, (_, column) => column).filter(column => {
      if (column === own || headingOf(rows, at, column, layout).text !== '') return false;
      const filled = fitting.filter(({cells}) => cells[column] !== undefined);
      const fits = filled.filter(({cells}) => this.fits(cells[column])).length;
      return fits > 0 && fits * 2 >= filled.length;
    });
  }

  /** Whether this column may be offered as an answer: text that may be anything says nothing by its content. */
  isPossible({reason}: ColumnCandidate): boolean {
    return reason !== 'other' || !this.#contentTells();
  }

  hasExactHeading(cells: Row['cells']): boolean {
    return cells.some(cell => this.#labels.has(normalizeLabel(labelText(cell))));
  }

  hasSimilarHeading(cells: Row['cells']): boolean {
    return cells.some(cell => isSimilarLabel(normalizeLabel(labelText(cell)), this.#labels));
  }

  /** Whether a cell of this row is by its content one of the field's. */
  finds(cells: Row['cells']): boolean {
    return cells.some(cell => this.fits(cell));
  }

  #reason(levelled: string, fits: number, total: number): ColumnCandidate['reason'] {
    if (this.#labels.has(levelled)) return 'exact';
    if (isSimilarLabel(levelled, this.#labels)) return 'similar';
    return this.#contentTells() && fits > 0 && fits * 2 >= total ? 'content' : 'other';
  }

  #contentTells(): boolean {
    return this.#field.format !== 'text' || this.#field.pattern !== undefined;
  }

  /** A number that lost more than half of its digits as zeros may be any number: it does not tell. */
  #fits({value, issues}: Normalized): boolean {
    const lost = issues.find(({code}) => code === 'key-zeros-lost');
    return value !== null && (lost === undefined || (lost.found ?? '').length * 2 >= value.length);
  }
}
