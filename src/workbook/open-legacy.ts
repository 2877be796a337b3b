import {isAccepted, requireAccepted} from './accept.ts';
import {onDemand} from './on-demand.ts';
import {WorkbookProblem} from './problem.ts';
import {readBytes} from './read-bytes.ts';
import type {FileFormat} from './sniff.ts';
import type {Workbook} from './workbook.ts';
import {compoundFileNames} from './sheetjs/compound-file.ts';
import {csvWorkbook} from './csv/csv-workbook.ts';
import type {MemoryReading} from './row-chunks.ts';
import {beginning, decodeText} from './csv/decode-text.ts';
import {textFormat} from './csv/text-format.ts';

/**
 * Opens what is no archive.
 *
 * @throws WorkbookProblem, or an AbortError.
 */
export async function openLegacy(
  container: 'text' | 'biff' | 'compound-file',
  file: Blob,
  accept: string,
  reading: MemoryReading,
): Promise<Workbook> {
  switch (container) {
    case 'text':
      return openText(file, accept, reading);
    case 'biff':
      requireAccepted('xls', accept);
      return openXls(file, reading);
    case 'compound-file':
      requireAccepted(compoundFormat(await compoundFileNames(file)), accept);
      return openXls(file, reading);
  }
}

/** What reads a format of old is loaded when one is opened. */
async function openXls(file: Blob, reading: MemoryReading): Promise<Workbook> {
  const {xlsWorkbook} = await onDemand(() => import('./sheetjs/sheetjs-workbook.ts'));
  return xlsWorkbook(await readBytes(file), reading);
}

async function openText(file: Blob, accept: string, reading: MemoryReading): Promise<Workbook> {
  const bytes = await readBytes(file);
  const found = textFormat(beginning(bytes));
  switch (found.kind) {
    case 'markup':
      if (found.format === 'xml' || found.format === 'web-page') {
        throw new WorkbookProblem('not-a-spreadsheet', {format: found.format});
      }
      throw new WorkbookProblem('unsupported-format', {format: found.format});
    case 'document':
      throw new WorkbookProblem('not-a-spreadsheet', {format: found.format});
    case 'table':
      requireAccepted(found.delimiter === '\t' ? 'tsv' : 'csv', accept);
      return csvWorkbook(decodeText(bytes), found.delimiter, reading);
    case 'plain':
      if (!isAccepted('csv', accept) && !isAccepted('tsv', accept)) {
        throw new WorkbookProblem('not-a-spreadsheet', {format: 'text'});
      }
      return csvWorkbook(decodeText(bytes), found.delimiter, reading);
  }
}

function compoundFormat(names: readonly string[]): FileFormat {
  if (names.includes('EncryptedPackage')) throw new WorkbookProblem('encrypted');
  if (names.some(name => /^(workbook|book)$/i.test(name))) return 'xls';
  throw new WorkbookProblem('not-a-spreadsheet');
}
