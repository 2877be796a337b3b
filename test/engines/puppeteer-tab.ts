import {launch, type ElementHandle, type LaunchOptions} from 'puppeteer-core';
import type {Tab} from './engine.ts';

/** A page of a Chromium or a Firefox. */
export async function openPuppeteerTab(options: LaunchOptions): Promise<Tab> {
  const browser = await launch(options);
  const [page = await browser.newPage()] = await browser.pages();
  const find = async (element: string) => (await page.evaluateHandle(element)) as ElementHandle;
  return {
    version: (await browser.version()).replace(/^.*\//, ''),
    goTo: async url => void (await page.goto(url)),
    evaluate: expression => page.evaluate(expression),
    click: async element => (await find(element)).click(),
    choose: async (input, path) => ((await find(input)) as ElementHandle<HTMLInputElement>).uploadFile(path),
    close: () => browser.close(),
  };
}
