import {chromium, type Browser} from 'playwright-core';
import {launchOptions} from '../browser.mjs';

/** The Chromium that all tests use. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}
