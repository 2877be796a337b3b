/**
 * The contract, driven from outside: only the page, the element's attributes, methods, properties and events, and the
 * demo portal's addresses. Of the project itself nothing is imported.
 */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import {startBrowser} from './browser.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';
import {protectedBytes, sheetBytes} from './sheet-bytes.ts';

interface Contact {
  readonly userForeignNumber: string;
  readonly email: string | null;
}

interface Report {
  readonly mode: string;
  readonly totals: Readonly<Record<string, number>>;
}

/** The element as a page's script sees it. */
interface Importer extends HTMLElement {
  readonly step: string;
  readonly paused: boolean;
  readonly problem: {readonly code: string; readonly detail?: object} | null;
  readonly summary: Readonly<Record<string, number>> | null;
  readonly report: Report | null;
  readonly candidates: unknown;
  definition: unknown;
  open(file: Blob): Promise<void>;
  match(columns: {sheet: number; headerRow: number; key: number; value: number}): Promise<void>;
  setMode(mode: string): unknown;
  allow(code: string, allowed?: boolean): unknown;
  correct(row: number, correction: {key?: string; value?: string}): unknown;
  leaveOut(row: number, out?: boolean): unknown;
  undo(): unknown;
  confirm(): Promise<Report>;
  pause(): void;
  resume(): void;
  cancel(): void;
  reset(): void;
  rows(query?: object): Promise<{total: number; rows: Record<string, unknown>[]}>;
}

const header = ['User foreign number', 'E-mail'];

describe('the contract', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let element: Locator;
  let posts: {path: string; headers: Record<string, string>; body: string}[];
  let empty: Contact[];
  let filled: Contact[];

  before(async () => {
    portal = await startProcess({CONTACTS: '400'});
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({locale: 'en'});
    await signIn('administrator');
    const contacts = await storedContacts();
    empty = contacts.filter(({email}) => email === null);
    filled = contacts.filter(({email}) => email !== null);
    await visit();
  });

  async function signIn(role: string): Promise<void> {
    const answer = await context.request.post(`${portal.url}api/session`, {data: {role}});
    assert.ok(answer.ok(), `signing in was answered ${answer.status()}`);
  }

  async function visit(): Promise<void> {
    page = await context.newPage();
    posts = [];
    page.on('request', request => {
      if (request.method() !== 'POST') return;
      const path = new URL(request.url()).pathname;
      posts.push({path, headers: request.headers(), body: request.postData() ?? ''});
    });
    await page.goto(`${portal.url}administration`);
    await page.waitForFunction(() => customElements.get('portal-importer'));
    element = page.locator('portal-importer');
  }

  async function storedContacts(): Promise<Contact[]> {
    const answer = await context.request.get(`${portal.url}api/contacts?page=1&size=1000`);
    return ((await answer.json()) as {contacts: Contact[]}).contacts;
  }

  async function storedOf(key: string): Promise<string | null | undefined> {
    return (await storedContacts()).find(({userForeignNumber}) => userForeignNumber === key)?.email;
  }

  /** Gives a file to the element, by its method. */
  function open(bytes: Uint8Array, name = 'users.xlsx'): Promise<void> {
    return element.evaluate(
      (importer, [content, fileName]) =>
        (importer as Importer).open(new File([new Uint8Array(content as number[])], fileName as string)),
      [[...bytes], name],
    );
  }

  const openLines = (...lines: readonly string[][]) => open(sheetBytes([header, ...lines]));
  const state = () =>
    element.evaluate(importer => {
      const {step, paused, problem, summary, report} = importer as Importer;
      return {step, paused, problem, summary, report, attribute: importer.getAttribute('step')};
    });
  const rows = (query: object = {}) =>
    element.evaluate((importer, asked) => (importer as Importer).rows(asked), query);
  const confirm = () => element.evaluate(importer => (importer as Importer).confirm());
  const setMode = (mode: string) =>
    element.evaluate((importer, to) => void (importer as Importer).setMode(to), mode);
  const imports = () => posts.filter(({path}) => path === '/api/contacts/import');

  it('begins in choose, and reflects the step', async () => {
    const {step, attribute, paused, problem, summary, report} = await state();
    assert.deepEqual(
      {step, attribute, paused, problem, summary, report},
      {
        step: 'choose',
        attribute: 'choose',
        paused: false,
        problem: null,
        summary: null,
        report: null,
      },
    );
  });

  it('fill-empty fills what is empty and leaves what is stored', async () => {
    const [free, taken] = [empty[0]!, filled[0]!];
    await openLines(
      [free.userForeignNumber, 'fill@example.com'],
      [taken.userForeignNumber, 'other@example.com'],
    );
    const {step, summary} = await state();
    assert.equal(step, 'review');
    assert.equal(summary!.add, 1);
    assert.equal(summary!.kept, 1);
    assert.equal(summary!.rows, 2);
    assert.deepEqual(imports(), []);
    const report = await confirm();
    assert.equal(report.mode, 'fill-empty');
    assert.equal(report.totals.added, 1);
    assert.equal(report.totals.kept, 1);
    assert.equal(await storedOf(free.userForeignNumber), 'fill@example.com');
    assert.equal(await storedOf(taken.userForeignNumber), taken.email);
    assert.equal((await state()).step, 'done');
  });

  it('overwrite stores every pair of the file, and the same file again changes nothing', async () => {
    const lines = [...empty.slice(1, 4), ...filled.slice(1, 4)].map(({userForeignNumber}, at) => [
      userForeignNumber,
      `over${at}@example.com`,
    ]);
    await openLines(...lines);
    await setMode('overwrite');
    const report = await confirm();
    assert.equal(report.totals.added, 3);
    assert.equal(report.totals.replaced, 3);
    for (const [key, email] of lines) assert.equal(await storedOf(key!), email);
    const sent = imports().length;
    await openLines(...lines);
    await setMode('overwrite');
    assert.equal((await state()).summary!.same, 6);
    assert.equal((await confirm()).totals.same, 6);
    assert.equal(imports().length, sent);
  });

  it('reports an unknown number and imports the rest', async () => {
    const free = empty[4]!;
    await openLines(
      ['999999999999999999', 'nobody@example.com'],
      [free.userForeignNumber, 'known@example.com'],
    );
    const report = await confirm();
    assert.equal(report.totals.unknown, 1);
    assert.equal(report.totals.added, 1);
    const {rows: unknown} = await rows({outcome: 'unknown'});
    assert.deepEqual([unknown[0]!.rowNumber, unknown[0]!.key], [2, '999999999999999999']);
  });

  it('gives the review as rows', async () => {
    const [free, taken] = [empty[5]!, filled[5]!];
    await openLines(
      [free.userForeignNumber, 'new@example.com'],
      [taken.userForeignNumber, 'not an address'],
      ['', 'lost@example.com'],
    );
    const {total, rows: all} = await rows();
    assert.equal(total, 3);
    const [first, second, third] = all as {
      rowNumber: number;
      key: string;
      value: string;
      stored: unknown;
      change: unknown;
      issues: {code: string; severity: string; field: string}[];
    }[];
    assert.equal(first!.rowNumber, 2);
    assert.equal(first!.change, 'add');
    assert.equal(first!.stored, null);
    assert.deepEqual(first!.issues, []);
    assert.equal(second!.value, 'not an address');
    assert.equal(second!.change, null);
    assert.equal(second!.stored, taken.email);
    assert.deepEqual(
      second!.issues.map(({code, severity}) => [code, severity]),
      [['email-malformed', 'error']],
    );
    assert.deepEqual(
      third!.issues.map(({code, severity}) => [code, severity]),
      [['key-missing', 'error']],
    );
    assert.equal((await rows({issue: 'key-missing'})).total, 1);
    assert.equal((await rows({search: 'new@'})).total, 1);
    assert.equal((await rows({from: 1, count: 1})).rows[0]!.rowNumber, 3);
  });

  it('holds lost zeros back until they are allowed', async () => {
    const free = empty[6]!;
    const short = free.userForeignNumber.replace(/^0+/, '');
    await openLines([short, 'zeros@example.com']);
    assert.equal((await state()).summary!.consent, 1);
    const {rows: all} = await rows();
    assert.deepEqual(
      (all[0]!.issues as {code: string; suggestion: string}[]).map(({code, suggestion}) => [
        code,
        suggestion,
      ]),
      [['key-zeros-lost', free.userForeignNumber]],
    );
    await element.evaluate(importer => (importer as Importer).allow('key-zeros-lost'));
    assert.equal((await confirm()).totals.added, 1);
    assert.equal(await storedOf(free.userForeignNumber), 'zeros@example.com');
  });

  it('corrects, leaves out, and takes back', async () => {
    const [first, second] = [empty[7]!, empty[8]!];
    await openLines([first.userForeignNumber, 'broken'], [second.userForeignNumber, 'left@example.com']);
    await element.evaluate(async importer => {
      await (importer as Importer).correct(2, {value: 'mended@example.com'});
      await (importer as Importer).leaveOut(3);
    });
    assert.equal((await state()).summary!.add, 1);
    await element.evaluate(async importer => (importer as Importer).undo());
    await page.waitForFunction(() => document.querySelector<Importer>('portal-importer')!.summary?.add === 2);
    await element.evaluate(async importer => (importer as Importer).leaveOut(3));
    const report = await confirm();
    assert.equal(report.totals.added, 1);
    assert.equal(report.totals.held, 1);
    assert.equal(await storedOf(first.userForeignNumber), 'mended@example.com');
    assert.equal(await storedOf(second.userForeignNumber), null);
  });

  it('sends nothing but keys, pairs and the mode', async () => {
    const canary = 'canary7391';
    const free = empty[9]!;
    const bytes = sheetBytes(
      [
        [...header, 'Note'],
        [free.userForeignNumber, 'private@example.com', canary],
      ],
      {Secret: [[canary, canary]]},
      canary,
    );
    await open(bytes, `${canary}.xlsx`);
    await confirm();
    const sent = posts.filter(({path}) => path !== '/api/session');
    assert.deepEqual(
      new Set(sent.map(({path}) => path)),
      new Set(['/api/contacts/lookup', '/api/contacts/import']),
    );
    for (const {body, headers} of sent) {
      assert.ok(!body.includes(canary) && !JSON.stringify(headers).includes(canary));
    }
    assert.deepEqual(JSON.parse(sent[0]!.body), {keys: [free.userForeignNumber]});
    assert.deepEqual(JSON.parse(imports()[0]!.body), {
      mode: 'fill-empty',
      pairs: [{userForeignNumber: free.userForeignNumber, email: 'private@example.com'}],
    });
    assert.match(imports()[0]!.headers['idempotency-key']!, /^".+"$/);
  });

  it('dispatches its events in their order, without an address in them', async () => {
    const free = empty[10]!;
    await page.evaluate(() => {
      const seen: unknown[] = ((window as unknown as {seen: unknown[]}).seen = []);
      for (const name of ['step', 'progress', 'confirm', 'complete', 'problem']) {
        document.addEventListener(`import-${name}`, event => {
          const fields = JSON.parse(JSON.stringify(event, Object.keys(Object.getPrototypeOf(event))));
          const {step, mode, count, report} = event as unknown as Record<string, unknown>;
          seen.push({type: event.type, step, mode, count, report, fields, cancelable: event.cancelable});
        });
      }
    });
    await openLines([free.userForeignNumber, 'events@example.com']);
    await confirm();
    const seen = (await page.evaluate(() => (window as unknown as {seen: unknown[]}).seen)) as Record<
      string,
      unknown
    >[];
    const steps = seen.filter(({type}) => type === 'import-step').map(({step}) => step);
    assert.deepEqual(steps, ['reading', 'checking', 'review', 'sending', 'done']);
    const confirmed = seen.find(({type}) => type === 'import-confirm')!;
    assert.deepEqual([confirmed.mode, confirmed.count, confirmed.cancelable], ['fill-empty', 1, true]);
    assert.equal((seen.find(({type}) => type === 'import-complete')!.report as Report).totals.added, 1);
    assert.ok(!JSON.stringify(seen).includes('events@example.com'));
  });

  it('stays in the review when the page prevents import-confirm', async () => {
    await openLines([empty[11]!.userForeignNumber, 'prevented@example.com']);
    const refused = await element.evaluate(async importer => {
      importer.addEventListener('import-confirm', event => event.preventDefault(), {once: true});
      return (importer as Importer).confirm().catch((error: DOMException) => error.name);
    });
    assert.equal(refused, 'AbortError');
    assert.equal((await state()).step, 'review');
    assert.deepEqual(imports(), []);
  });

  it('refuses what a step does not allow', async () => {
    const refused = await element.evaluate(async importer => {
      try {
        await (importer as Importer).confirm();
      } catch (error) {
        return (error as DOMException).name;
      }
      return 'allowed';
    });
    assert.equal(refused, 'InvalidStateError');
  });

  for (const [name, bytes, code] of [
    ['a renamed PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-a-spreadsheet'],
    ['an empty file', Buffer.alloc(0), 'corrupt'],
    [
      'a sheet without the column',
      sheetBytes([
        ['User foreign number', 'Town'],
        ['000000001200100123', 'Kiel'],
      ]),
      'column-missing',
    ],
    ['headings without rows', sheetBytes([header]), 'no-rows'],
    ['a cut file', sheetBytes([header, ['1', 'a@b.de']]).subarray(0, 900), 'corrupt'],
    ['a workbook with a password', protectedBytes(), 'encrypted'],
    [
      'a table of text',
      Buffer.from('User foreign number;E-mail\n000000001200100123;a@b.de\n'),
      'unsupported-format',
    ],
  ] as const) {
    it(`names what is wrong with ${name}, and takes another file`, async () => {
      await open(bytes);
      const {step, problem} = await state();
      assert.deepEqual([step, problem?.code], ['choose', code]);
      await openLines([empty[12]!.userForeignNumber, 'next@example.com']);
      assert.equal((await state()).step, 'review');
    });
  }

  it('asks which column is meant when two have the same label', async () => {
    const free = empty[13]!;
    await open(
      sheetBytes([
        [...header, 'E-mail'],
        [free.userForeignNumber, 'left@example.com', 'right@example.com'],
      ]),
    );
    const {step, problem} = await state();
    assert.deepEqual([step, problem], ['matching', null]);
    assert.ok(await element.evaluate(importer => (importer as Importer).candidates !== null));
    await element.evaluate(importer =>
      (importer as Importer).match({sheet: 0, headerRow: 1, key: 0, value: 2}),
    );
    assert.equal((await rows()).rows[0]!.value, 'right@example.com');
  });

  it('tells an ordinary user that the portal does not allow it, and writes nothing', async () => {
    const before = await storedContacts();
    await signIn('user');
    await visit();
    const opened = openLines([empty[14]!.userForeignNumber, 'intruder@example.com']);
    await page.waitForFunction(() => document.querySelector<Importer>('portal-importer')!.paused);
    const {step, problem} = await state();
    assert.deepEqual([step, problem?.code], ['checking', 'forbidden']);
    assert.deepEqual(imports(), []);
    await element.evaluate(importer => (importer as Importer).cancel());
    await opened;
    assert.equal((await state()).step, 'choose');
    await signIn('administrator');
    assert.deepEqual(await storedContacts(), before);
  });

  it('tells who is not signed in, and goes on after a sign-in in another tab', async () => {
    await context.request.delete(`${portal.url}api/session`);
    await visit();
    void openLines([empty[15]!.userForeignNumber, 'late@example.com']).catch(() => {});
    await page.waitForFunction(() => document.querySelector<Importer>('portal-importer')!.paused);
    const {step, problem} = await state();
    assert.deepEqual([step, problem?.code], ['checking', 'unauthorised']);
  });

  it('names the faulty member of a definition', async () => {
    const message = await element.evaluate(importer => {
      try {
        (importer as Importer).definition = {key: {name: 'a', label: 'A', format: 'digits'}, value: {}};
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
      return 'taken';
    });
    assert.match(message, /^TypeError: .*length/);
  });

  it('serves the worker without a network', async () => {
    const answer = await context.request.get(`${portal.url}assets/import.worker.js`);
    const policy = answer.headers()['content-security-policy'];
    assert.equal(policy, "default-src 'none'; script-src 'self'; worker-src 'none'");
  });
});
