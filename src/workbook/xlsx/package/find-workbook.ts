import {corrupt, WorkbookProblem} from '../../problem.ts';
import type {Package} from './package.ts';

/** The part that lists the sheets, and where it lies. */
export interface FoundWorkbook {
  /** Name of the part that lists the sheets. */
  readonly part: string;
  readonly format: 'xlsx' | 'xlsm' | 'xlsb';
}

const formats: readonly (readonly [format: FoundWorkbook['format'], contentType: RegExp])[] = [
  ['xlsx', /spreadsheetml\.(sheet|template)\.main\+xml$/i],
  ['xlsm', /ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i],
  ['xlsb', /ms-excel\.sheet\.binary\.macroEnabled\.main$/i],
];

/**
 * The main part of an Office document, if it is a workbook.
 *
 * @throws WorkbookProblem `not-a-spreadsheet` for a text document or a presentation, `corrupt` when there is no main part.
 */
export async function findWorkbook(document: Package): Promise<FoundWorkbook> {
  const main = (await document.relationships('')).find(({type}) => type === 'officeDocument');
  if (!main || !document.has(main.target)) throw corrupt('no main part');
  const contentType = await document.contentType(main.target);
  const format = formats.find(([, pattern]) => pattern.test(contentType))?.[0];
  if (format) return {part: main.target, format};
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(contentType)) {
    throw new WorkbookProblem('not-a-spreadsheet');
  }
  throw corrupt('content type of the main part');
}
