import type {BrowserLauncher} from '@web/test-runner';

/** A browser engine of this machine, and how the tests drive it. */
export interface Engine {
  readonly name: string;
  /** The program that is started. */
  readonly path: string;
  /** For unit and element tests: a page for each file of tests. */
  launcher(): EngineLauncher;
  /** For tests from end to end: a browser with one page. */
  open(): Promise<Tab>;
}

/** Size of a page in CSS pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface EngineLauncher extends BrowserLauncher {
  resize(sessionId: string, size: PageSize): Promise<void>;
  /** Shows a page in the colors of the system, as high contrast does, or in its own again. */
  forceColors(sessionId: string, forced: boolean): Promise<void>;
}

/** One page, used as a person does. Elements are told by an expression of JavaScript: a selector sees no shadow. */
export interface Tab {
  /** Of the engine. */
  readonly version: string;
  goTo(url: string): Promise<void>;
  /** What an expression gives in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks in the middle of an element. */
  click(element: string): Promise<void>;
  /** Gives a file of this machine to an `<input type="file">`. */
  choose(input: string, path: string): Promise<void>;
  /** Ends the browser. */
  close(): Promise<void>;
}
