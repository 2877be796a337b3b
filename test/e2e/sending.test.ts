/**
 * Nothing lost, nothing twice: the real widget and the real portal through faults, a crash, a reload, a double click,
 * two tabs. What is true is read from the portal's own tables.
 */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {PGlite} from '@electric-sql/pglite';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {FaultProxy, proxyFaults} from '../faults/fault-proxy.ts';
import {Random} from '../faults/random.ts';
import {startBrowser} from './browser.ts';
import {startProcess, type PortalProcess} from './portal-process.ts';
import {sheetBytes} from './sheet-bytes.ts';

interface Pair {
  readonly key: string;
  readonly value: string;
}

interface Written {
  readonly from: string | null;
  readonly to: string;
}

interface Truth {
  /** From the audit, in order. */
  readonly writes: ReadonlyMap<string, readonly Written[]>;
  readonly now: ReadonlyMap<string, string | null>;
}

/** The element as a page's script sees it. */
interface Importer extends HTMLElement {
  readonly step: string;
  readonly paused: boolean;
  readonly problem: {readonly code: string} | null;
  readonly summary: Readonly<Record<string, number>>;
  batchSize: number;
  open(file: Blob): Promise<void>;
  setMode(mode: string): void;
  confirm(): Promise<{totals: Record<string, number>}>;
  resume(): void;
  rows(query: object): Promise<{total: number; rows: {key: string; outcome?: string}[]}>;
}

const people = 24_000;

describe('sending', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let context: BrowserContext;
  /** What the portal stored in the beginning, by number. */
  let stored: ReadonlyMap<string, string | null>;
  const used = new Set<string>();

  before(async () => {
    portal = await startProcess({CONTACTS: String(people)});
    browser = await startBrowser();
    stored = (await truth()).now;
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  afterEach(() => context?.close());

  /** Numbers that no other test has: what the audit says of them is this test's own doing. */
  function pairsFor(
    test: string,
    count: number,
    suits: (email: string | null) => boolean = () => true,
  ): Pair[] {
    const keys = [...stored].filter(([key, email]) => !used.has(key) && suits(email)).slice(0, count);
    for (const [key] of keys) used.add(key);
    return keys.map(([key], index) => ({key, value: `${test}-${index}@import.test`}));
  }

  async function signedIn(url = portal.url): Promise<Page> {
    context = await browser.newContext({locale: 'en'});
    const answer = await context.request.post(`${url}api/session`, {data: {role: 'administrator'}});
    assert.ok(answer.ok());
    return visit(url);
  }

  async function visit(url: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${url}administration`);
    await page.waitForFunction(() => customElements.get('portal-importer'));
    return page;
  }

  /** Opens a file of these pairs, and waits for the review. */
  async function open(
    page: Page,
    pairs: readonly Pair[],
    batchSize = 500,
    mode: 'overwrite' | 'fill-empty' = 'overwrite',
  ): Promise<void> {
    const bytes = sheetBytes([
      ['User foreign number', 'E-mail'],
      ...pairs.map(({key, value}) => [key, value]),
    ]);
    await page.locator('portal-importer').evaluate(
      async (element, {content, size, wanted}) => {
        const importer = element as Importer;
        importer.batchSize = size;
        const file = Uint8Array.from(atob(content), character => character.charCodeAt(0));
        const opened = importer.open(new File([file], 'users.xlsx'));
        // Nobody sits here: whatever holds the look-up up is answered with "try again".
        const insist = setInterval(() => importer.paused && importer.resume(), 300);
        await opened;
        clearInterval(insist);
        importer.setMode(wanted);
      },
      {content: bytes.toString('base64'), size: batchSize, wanted: mode},
    );
  }

  /** Confirms, insists where a problem waits for somebody, and resolves to the totals. */
  function confirm(page: Page): Promise<Record<string, number>> {
    return page.locator('portal-importer').evaluate(async element => {
      const importer = element as Importer;
      const confirmed = importer.confirm();
      const insist = setInterval(() => importer.paused && importer.resume(), 300);
      const {totals} = await confirmed;
      clearInterval(insist);
      return totals;
    });
  }

  async function outcomes(page: Page): Promise<Map<string, string | undefined>> {
    const rows = await page
      .locator('portal-importer')
      .evaluate(async element => (await (element as Importer).rows({count: 100_000})).rows);
    return new Map(rows.map(({key, outcome}) => [key, outcome]));
  }

  /** What the portal's own tables say, read as nobody but its owner can; the portal stands still meanwhile. */
  async function truth(): Promise<Truth> {
    await portal.kill();
    const database = new PGlite(portal.directory);
    const written = await database.query<Written & {key: string}>(
      'SELECT key, old_value AS "from", new_value AS "to" FROM audit ORDER BY id',
    );
    const now = await database.query<{key: string; email: string | null}>(
      'SELECT user_foreign_number AS key, email FROM contacts',
    );
    await database.close();
    await portal.restart();
    const writes = new Map<string, Written[]>();
    for (const {key, ...write} of written.rows) writes.set(key, [...(writes.get(key) ?? []), write]);
    return {writes, now: new Map(now.rows.map(({key, email}) => [key, email]))};
  }

  /** Every pair is stored, and was written once, over what was stored in the beginning. */
  async function assertWrittenOnce(pairs: readonly Pair[]): Promise<void> {
    const {writes, now} = await truth();
    for (const {key, value} of pairs) {
      assert.equal(now.get(key), value);
      assert.deepEqual(writes.get(key), [{from: stored.get(key), to: value}]);
    }
  }

  for (const seed of [1, 2, 3])
    it(`ends as the model says, with true outcomes, through the faults of seed ${seed}`, async () => {
      const random = new Random(seed);
      const mix = proxyFaults.filter(() => random.chance(0.5));
      const fault = (path: string) =>
        path.startsWith('/api/contacts/') && random.chance(0.25) ? random.pick(mix) : null;
      const proxy = await FaultProxy.start({portal: portal.url, random, fault});
      try {
        const pairs = pairsFor(`seed-${seed}`, 400);
        const page = await signedIn(proxy.url);
        await open(page, pairs, 50);
        await confirm(page);
        const told = await outcomes(page);
        const befallen = new Set(proxy.passed.map(passed => passed.fault));
        assert.ok(befallen.size > 2, 'hardly any fault happened');
        const {writes, now} = await truth();
        for (const {key, value} of pairs) {
          const outcome = told.get(key);
          const [first, ...more] = writes.get(key) ?? [];
          assert.equal(more.length, 0, `${key} was written twice`);
          if (outcome === 'added' || outcome === 'replaced') {
            assert.deepEqual(first, {from: stored.get(key), to: value});
            assert.equal(outcome, stored.get(key) === null ? 'added' : 'replaced');
            assert.equal(now.get(key), value);
          } else if (outcome !== 'unconfirmed') {
            assert.equal(outcome, 'rejected', `${key} is ${outcome}`);
            assert.equal(first, undefined, `${key} is rejected, and was written`);
            assert.ok(befallen.has('too-large'), `${key} is rejected without a reason`);
          }
        }
        const unconfirmed = [...told.values()].filter(outcome => outcome === 'unconfirmed').length;
        if (!befallen.has('garbled') && !befallen.has('too-large')) assert.equal(unconfirmed, 0);
      } finally {
        await proxy.stop();
      }
    });

  it('ends complete, without a click, when the portal was killed amid 20,000 pairs', async () => {
    const pairs = pairsFor('killed', 20_000);
    const page = await signedIn();
    await open(page, pairs);
    const half = page.evaluate(
      () =>
        new Promise<void>(resolve =>
          addEventListener('import-progress', event => {
            if ('done' in event && Number(event.done) >= 5000) resolve();
          }),
        ),
    );
    const totals = page
      .locator('portal-importer')
      .evaluate(async element => (await (element as Importer).confirm()).totals);
    await half;
    await portal.kill();
    await new Promise(resolve => setTimeout(resolve, 2000));
    await portal.restart();
    const {added, replaced, ...others} = (await totals) as {added: number; replaced: number};
    assert.equal(added + replaced, 20_000);
    assert.deepEqual(new Set(Object.values(others)), new Set([0]));
    await assertWrittenOnce(pairs);
  });

  it('shows the rest as the only thing to do when the tab was reloaded amid the import', async () => {
    const pairs = pairsFor('reloaded', 600);
    const page = await signedIn();
    page.on('dialog', dialog => dialog.accept());
    await open(page, pairs, 50);
    await page.locator('portal-importer').evaluate(element => void (element as Importer).confirm());
    await page.waitForResponse(response => response.url().endsWith('/import'));
    await page.reload();
    await page.waitForFunction(() => customElements.get('portal-importer'));
    await open(page, pairs, 50);
    const summary = await page.locator('portal-importer').evaluate(element => (element as Importer).summary);
    const rest = summary['add']! + summary['replace']!;
    assert.ok(rest > 0 && rest <= 550, `${rest} were left to do`);
    assert.equal(summary['same'], 600 - rest);
    const totals = await confirm(page);
    // A batch that was on its way when the tab went may have been written after the look-up.
    assert.equal(totals['added']! + totals['replaced']! + totals['changed']! + totals['same']!, 600);
    await assertWrittenOnce(pairs);
  });

  it('makes one import of a double click', async () => {
    const pairs = pairsFor('doubled', 20, email => email === null);
    const page = await signedIn();
    const sent: string[] = [];
    page.on('request', request => {
      if (request.url().endsWith('/import')) sent.push(request.postData() ?? '');
    });
    await open(page, pairs, 5, 'fill-empty');
    const widget = page.locator('portal-importer');
    await widget.getByRole('checkbox', {name: /prepared/}).check();
    await widget.getByRole('button', {name: 'Add 20 entries'}).dblclick();
    await page.locator('portal-importer[step=done]').waitFor();
    assert.equal(sent.length, 4);
    await assertWrittenOnce(pairs);
  });

  it('leaves the second of two tabs nothing to write', async () => {
    const pairs = pairsFor('tabs', 100);
    const first = await signedIn();
    const second = await visit(portal.url);
    await open(first, pairs);
    await open(second, pairs);
    const totals = await confirm(first);
    assert.equal(totals['added']! + totals['replaced']!, 100);
    assert.equal((await confirm(second))['changed'], 100);
    await assertWrittenOnce(pairs);
  });
});
