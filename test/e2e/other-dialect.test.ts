/** A portal of the page's own, which speaks JSON-RPC: the same import, and its refusals in the same words. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startBrowser} from './browser.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';
import {sheetBytes} from './sheet-bytes.ts';

describe('a portal that speaks another dialect', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    portal = await startProcess({CONTACTS: '50'});
    browser = await startBrowser();
    context = await browser.newContext({locale: 'en'});
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  async function visitAs(role: string): Promise<Page> {
    await context.request.post(`${portal.url}api/session`, {data: {role}});
    const page = await context.newPage();
    await page.goto(`${portal.url}administration/json-rpc`);
    await page.waitForFunction(() => {
      const element = document.querySelector('portal-importer') as {portal?: unknown} | null;
      return element?.portal;
    });
    return page;
  }

  const choose = (page: Page, lines: readonly string[][]) =>
    page.locator('portal-importer input[type=file]').setInputFiles({
      name: 'users.xlsx',
      mimeType: '',
      buffer: sheetBytes([['User foreign number', 'E-mail'], ...lines]),
    });

  it('is asked and told through the two functions of the page', async () => {
    const page = await visitAs('administrator');
    const answer = await context.request.get(`${portal.url}api/contacts?size=50`);
    const {contacts} = (await answer.json()) as {
      contacts: {userForeignNumber: string; email: string | null}[];
    };
    const free = contacts.find(({email}) => email === null)!.userForeignNumber;
    await choose(page, [
      [free, 'dialect@example.org'],
      ['999999999999999999', 'nobody@example.org'],
    ]);
    await page.locator('portal-importer[step=review]').waitFor();
    const report = await page
      .locator('portal-importer')
      .evaluate(element =>
        (element as unknown as {confirm(): Promise<{totals: Record<string, number>}>}).confirm(),
      );
    assert.deepEqual([report.totals.added, report.totals.unknown], [1, 1]);
    const after = await context.request.get(`${portal.url}api/contacts?search=${free}`);
    assert.equal(
      ((await after.json()) as {contacts: {email: string}[]}).contacts[0]!.email,
      'dialect@example.org',
    );
  });

  it('refuses in the same words', async () => {
    const page = await visitAs('user');
    await choose(page, [['000000001200100012', 'intruder@example.org']]);
    await page
      .locator('portal-importer')
      .getByText('Your account may not change these entries')
      .first()
      .waitFor();
  });
});
