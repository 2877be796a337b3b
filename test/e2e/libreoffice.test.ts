/** Files that the importer writes, as another office program reads them, and files that this one writes. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {contacts} from '../../src/core/definition/definition.ts';
import {defaultLimits} from '../../src/workbook/limits.ts';
import {writeExport} from '../../src/worker/export.ts';
import {WorkerSession} from '../../src/worker/import-session.ts';
import {reviewOf, key} from '../core/review-fixture.ts';
import {words} from '../importer/export-words.ts';
import {previousFile} from '../worker/written-files.ts';
import {writtenTexts} from '../worker/written-texts.ts';

/** Quotes around every text, UTF-8 (76), and what stands in the cell, not what is shown. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true';

type JudgedRow = readonly [
  row: number,
  codes: readonly string[],
  standing: string,
  key: string,
  value: string,
];

/** The rows of a list as the review would show them, without a portal. */
async function judged(file: string): Promise<readonly JudgedRow[]> {
  const session = new WorkerSession();
  const accept = '.xlsx .xls .ods';
  const settings = {definition: contacts, limits: defaultLimits, accept, mode: 'fill-empty'} as const;
  const bytes = new Blob([new Uint8Array(await readFile(file))]);
  assert.equal((await session.open(bytes, settings, () => {})).kind, 'read');
  await session.skipComparing();
  const {rows} = await session.rows({count: 1000});
  return rows.map(({rowNumber, issues, standing, key, value}) => [
    rowNumber,
    issues.map(({code}) => code),
    standing,
    key,
    value,
  ]);
}

const missing =
  spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice is not installed here';

describe('LibreOffice', () => {
  it('finds every text as it was', {skip: missing}, async () => {
    // No file in UTF-8, such as it writes here, holds half a character.
    const texts = Object.entries(writtenTexts).filter(([, text]) => !/\p{Surrogate}/u.test(text));
    const folder = await mkdtemp(join(tmpdir(), 'texts-'));
    try {
      const file = join(folder, 'texts.xlsx');
      const written = await previousFile(texts.map(([, text]) => text));
      await writeFile(file, new Uint8Array(await written.arrayBuffer()));
      execFileSync('soffice', ['--headless', '--convert-to', csv, '--outdir', folder, file], {
        stdio: 'ignore',
      });
      const lines = await readFile(join(folder, 'texts.csv'), 'utf8');
      const found = [...lines.matchAll(/^"\d+","((?:[^"]|"")*)"$/gm)].map(([, text]) =>
        text!.replaceAll('""', '"'),
      );
      assert.deepEqual(
        Object.fromEntries(texts.map(([what], at) => [what, found[at]])),
        Object.fromEntries(texts),
      );
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  /** Rows whose cells LibreOffice itself changes: it calculates the formula, and cleans an escape. */
  const changed = [22, 26, 35];
  for (const format of ['ods', 'xls'])
    it(
      `saves a list as .${format}, and it is judged as before, hidden rows too`,
      {skip: missing},
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'formats-'));
        try {
          const messy = fileURLToPath(new URL('../../demo/samples/messy.xlsx', import.meta.url));
          execFileSync('soffice', ['--headless', '--convert-to', format, '--outdir', folder, messy], {
            stdio: 'ignore',
          });
          const [before, after] = [await judged(messy), await judged(join(folder, `messy.${format}`))];
          assert.ok(before.some(([, codes]) => codes.includes('row-hidden')));
          const alike = (rows: readonly JudgedRow[]) => rows.filter(([row]) => !changed.includes(row));
          assert.deepEqual(alike(after), alike(before));
        } finally {
          await rm(folder, {recursive: true, force: true});
        }
      },
    );

  it('finds text in every cell, zeros and all, and no formula', {skip: missing}, async () => {
    const review = reviewOf(
      [
        [key(1200100123), 'new@example.com'],
        [key(2), '=1+1'],
        [key(3), '+49 30 1234'],
        ['4', '@SUM(A1)'],
      ],
      {[key(1200100123)]: 'old@example.com', [key(2)]: null},
      {mode: 'overwrite'},
    );
    const source = {definition: contacts, words, facts: null, review, report: null, file: null};
    const folder = await mkdtemp(join(tmpdir(), 'exports-'));
    try {
      for (const kind of ['report', 'to-do', 'previous', 'template'] as const) {
        const file = join(folder, `${kind}.xlsx`);
        await writeFile(file, new Uint8Array(await (await writeExport(kind, source)).arrayBuffer()));
        execFileSync('soffice', ['--headless', '--convert-to', 'fods', '--outdir', folder, file], {
          stdio: 'ignore',
        });
        const sheet = await readFile(join(folder, `${kind}.fods`), 'utf8');
        assert.doesNotMatch(sheet, /table:formula/, kind);
        const types = [...sheet.matchAll(/office:value-type="(\w+)"/g)].map(([, type]) => type);
        assert.deepEqual([...new Set(types)], ['string'], kind);
        if (kind === 'report' || kind === 'previous')
          assert.ok(sheet.includes('<text:p>000000001200100123</text:p>'));
        if (kind === 'report') assert.ok(sheet.includes('<text:p>=1+1</text:p>'));
      }
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});
