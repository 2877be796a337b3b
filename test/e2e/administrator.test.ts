/** An administrator at work: everything by mouse and keyboard, and the result read from the database by SQL. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import {acceptsRequest} from '../demo/description.ts';
import {startBrowser} from './browser.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';
import {sheetBytes} from './sheet-bytes.ts';
import {storedContacts, type Stored} from './stored-contacts.ts';

const header = ['User foreign number', 'E-mail'];

describe('an administrator', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let widget: Locator;

  before(async () => {
    portal = await startProcess({CONTACTS: '600'});
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({locale: 'en', viewport: {width: 1280, height: 900}});
    page = await context.newPage();
    await page.goto(`${portal.url}administration?lang=en`);
    widget = page.locator('portal-importer');
  });

  async function signInAs(role: 'Administrator' | 'User'): Promise<void> {
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', {name: role, exact: true}).click();
    await reloaded;
  }

  async function choose(lines: readonly (readonly string[])[], name = 'users.xlsx'): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await widget.getByRole('button', {name: '.xlsx upload'}).click();
    const buffer = sheetBytes([header, ...lines]);
    await (await chooser).setFiles({name, mimeType: '', buffer});
  }

  const says = (text: string | RegExp) => widget.getByText(text).filter({visible: true}).first().waitFor();
  const done = () => page.locator('portal-importer[step=done]').waitFor();
  const mode = (text: string) => widget.getByRole('radio', {name: text}).check();
  const prepared = () => widget.getByRole('checkbox', {name: /prepared/}).check();
  const press = (text: string | RegExp) => widget.getByRole('button', {name: text}).click();

  const stored = () => storedContacts(portal);
  const keys = (all: Stored, wanted: 'empty' | 'filled', count: number) =>
    [...all]
      .filter(([, email]) => (email === null) === (wanted === 'empty'))
      .slice(0, count)
      .map(([number]) => number);

  /** What the database should hold after pairs were stored. */
  const withPairs = (all: Stored, pairs: readonly (readonly string[])[]) =>
    new Map([...all, ...pairs.map(([number, email]) => [number!, email!] as const)]);

  it('adds only empty ones, then updates all, then finds nothing left to do', async () => {
    const before = await stored();
    await signInAs('Administrator');
    const lines = [...keys(before, 'empty', 20), ...keys(before, 'filled', 10)].map((number, at) => [
      number,
      `person${at}@example.org`,
    ]);
    await choose([...lines, ['999999999999999999', 'nobody@example.org']]);
    await says('20 rows are ready');
    await prepared();
    await press('Add 20 entries');
    await done();
    await says('20 entries saved');
    const filled = await stored();
    assert.deepEqual(filled, withPairs(before, lines.slice(0, 20)));

    await page.reload();
    await choose(lines);
    await mode('Update all');
    await says('10 rows are ready');
    await prepared();
    await widget.getByRole('textbox', {name: /10 stored entries will be replaced/}).fill('10');
    await press('Replace 10 entries');
    await done();
    assert.deepEqual(await stored(), withPairs(before, lines));

    await page.reload();
    await choose(lines);
    await says(/nothing to save/);
    assert.equal(await widget.locator('[data-action=confirm]').count(), 0);
  });

  it('is asked for what is missing before anything is sent', async () => {
    await signInAs('Administrator');
    const writes: string[] = [];
    page.on('request', request => {
      if (request.url().endsWith('/import')) writes.push(request.url());
    });
    const before = await stored();
    await page.reload();
    await choose([[keys(before, 'empty', 1)[0]!, 'asked@example.org']]);
    await press('Add 1 entry');
    await says('Tick this box to continue.');
    assert.deepEqual(writes, []);
    assert.deepEqual(await stored(), before);
  });

  it('drops a file, and does all by keyboard', async () => {
    const before = await stored();
    await signInAs('Administrator');
    const [number] = keys(before, 'empty', 1);
    const bytes = [...sheetBytes([header, [number!, 'dropped@example.org']])];
    const transfer = await page.evaluateHandle(content => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
      return data;
    }, bytes);
    await widget.locator('.drop').dispatchEvent('drop', {dataTransfer: transfer});
    await says('1 row is ready');
    await widget.getByRole('checkbox', {name: /prepared/}).focus();
    await page.keyboard.press('Space');
    await widget.getByRole('button', {name: 'Add 1 entry'}).focus();
    await page.keyboard.press('Enter');
    await done();
    assert.equal((await stored()).get(number!), 'dropped@example.org');
  });

  it('keeps the zeros as text, whatever the cell held', async () => {
    const before = await stored();
    await signInAs('Administrator');
    const [number] = keys(before, 'empty', 1);
    const asked: {call: 'lookup' | 'import'; body: unknown}[] = [];
    page.on('request', request => {
      const [, call] = /\/api\/contacts\/(lookup|import)$/.exec(request.url()) ?? [];
      if (call) asked.push({call: call as 'lookup' | 'import', body: request.postDataJSON()});
    });
    await choose([[number!, 'zeros@example.org']]);
    await says('1 row is ready');
    await prepared();
    await press('Add 1 entry');
    await done();
    assert.deepEqual(
      asked.map(({call, body}) => [call, acceptsRequest(call, body)]),
      [
        ['lookup', true],
        ['lookup', true],
        ['import', true],
      ],
      'the widget asks as docs/portal-api.yaml describes it',
    );
    assert.match(number!, /^0{8}\d{10}$/);
    assert.equal((await stored()).get(number!), 'zeros@example.org');
  });

  it('is told in plain words what is wrong with a file, and chooses another', async () => {
    await signInAs('Administrator');
    const chooser = page.waitForEvent('filechooser');
    await widget.getByRole('button', {name: '.xlsx upload'}).click();
    await (await chooser).setFiles({name: 'list.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7')});
    await widget.getByText('This is not an Excel file').first().waitFor();
    const again = page.waitForEvent('filechooser');
    await widget
      .getByRole('button', {name: /file|upload/i})
      .first()
      .click();
    await (
      await again
    ).setFiles({
      name: 'list.xlsx',
      mimeType: '',
      buffer: sheetBytes([header, ['999999999999999999', 'a@example.org']]),
    });
    await says(/nothing to save/i);
  });

  it('reads the page in German', async () => {
    await page.goto(`${portal.url}administration?lang=de`);
    await page.waitForFunction(() => customElements.get('portal-importer'));
    await widget.getByText('Ihre Datei wird zuerst mit dem Portal verglichen').waitFor();
  });

  it('an ordinary user is told that the account may not, and nothing is written', async () => {
    const before = await stored();
    await signInAs('User');
    await choose([[keys(before, 'empty', 1)[0]!, 'intruder@example.org']]);
    await widget.getByText('Your account may not change these entries').first().waitFor();
    assert.deepEqual(await stored(), before);
  });

  it('without a sign-in likewise', async () => {
    const before = await stored();
    await page.reload();
    await choose([[keys(before, 'empty', 1)[0]!, 'stranger@example.org']]);
    await widget.getByText('You are not signed in').first().waitFor();
    assert.deepEqual(await stored(), before);
  });
});
