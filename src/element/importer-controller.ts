import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Importer} from '../importer/importer.ts';
import type {ImporterState} from '../importer/state.ts';

/** The importer's public face: all that the element knows of it. */
export type ImporterApi = Pick<Importer, keyof Importer>;

/** What the controller makes, and whom it tells. */
export interface ImporterControllerOptions {
  readonly create: () => ImporterApi;
  /** Told of each new state, with the one before. */
  readonly changed: (state: ImporterState, before: ImporterState) => void;
  /** The import is gone, because the element left its page. */
  readonly ended: () => void;
}

/**
 * Gives a host an importer while it is in a page.
 *
 * A page that moves the element takes it out and puts it in again: nothing ends when both happen in one task. Whoever
 * takes it out while it is sending stops the sending, but the request on its way is heard out, and the report stays.
 */
export class ImporterController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ImporterControllerOptions;
  #importer: ImporterApi | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ImporterControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Made when it is first asked for, and anew after the element left the page. */
  get importer(): ImporterApi {
    if (this.#importer) return this.#importer;
    const importer = this.#options.create();
    let before = importer.state;
    this.#unsubscribe = importer.subscribe(() => {
      const previous = before;
      before = importer.state;
      this.#options.changed(importer.state, previous);
      if (previous.step === 'sending' && importer.state.step === 'done') this.#releaseIfLeft();
    });
    this.#importer = importer;
    return importer;
  }

  hostDisconnected(): void {
    const importer = this.#importer;
    if (!importer) return;
    const wasSending = importer.state.step === 'sending';
    setTimeout(() => {
      if (this.#host.isConnected || importer !== this.#importer) return;
      if (importer.state.step === 'sending') importer.cancel();
      // What was sent is counted first; `#releaseIfLeft` follows.
      const counted = importer.state.step === 'sending' || importer.state.step === 'done';
      if (!wasSending || !counted) this.#end(importer);
    });
  }

  /** A task later, so that the page may ask for rows and files when it hears of the end. */
  #releaseIfLeft(): void {
    const importer = this.#importer;
    setTimeout(() => {
      if (this.#host.isConnected || importer !== this.#importer) return;
      if (importer?.state.step === 'done') importer.release();
    });
  }

  /** Nothing is kept of an import whose element left the page. */
  #end(importer: ImporterApi): void {
    this.#unsubscribe?.();
    this.#importer = undefined;
    importer.dispose();
    this.#options.ended();
  }
}
