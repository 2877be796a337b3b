/**
 * Damages twenty good workbooks of each format 14,000 times: each must be read as if it were whole, or be refused by name. Then runs
 * the properties of the reader. A failure prints its seed and what was done. All of it in a browser, where the reader
 * is at home.
 *
 * `npm run fuzz -- reading [share] [seed]`; the whole (1) from a new seed by default.
 */
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import {launchOptions} from '../browser.mjs';

const entry = fileURLToPath(new URL('../workbook/read-for-long.ts', import.meta.url));

/** Resolves to the number of damages and properties that went wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const [share = 1, seed = Date.now() >>> 0] = args.map(Number);
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, format: 'iife', write: false});
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    page.on('console', message => console.log(message.text()));
    page.on('pageerror', error => console.log(error.message));
    await page.addScriptTag({content: outputFiles[0]!.text});
    return await page.evaluate(
      ([share, seed]) =>
        (globalThis as unknown as {readForLong(share: number, seed: number): Promise<number>}).readForLong(
          share,
          seed,
        ),
      [share, seed] as const,
    );
  } finally {
    await browser.close();
  }
}
