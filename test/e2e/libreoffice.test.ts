/** Files that the importer writes, as another office program reads them: every cell is text, and none a formula. */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {contacts} from '../../src/core/definition.ts';
import {writeExport} from '../../src/worker/export.ts';
import {draftOf, key} from '../core/draft-of.ts';
import {words} from '../importer/export-words.ts';
import {previousFile} from '../worker/written-files.ts';
import {writtenTexts} from '../worker/written-texts.ts';

/** Quotes around every text, UTF-8 (76), and what stands in the cell, not what is shown. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true';

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

  it('finds text in every cell, zeros and all, and no formula', {skip: missing}, async () => {
    const draft = draftOf(
      [
        [key(1200100123), 'new@example.com'],
        [key(2), '=1+1'],
        [key(3), '+49 30 1234'],
        ['4', '@SUM(A1)'],
      ],
      {[key(1200100123)]: 'old@example.com', [key(2)]: null},
      {mode: 'overwrite'},
    );
    const source = {definition: contacts, words, facts: null, draft, report: null, file: null};
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
