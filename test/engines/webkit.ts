import {existsSync} from 'node:fs';
import type {Engine, EngineLauncher, PageSize, Tab} from './engine.ts';
import {programs, WebDriver} from './webdriver.ts';

/** WebKitGTK, where its driver is installed and a screen that nobody sees. */
export function findWebKit(): Engine | null {
  if (!Object.values(programs).every(path => existsSync(path))) return null;
  return {name: 'WebKit', path: programs.driver, launcher: () => new WebKitLauncher(), open: openTab};
}

/** The driver has one window at a time: files of tests come to it one after the other. */
class WebKitLauncher implements EngineLauncher {
  readonly name = 'WebKit';
  readonly type = 'webkit';
  readonly concurrency = 1;
  #starting: Promise<WebDriver> | undefined;
  #active: string | undefined;

  get #driver(): Promise<WebDriver> {
    return (this.#starting ??= WebDriver.start());
  }

  async startSession(sessionId: string, url: string): Promise<void> {
    const driver = await this.#driver;
    this.#active = sessionId;
    await driver.goTo(url);
  }

  isActive(sessionId: string): boolean {
    return this.#active === sessionId;
  }

  async getBrowserUrl(): Promise<string> {
    return (await this.#driver).url();
  }

  /** Whatever still runs in the page ends with it. */
  async stopSession(): Promise<object> {
    this.#active = undefined;
    await (await this.#driver).goTo('about:blank');
    return {};
  }

  startDebugSession(): Promise<void> {
    throw new Error('WebKit runs on a screen that nobody sees. Debug in another browser.');
  }

  async resize(_sessionId: string, size: PageSize): Promise<void> {
    await (await this.#driver).resize(size);
  }

  forceColors(): Promise<void> {
    throw new Error('WebKit has no forced colors.');
  }

  async stop(): Promise<void> {
    await (await this.#starting)?.close();
  }
}

async function openTab(): Promise<Tab> {
  const driver = await WebDriver.start();
  return {
    version: driver.version,
    goTo: url => driver.goTo(url),
    evaluate: expression => driver.evaluate(expression),
    click: element => driver.click(element),
    choose: (input, path) => driver.type(input, path),
    close: () => driver.close(),
  };
}
