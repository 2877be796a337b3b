import {existsSync} from 'node:fs';
import {chromeLauncher} from '@web/test-runner';
import type {LaunchOptions, Page} from 'puppeteer-core';
import type {Engine, PageSize} from './engine.ts';
import {openPuppeteerTab} from './puppeteer-tab.ts';

/** The programs themselves: the command may stand for a snap, which is shut off from the folder of its profile. */
const installed = [
  process.env.FIREFOX_PATH,
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/lib64/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** An installed Firefox: the one that FIREFOX_PATH names, else where the systems put it. */
export function findFirefox(): Engine | null {
  const path = installed.find(path => path && existsSync(path));
  if (!path) return null;
  const options: LaunchOptions = {
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // Colors are forced from the browser's own window.
    args: ['-remote-allow-system-access'],
  };
  return {
    name: 'Firefox',
    path,
    launcher() {
      const launcher = chromeLauncher({
        launchOptions: options,
        createBrowserContext: ({browser}) => browser.defaultBrowserContext(),
        // A page in the background draws nothing, and waits for ever for what it has not drawn.
        concurrency: 1,
      });
      return Object.assign(launcher, {
        name: 'Firefox',
        resize: (id: string, size: PageSize) => launcher.getPage(id).setViewport(size),
        forceColors: (id: string, forced: boolean) => forceColors(launcher.getPage(id), forced),
      });
    },
    open: () => openPuppeteerTab(options),
  };
}

/** The WebDriver protocol of Firefox has no command for it; the tools for developers do it like this. */
async function forceColors(page: Page, forced: boolean): Promise<void> {
  const {connection} = page.browser() as unknown as BidiBrowser;
  const {result} = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const override = JSON.stringify(forced ? 'active' : 'none');
  await connection.send('script.evaluate', {
    target: {context: result.contexts[0]!.context},
    expression: `gBrowser.browsers.find(({currentURI}) => currentURI.spec === ${JSON.stringify(page.url())})
      .browsingContext.forcedColorsOverride = ${override}`,
    awaitPromise: false,
  });
}

/** What Puppeteer keeps to itself of a browser that it drives by WebDriver BiDi. */
interface BidiBrowser {
  readonly connection: {
    send(
      method: string,
      parameters: object,
    ): Promise<{readonly result: {readonly contexts: readonly {readonly context: string}[]}}>;
  };
}
