/** Which columns of which sheet hold the two fields: known for certain, or asked. Never guessed. */
import type {Row} from '../../workbook/row.ts';
import type {Candidates, ColumnMatch, SheetHead} from './candidates.ts';
import {rankCandidates, FieldMatcher} from './rank-candidates.ts';
import type {Definition} from '../definition/definition.ts';
import {
  headingNumber,
  labelText,
  lastHeaderRow,
  normalizeLabel,
  normalizedLabels,
} from './normalize-label.ts';
import {headingOf, type Heading} from './headings.ts';
import type {FieldRole} from '../issue.ts';

/**
 * - `matched`: one pair of columns on one visible sheet has the labels (or aliases) of both fields, no other has, and
 *   nothing casts doubt on them.
 * - `ask`: several have, or one in doubt, or none has and there are columns that could be meant.
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

/** Sheets in any order, columns in any order: the answer is the same. A label is no better than an alias. */
export function matchColumns(sheets: readonly SheetHead[], definition: Definition): MatchResult {
  const [found, another] = exactMatches(
    sheets.filter(({hidden}) => !hidden),
    definition,
  );
  if (found && !another && !isDoubtful(found.match, sheets, definition)) return found;
  const {candidates, missing} = rankCandidates(sheets, definition);
  if (missing.length === 0) return {kind: 'ask', candidates};
  return {kind: 'missing', fields: missing, sheet: candidates[0]?.name ?? sheets[0]?.name ?? ''};
}

/**
 * Whether something speaks against columns that were matched by their headings: one is hidden, its heading stands over
 * other filled columns too, a column without a heading would fit as well, an entry stands above the headings, or the
 * heading is numbered as one of several.
 */
export function isDoubtful(
  {sheet, headerRow, key, value}: ColumnMatch,
  sheets: readonly SheetHead[],
  definition: Definition,
): boolean {
  const head = sheets.find(other => other.sheet === sheet)!;
  const scouts = [
    new FieldMatcher(definition.key, 'key'),
    new FieldMatcher(definition.value, 'value'),
  ] as const;
  const above = head.rows.some(
    ({rowNumber, cells}) =>
      rowNumber < headerRow && scouts[0].fits(cells[key]) && scouts[1].fits(cells[value]),
  );
  if (above) return true;
  const candidates = [scouts[0].candidate(key, headerRow, head), scouts[1].candidate(value, headerRow, head)];
  return (
    isNumberedAlone(candidates[0]!.label, candidates[1]!.label) ||
    candidates.some(
      ({hidden, mergedOver, unnamedLike}) => hidden || mergedOver.length > 0 || unnamedLike.length > 0,
    )
  );
}

/** `2. E-mail` beside an unnumbered column may be the second of two; `1.` and `2.` number the columns. */
function isNumberedAlone(key: string, value: string): boolean {
  const [one, other] = [headingNumber(key), headingNumber(value)];
  return (one === null && (other ?? 0) > 1) || (other === null && (one ?? 0) > 1);
}

type Match = Extract<MatchResult, {kind: 'matched'}>;

/**
 * Pairs of columns whose headings are both exact and apply in one row; two at most, for more say no more. Of header rows
 * that follow each other the last one counts; one that is repeated further down, as for printing, is no second pair.
 */
function exactMatches(sheets: readonly SheetHead[], {key, value}: Definition): Match[] {
  const labels: Labels = [normalizedLabels(key), normalizedLabels(value)];
  const matches: Match[] = [];
  for (const head of sheets) {
    const columns = labelledColumns(head.rows, labels);
    for (const [at, {rowNumber}] of head.rows.entries()) {
      if (rowNumber > lastHeaderRow) break;
      for (const found of pairsIn(head, at, columns, labels)) {
        const before = matches.findIndex(({match}) => isSamePair(match, found.match));
        if (before < 0) matches.push(found);
        else if (rowNumber - matches[before]!.match.headerRow === 1) matches[before] = found;
        if (matches.length === 2) return matches;
      }
    }
  }
  return matches;
}

/** The labels of both fields, levelled. */
type Labels = readonly [keys: ReadonlySet<string>, values: ReadonlySet<string>];

/** Columns that have such a label in any row. They are few, and only they are looked at in every row. */
function labelledColumns(rows: readonly Row[], labels: Labels): number[] {
  const columns = new Set<number>();
  for (const {cells} of rows)
    cells.forEach((cell, column) => {
      const label = normalizeLabel(labelText(cell));
      if (labels.some(wanted => wanted.has(label))) columns.add(column);
    });
  return [...columns].sort((one, other) => one - other);
}

/** Pairs of these columns with exact headings in this row; one of the two may have its heading in a row above. */
function pairsIn(
  {sheet, name, rows, layout}: SheetHead,
  at: number,
  columns: readonly number[],
  labels: Labels,
): Match[] {
  const {rowNumber} = rows[at]!;
  const headings = columns
    .map((column): [number, Heading] => [column, headingOf(rows, at, column, layout)])
    .filter(([column, {merge}]) => merge === null || merge.firstColumn === column);
  const [keys, values] = labels.map(wanted =>
    headings.filter(([, {text}]) => wanted.has(normalizeLabel(text))),
  ) as [[number, Heading][], [number, Heading][]];
  return keys.flatMap(([keyColumn, keyHeading]) =>
    values
      .filter(([, {own}]) => own || keyHeading.own)
      .map(([valueColumn, valueHeading]) => ({
        kind: 'matched' as const,
        match: {sheet, headerRow: rowNumber, key: keyColumn, value: valueColumn},
        sheetName: name,
        keyLabel: keyHeading.text,
        valueLabel: valueHeading.text,
      })),
  );
}

function isSamePair(one: ColumnMatch, other: ColumnMatch): boolean {
  return one.sheet === other.sheet && one.key === other.key && one.value === other.value;
}
