import type {LitElement} from 'lit';
import type {ReviewChange} from '../core/review/review-change.ts';
import type {Announcement} from './announcements.ts';
import type {ImporterApi} from './importer-controller.ts';
import type {InitialMessages} from './initial-messages.ts';
import {saveFile} from './save-file.ts';
import type {Screens} from './screens.ts';
import type {ViewActions} from './views/view.ts';

/** An element that keeps the file for another try, and asks its page before anything is sent. */
interface ImportingElement extends LitElement {
  open(file: Blob): Promise<void>;
  confirm(): Promise<unknown>;
}

/** What acts on screen need. */
export interface ElementActionsHost {
  readonly element: ImportingElement;
  readonly screens: Screens;
  readonly importer: () => ImporterApi;
  /** The file that is being imported. */
  readonly file: () => Blob | null;
  readonly say: () => InitialMessages;
  readonly tell: (said: Announcement) => void;
}

/**
 * What a user does on screen, brought to the element's methods. A click that comes too late is refused by the importer;
 * all that is to be seen of it is what is so.
 */
export class ElementActions implements ViewActions {
  readonly #host: ElementActionsHost;
  #confirming = false;
  /** Changes of rows that are asked for and not yet shown. */
  #rowChanges = 0;

  constructor(host: ElementActionsHost) {
    this.#host = host;
  }

  readonly open: ViewActions['open'] = files => {
    const {element, screens, say, tell} = this.#host;
    const [file] = files;
    screens.tooMany = files.length > 1;
    screens.downloadFailed = false;
    if (screens.tooMany) tell({alert: say().choose.dropMany});
    else if (file) this.#try(() => element.open(file));
    element.requestUpdate();
  };

  readonly openAgain = () => this.#try(() => this.#openAgain());
  readonly cancel = () => this.#host.importer().cancel();
  readonly reset = () => this.#host.importer().reset();
  readonly pause = () => this.#host.importer().pause();
  readonly resume = () => this.#host.importer().resume();
  readonly changeColumns = () => this.#try(() => this.#host.importer().changeColumns());
  readonly confirm = () => this.#try(() => this.#confirm());
  readonly update = () => this.#host.element.requestUpdate();

  readonly match: ViewActions['match'] = columns => this.#try(() => this.#host.importer().match(columns));
  /** A consent covers the rows that are on screen: while these change, it is not known which are meant. */
  readonly change: ViewActions['change'] = change => {
    const consents = change.type === 'allow' && change.allowed;
    if (consents && this.#rowChanges > 0) return this.update();
    this.#try(() => (changesRows(change) ? this.#changeRows(change) : this.#host.importer().change(change)));
  };
  readonly announce: ViewActions['announce'] = text => this.#host.tell({polite: text});

  readonly download: ViewActions['download'] = async kind => {
    const {element, screens, importer, say, tell} = this.#host;
    Object.assign(screens, {downloadFailed: false, tooMany: false});
    element.requestUpdate();
    try {
      const {blob, name} = await importer().download(kind);
      saveFile(blob, name);
      tell({polite: say().card.fileSaved(name)});
    } catch {
      screens.downloadFailed = true;
      tell({alert: say().card.downloadFailed});
    }
    element.requestUpdate();
  };

  async #changeRows(change: ReviewChange): Promise<void> {
    this.#rowChanges++;
    try {
      await this.#host.importer().change(change);
    } finally {
      this.#rowChanges--;
      this.update();
    }
  }

  #try(act: () => Promise<unknown>): void {
    act().catch((error: unknown) => {
      const refused =
        error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
      if (!refused) reportError(error);
      this.#host.element.requestUpdate();
    });
  }

  /** The same file, columns and mode once more, with what the portal stores by now. */
  async #openAgain(): Promise<void> {
    const {element, importer} = this.#host;
    const file = this.#host.file();
    const {state} = importer();
    if (!file) return importer().reset();
    await element.open(file);
    if (state.step === 'done' && importer().state.step === 'review')
      await importer().change({type: 'set-mode', mode: state.report.mode});
  }

  /** The button: looks what is missing and leads there, or confirms, once. */
  async #confirm(): Promise<void> {
    const {element, screens, importer} = this.#host;
    const form = screens.lazy?.form;
    const {state} = importer();
    // What is being changed at this moment is not what was read and meant.
    const settled = state.step === 'review' && !state.busy;
    if (this.#confirming || !form || !settled) return;
    if (!form.check()) {
      element.requestUpdate();
      await element.updateComplete;
      const place = form.missing.includes('prepared') ? '#prepared' : '#brake';
      element.renderRoot.querySelector<HTMLElement>(place)?.focus();
      return;
    }
    this.#confirming = true;
    try {
      await element.confirm();
    } finally {
      this.#confirming = false;
    }
  }
}

/** Mode and consents change how rows are counted, and no row. */
function changesRows({type}: ReviewChange): boolean {
  return type !== 'set-mode' && type !== 'allow';
}
