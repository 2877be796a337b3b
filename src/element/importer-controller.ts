import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Importer} from '../importer/importer.ts';
import type {ImporterState} from '../importer/state.ts';

/** The importer's public face: all that the element knows of it. */
export type ImporterFace = Pick<Importer, keyof Importer>;

/** Gives a host an importer while it is in a page, and tells it of each new state, with the one before. */
export class ImporterController implements ReactiveController {
  readonly #create: () => ImporterFace;
  readonly #changed: (state: ImporterState, before: ImporterState) => void;
  #importer: ImporterFace | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    create: () => ImporterFace,
    changed: (state: ImporterState, before: ImporterState) => void,
  ) {
    this.#create = create;
    this.#changed = changed;
    host.addController(this);
  }

  /** Made when it is first asked for, and anew after the element left the page. */
  get importer(): ImporterFace {
    if (this.#importer) return this.#importer;
    const importer = this.#create();
    let before = importer.state;
    this.#unsubscribe = importer.subscribe(() => {
      const previous = before;
      before = importer.state;
      this.#changed(importer.state, previous);
    });
    this.#importer = importer;
    return importer;
  }

  /** Nothing is kept of an import whose element left the page. */
  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#importer?.dispose();
    this.#importer = undefined;
  }
}
