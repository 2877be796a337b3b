/**
 * `npm run samples`: writes the workbooks of this folder anew, the same each time. Two of them are written by
 * LibreOffice, which has to be installed as `soffice`; their bytes hold the date of writing.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {cleanPairs} from './clean.ts';
import {contractLines} from './contracts.ts';
import {flatSheet} from './flat-sheet.ts';
import {messyRows} from './messy.ts';
import {notes, otherColumns} from './other-columns.ts';
import {rows, workbook} from './sheet.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const labels = ['User foreign number', 'E-mail'];
const widths = [24, 36];
const pairs = cleanPairs();

writeSample('clean', [{name: 'Users', rows: rows([labels, ...pairs]), widths}]);
writeSample('messy', [{name: 'Users', rows: messyRows(), widths}]);
writeSample('other-columns', [{name: 'Tenants', rows: rows(otherColumns(pairs)), widths: []}]);
writeSample('second-sheet', [
  {name: 'Read me', rows: rows(notes), widths: [60]},
  {name: 'Users', rows: rows([labels, ...pairs]), widths},
]);
writeSample('contracts', [
  {name: 'Contracts', rows: rows([['Contract number', 'Telephone'], ...contractLines()]), widths},
]);
writeByLibreOffice('libreoffice-clean', flatSheet(labels, pairs.slice(0, 100), 'text'));
writeByLibreOffice(
  'libreoffice-numbers',
  flatSheet(labels, pairs.slice(100, 200), 'zero-format and plain in turn'),
);

function writeSample(name: string, sheets: Parameters<typeof workbook>[0]): void {
  writeFileSync(join(folder, `${name}.xlsx`), workbook(sheets));
}

function writeByLibreOffice(name: string, flat: string): void {
  const place = mkdtempSync(join(tmpdir(), 'samples-'));
  const source = join(place, `${name}.fods`);
  writeFileSync(source, flat);
  const profile = `-env:UserInstallation=file://${place}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, source]);
  rmSync(place, {recursive: true});
}
