import {throwIfAborted} from './abort.ts';
import {requireAccepted} from './accept.ts';
import {defaultLimits, type Limits} from './limits.ts';
import {onDemand} from './on-demand.ts';
import {corrupt, limitExceeded, WorkbookProblem} from './problem.ts';
import {sniff} from './sniff.ts';
import type {OpenOptions, Workbook} from './workbook.ts';
import {findWorkbook} from './xlsx/package/find-workbook.ts';
import {Package} from './xlsx/package/package.ts';
import {XlsxWorkbook} from './xlsx/xlsx-workbook.ts';
import {Archive} from './zip/archive.ts';

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
    throw limitExceeded('fileBytes', limits.fileBytes);
  }
  const container = await sniff(file);
  switch (container) {
    case 'empty':
      throw corrupt('empty file');
    case 'cut':
      throw corrupt('cut within its first bytes');
    case 'unknown':
      throw new WorkbookProblem('not-a-spreadsheet');
    case 'text':
    case 'biff':
    case 'compound-file': {
      const {openLegacy} = await onDemand(() => import('./open-legacy.ts'));
      return openLegacy(container, file, accept, {limits, signal: options.signal});
    }
    case 'zip':
      return openArchive(file, accept, limits, options);
  }
}

async function openArchive(
  file: Blob,
  accept: string,
  limits: Limits,
  options: OpenOptions,
): Promise<Workbook> {
  const {signal, onProgress = () => {}} = options;
  const archive = await Archive.open(file, limits, signal);
  if (archive.has('[Content_Types].xml') || archive.has('_rels/.rels')) {
    const document = new Package(archive);
    const {part, format} = await findWorkbook(document);
    requireAccepted(format, accept);
    if (format !== 'xlsb') {
      return XlsxWorkbook.open(archive, document, part, {limits, onProgress});
    }
  } else {
    const {openOds} = await onDemand(() => import('./ods/ods-workbook.ts'));
    return openOds(archive, accept, {limits, signal, onProgress});
  }
  const {xlsbWorkbook} = await onDemand(() => import('./sheetjs/sheetjs-workbook.ts'));
  return xlsbWorkbook(archive, file, {limits, signal});
}
