import {playwrightLauncher} from '@web/test-runner-playwright';
import {launchOptions} from '../browser.mjs';
import type {Engine, PageSize} from './engine.ts';
import {openPuppeteerTab} from './puppeteer-tab.ts';

/** There is always one: where none is installed, an npm package carries it. */
export async function findChromium(): Promise<Engine> {
  const options = await launchOptions();
  return {
    name: 'Chromium',
    path: options.executablePath,
    launcher() {
      const launcher = playwrightLauncher({product: 'chromium', launchOptions: options});
      return Object.assign(launcher, {
        resize: (id: string, size: PageSize) => launcher.getPage(id).setViewportSize(size),
        forceColors: (id: string, forced: boolean) =>
          launcher.getPage(id).emulateMedia({forcedColors: forced ? 'active' : 'none'}),
      });
    },
    open: () => openPuppeteerTab({executablePath: options.executablePath, args: options.args}),
  };
}
