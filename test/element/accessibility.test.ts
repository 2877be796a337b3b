import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import 'axe-core';
import type {AxeResults, RunOptions} from 'axe-core';
import type {ImporterState} from '../../src/importer/state.ts';
import type {FakedElement} from './fake-importer.ts';
import {all, allRows, click, find, focused, importer, show} from './setup.ts';
import {rowsOfReport} from './rows.ts';
import {
  checking,
  choosing,
  done,
  halted,
  matching,
  overwriteReview,
  reading,
  reviewing,
  sending,
} from './states.ts';

const states: [string, () => ImporterState][] = [
  ['choose', () => choosing()],
  ['choose with a problem', () => choosing({code: 'encrypted'})],
  ['reading', () => reading()],
  ['matching', () => matching()],
  ['checking', () => checking()],
  ['review', () => reviewing()],
  ['review with the brake', () => reviewing(overwriteReview())],
  ['sending', () => sending()],
  ['sending with a problem', () => halted({code: 'portal-unreachable'})],
  ['done', () => done()],
];

/** The checker comes as a script that makes a global. */
const {axe} = window as unknown as {axe: {run(where: Element, options: RunOptions): Promise<AxeResults>}};

async function faults(element: FakedElement): Promise<string[]> {
  const {violations} = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {region: {enabled: false}},
  });
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
}

const root = document.documentElement;

async function resize(width: number, height: number): Promise<void> {
  await executeServerCommand('resize', {width, height});
  await waitUntil(() => innerWidth === width, `the page is ${width} pixels wide`);
}

async function forceColors(forced: boolean): Promise<void> {
  await executeServerCommand('force-colors', forced);
  await waitUntil(() => matchMedia('(forced-colors: active)').matches === forced, 'colors are as asked');
}

/** WebKit has none, so nobody meets the widget in them there. */
const hasForcedColors = CSS.supports('forced-color-adjust', 'none');

const circumstances: [string, () => unknown][] = [
  ['in light', () => (root.style.colorScheme = 'light')],
  ['in dark', () => (root.style.colorScheme = 'dark')],
  ...(hasForcedColors ? [['in forced colors', () => forceColors(true)] as [string, () => unknown]] : []),
  ['from right to left', () => (root.dir = 'rtl')],
  ['at 320 pixels', () => resize(320, 640)],
  ['with text at 200 percent', () => (root.style.fontSize = '200%')],
];

describe('accessibility', () => {
  const {dir} = root;

  afterEach(async () => {
    if (hasForcedColors) await forceColors(false);
    await resize(1280, 800);
    root.dir = dir;
    root.removeAttribute('style');
  });

  for (const [name, state] of states)
    for (const [circumstance, bring] of circumstances)
      it(`finds no fault in ${name} ${circumstance}, and nothing runs out of the page`, async () => {
        await bring();
        const element = await importer();
        if (name === 'done') element.fake.allRows = rowsOfReport;
        await show(element, state());
        if (name === 'review') await click(element, '[data-filter=all]');
        expect(await faults(element)).to.deep.equal([]);
        expect(root.scrollWidth).to.be.at.most(root.clientWidth);
      });

  it('moves focus to the heading of each step, but never when the page loads', async () => {
    const element = await importer();
    expect(focused(element)).to.equal(null);
    for (const [, state] of states.slice(2)) {
      const before = element.step;
      await show(element, state());
      if (element.step !== before) expect(focused(element)).to.equal(find(element, '[data-focus]'));
    }
  });

  it('leaves focus alone when the user is somewhere else', async () => {
    const element = await importer(sending());
    const elsewhere = document.createElement('input');
    element.after(elsewhere);
    elsewhere.focus();
    await show(element, done());
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('has both live regions from the start, and empty', async () => {
    const element = await importer();
    expect(all(element, '[role=status], [role=alert]').map(region => region.textContent)).to.deep.equal([
      '',
      '',
    ]);
  });

  it('keeps the meaning of the table when it is laid out as cards', async () => {
    await resize(320, 640);
    const element = await allRows(reviewing());
    expect(getComputedStyle(find(element, 'tbody tr')).display).to.equal('block');
    expect(all(element, 'tbody tr:not([role=row]), tbody td:not([role=cell])')).to.deep.equal([]);
    expect(find(element, 'table').getAttribute('role')).to.equal('table');
  });

  it('gives every control of the flow a size that can be hit', async () => {
    const element = await importer(reviewing());
    const small = all(element, 'button, select, input:not([type=file])').filter(control => {
      const {width, height} = (control.closest('label') ?? control).getBoundingClientRect();
      return Math.min(width, height) < 24;
    });
    expect(small).to.deep.equal([]);
  });
});
