import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import {freePort} from '../free-port.ts';
import type {PageSize} from './engine.ts';

/** Programs of Debian's `webkit2gtk-driver` and `xvfb`. */
export const programs = {driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb'} as const;

/** The buttons in the window of MiniBrowser would keep a page from being as narrow as a telephone. */
const narrowButtons = 'button, entry { min-width: 0; padding: 0 }';

/** Under which the protocol hands over an element (WebDriver, 12.3). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * A WebKit with one window, on a screen of its own that nobody sees, driven by the WebDriver protocol
 * (https://www.w3.org/TR/webdriver2/).
 */
export class WebDriver {
  /** Of the engine. */
  readonly version: string;
  readonly #session: string;
  readonly #close: () => Promise<void>;

  private constructor(session: string, version: string, close: () => Promise<void>) {
    this.#session = session;
    this.version = version;
    this.#close = close;
  }

  static async start(): Promise<WebDriver> {
    const settings = await mkdtemp(join(tmpdir(), 'webkit-'));
    await mkdir(join(settings, 'gtk-3.0'));
    await writeFile(join(settings, 'gtk-3.0/gtk.css'), narrowButtons);

    const screen = spawn(
      programs.screen,
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    const [display] = await once(screen.stdio[3] as Readable, 'data');
    const port = await freePort();
    const driver = spawn(programs.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11',
        XDG_CONFIG_HOME: settings,
      },
    });

    const endAll = () => [driver, screen].forEach(child => child.kill());
    process.once('exit', endAll);
    const address = `http://127.0.0.1:${port}`;
    await listening(address, driver);
    const {sessionId, capabilities} = (await call('POST', `${address}/session`, {
      capabilities: {alwaysMatch: {pageLoadStrategy: 'none'}},
    })) as {sessionId: string; capabilities: {browserVersion: string}};
    const session = `${address}/session/${sessionId}`;
    return new WebDriver(session, capabilities.browserVersion, async () => {
      await call('DELETE', session);
      process.off('exit', endAll);
      endAll();
      await rm(settings, {recursive: true});
    });
  }

  /** Begins to load a page. */
  async goTo(url: string): Promise<void> {
    await call('POST', `${this.#session}/url`, {url});
  }

  async url(): Promise<string> {
    return (await call('GET', `${this.#session}/url`)) as string;
  }

  /** What an expression gives in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown> {
    return call('POST', `${this.#session}/execute/sync`, {script: `return (${expression})`, args: []});
  }

  async click(element: string): Promise<void> {
    // The driver would not wait until a page that scrolls smoothly has come to the element.
    await this.evaluate(`void ${element}.scrollIntoView({block: 'center', behavior: 'instant'})`);
    await call('POST', `${await this.#find(element)}/click`, {});
  }

  /** As by the keyboard; an `<input type="file">` takes a path. */
  async type(element: string, text: string): Promise<void> {
    await call('POST', `${await this.#find(element)}/value`, {text});
  }

  /** Makes the window so large that its page has this size. */
  async resize({width, height}: PageSize): Promise<void> {
    const frame = (await this.evaluate('[outerWidth - innerWidth, outerHeight - innerHeight]')) as [
      number,
      number,
    ];
    const size = {width: width + frame[0], height: height + frame[1]};
    await call('POST', `${this.#session}/window/rect`, size);
  }

  /** Ends the browser and all that was started for it. */
  close(): Promise<void> {
    return this.#close();
  }

  async #find(element: string): Promise<string> {
    const found = (await this.evaluate(element)) as Readonly<Record<typeof elementKey, string>>;
    return `${this.#session}/element/${found[elementKey]}`;
  }
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, {method, body: body === undefined ? null : JSON.stringify(body)});
  const {value} = (await answer.json()) as {value: unknown};
  if (answer.ok) return value;
  const {error, message} = value as {error: string; message: string};
  throw new Error(`WebKit: ${error}: ${message}`);
}

/** Resolves when the driver takes commands. */
async function listening(address: string, driver: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/status`).catch(() => null);
    if (answer?.ok) return;
    if (driver.exitCode !== null) throw new Error(`${programs.driver} ended with ${driver.exitCode}`);
    await sleep(50);
  }
}
