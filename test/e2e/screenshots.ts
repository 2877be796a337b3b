/**
 * `npm run screenshots`: pictures of every step from the running demo, at 1280 and 360 px, light and dark, into
 * `screenshots/`; and the picture of the README.
 */
import {mkdir} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {startBrowser} from './browser.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samples = `${root}demo/samples/`;
const target = `${root}screenshots/`;
const forReadme = `${root}docs/pictures/review.png`;

const looks = [
  {name: 'wide-light', viewport: {width: 1280, height: 900}, colorScheme: 'light'},
  {name: 'wide-dark', viewport: {width: 1280, height: 900}, colorScheme: 'dark'},
  {name: 'narrow-light', viewport: {width: 360, height: 740}, colorScheme: 'light'},
  {name: 'narrow-dark', viewport: {width: 360, height: 740}, colorScheme: 'dark'},
] as const;

const language = process.argv.includes('--german') ? 'de' : 'en';

await mkdir(target, {recursive: true});
const portal = await startProcess();
const browser = await startBrowser();
try {
  for (const look of looks) await picturesOf(look, portal, browser);
} finally {
  await browser.close();
  await portal.stop();
}

async function picturesOf(
  look: (typeof looks)[number],
  {url}: PortalProcess,
  browser: Browser,
): Promise<void> {
  const context = await browser.newContext({...look, locale: language, reducedMotion: 'reduce'});
  await context.request.post(`${url}api/session`, {data: {role: 'administrator'}});
  const page = await context.newPage();
  const visit = async () => {
    await page.goto(`${url}administration?lang=${language}`);
    await page.waitForFunction(() => customElements.get('portal-importer'));
  };
  const shoot = async (name: string) => {
    await page.screenshot({path: `${target}${name}-${look.name}.png`, fullPage: true});
    console.log(`${name}-${look.name}.png`);
  };

  await visit();
  await page.waitForSelector('tbody tr');
  await shoot('choose');
  await choose(page, 'README.md');
  await page.waitForSelector('portal-importer[step=choose] [data-problem]');
  await shoot('problem');

  const release = await held(page, '**/api/contacts/lookup');
  await choose(page, 'messy.xlsx');
  await page.waitForSelector('portal-importer[step=checking]');
  await shoot('checking');
  release();
  await page.waitForSelector('portal-importer[step=review] .tabs');
  if (look.name === 'wide-light' && language === 'en') {
    // The upper part, with the bar at the foot of the window, says it all.
    const box = (await page.locator('portal-importer').boundingBox())!;
    await page.screenshot({path: forReadme, clip: {...box, height: look.viewport.height - box.y}});
  }
  await shoot('review-messy');
  await page.locator('portal-importer').getByRole('radio').nth(1).check();
  await page.waitForTimeout(200);
  await shoot('review-overwrite');

  await visit();
  await choose(page, 'clean.xlsx');
  await page.waitForSelector('portal-importer[step=review] .tabs');
  await shoot('review-clean');
  const finish = await held(page, '**/api/contacts/import');
  await page.locator('portal-importer').getByRole('checkbox').last().check();
  await page.locator('portal-importer [data-action=confirm]').click();
  await page.waitForSelector('portal-importer[step=sending]');
  await page.waitForTimeout(200);
  await shoot('sending');
  finish();
  await page.waitForSelector('portal-importer[step=done]');
  await page.waitForTimeout(200);
  await shoot('done');
  await page.goto(`${url}help/data-imports?lang=${language}`);
  await shoot('help');
  await context.close();
}

/** Holds requests back until the function that it gives is called. */
async function held(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>(resolve => (release = resolve));
  await page.route(address, async route => {
    await released;
    // Nothing is written, so that every look begins with the same list.
    if (address.endsWith('/import')) await route.fulfill({status: 204});
    else await route.continue();
  });
  return release;
}

async function choose(page: Page, sample: string): Promise<void> {
  await page.locator('portal-importer input[type=file]').setInputFiles(`${samples}${sample}`);
}
