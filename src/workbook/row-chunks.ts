import {throwIfAborted} from './abort.ts';
import type {Limits} from './limits.ts';
import {corrupt, limitExceeded} from './problem.ts';
import type {Cell, Row} from './row.ts';

const rowsPerChunk = 1000;

/** Where Excel's grid ends. */
const gridRows = 1_048_576;
const gridColumns = 16_384;

/** What a reading of a file that is in memory needs. */
export interface MemoryReading {
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
}

/** Rows that are in memory, as a stream would give them: in chunks, within the limits, only those that hold a value. */
export async function* rowChunks(
  rows: Iterable<Row>,
  columns: readonly number[] | undefined,
  {limits, signal}: MemoryReading,
): AsyncGenerator<readonly Row[]> {
  const wanted = columns && new Set(columns);
  let chunk: Row[] = [];
  throwIfAborted(signal);
  for (const row of rows) {
    checkPlace('rows', row.rowNumber, gridRows, limits.rows);
    checkPlace('columns', row.cells.length, gridColumns, limits.columns);
    const cells = row.cells.map((cell, column) => (wanted && !wanted.has(column) ? undefined : cell));
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    if (cells.length === 0) continue;
    for (const cell of cells) checkLength(cell, limits.cellCharacters);
    chunk.push({...row, cells});
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
    throwIfAborted(signal);
  }
  if (chunk.length > 0) yield chunk;
}

function checkPlace(limit: 'rows' | 'columns', place: number, grid: number, allowed: number): void {
  if (place > grid) throw corrupt(`${limit} out of the grid`);
  if (place > allowed) throw limitExceeded(limit, allowed);
}

function checkLength(cell: Cell | undefined, allowed: number): void {
  if (cell?.type === 'text' && cell.value.length > allowed) {
    throw limitExceeded('cellCharacters', allowed);
  }
}
