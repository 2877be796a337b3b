import {throwIfAborted} from './abort.ts';
import {isAccepted, requireAccepted} from './accepted.ts';
import {compoundFileNames} from './compound-file.ts';
import {csvWorkbook} from './legacy/csv-workbook.ts';
import {sheetjsWorkbook} from './legacy/sheetjs-workbook.ts';
import {defaultLimits} from './limits.ts';
import {WorkbookProblem} from './problem.ts';
import {readBytes} from './read-bytes.ts';
import {sniff, type FileFormat} from './sniff.ts';
import {decodeText, textFormat} from './text-format.ts';
import type {OpenOptions, Workbook} from './workbook.ts';
import {readEntries} from './zip/archive.ts';

/**
 * Opens a spreadsheet. What it is, its bytes tell; its name is never asked.
 *
 * @throws WorkbookProblem, or an AbortError.
 */
export async function openWorkbook(file: Blob, options: OpenOptions = {}): Promise<Workbook> {
  const limits = {...defaultLimits, ...options.limits};
  const accept = options.accept ?? '.xlsx';
  throwIfAborted(options.signal);
  if (file.size > limits.fileBytes) {
    throw new WorkbookProblem('limit-exceeded', {limit: 'fileBytes', allowed: limits.fileBytes});
  }
  switch (await sniff(file)) {
    case 'empty':
      throw new WorkbookProblem('corrupt', {reason: 'empty file'});
    case 'unknown':
      throw new WorkbookProblem('not-a-spreadsheet');
    case 'text':
      return openText(await readBytes(file), accept);
    case 'biff':
      requireAccepted('xls', accept);
      return sheetjsWorkbook(await readBytes(file));
    case 'compound-file':
      requireAccepted(compoundFormat(await compoundFileNames(file)), accept);
      return sheetjsWorkbook(await readBytes(file));
    case 'zip':
      requireAccepted(archiveFormat((await readEntries(file)).map(entry => entry.filename)), accept);
      return sheetjsWorkbook(await readBytes(file));
  }
}

function openText(bytes: Uint8Array, accept: string): Workbook {
  const text = decodeText(bytes);
  const found = textFormat(text);
  switch (found.kind) {
    case 'markup':
      if (found.format === 'html' || found.format === 'xml') {
        throw new WorkbookProblem('not-a-spreadsheet', {format: found.format});
      }
      throw new WorkbookProblem('unsupported-format', {format: found.format});
    case 'document':
      throw new WorkbookProblem('not-a-spreadsheet');
    case 'table':
      requireAccepted(found.delimiter === '\t' ? 'tsv' : 'csv', accept);
      return csvWorkbook(text, found.delimiter);
    case 'plain':
      if (!isAccepted('csv', accept) && !isAccepted('tsv', accept)) {
        throw new WorkbookProblem('not-a-spreadsheet', {format: 'text'});
      }
      return csvWorkbook(text, found.delimiter);
  }
}

function compoundFormat(names: readonly string[]): FileFormat {
  if (names.includes('EncryptedPackage')) throw new WorkbookProblem('encrypted');
  if (names.some(name => /^(workbook|book)$/i.test(name))) return 'xls';
  throw new WorkbookProblem('not-a-spreadsheet');
}

function archiveFormat(names: readonly string[]): FileFormat {
  if (names.some(name => /^xl\/workbook\.bin$/i.test(name))) return 'xlsb';
  if (names.includes('xl/vbaProject.bin')) return 'xlsm';
  if (names.some(name => /workbook.*\.xml$/i.test(name))) return 'xlsx';
  if (names.includes('mimetype') && names.includes('content.xml')) return 'ods';
  throw new WorkbookProblem('not-a-spreadsheet');
}
