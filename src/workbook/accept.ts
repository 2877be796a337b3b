import type {FileFormat} from './sniff.ts';
import {WorkbookProblem} from './problem.ts';

/** Formats that a reader exists for. */
export type ReadableFormat = 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'tsv';

const readable: readonly string[] = [
  'xlsx',
  'xlsm',
  'xls',
  'xlsb',
  'ods',
  'csv',
  'tsv',
] satisfies ReadableFormat[];

/** Whether `accept` lists the format: `.xlsx, .csv`; commas or spaces. */
export function isAccepted(format: FileFormat, accept: string): boolean {
  return accept
    .toLowerCase()
    .split(/[\s,]+/)
    .includes(`.${format}`);
}

/**
 * The format, if `accept` lists it and a reader exists.
 *
 * @throws WorkbookProblem `unsupported-format`, naming the format.
 */
export function requireAccepted(format: FileFormat, accept: string): ReadableFormat {
  if (!isAccepted(format, accept) || !readable.includes(format)) {
    throw new WorkbookProblem('unsupported-format', {format});
  }
  return format as ReadableFormat;
}
