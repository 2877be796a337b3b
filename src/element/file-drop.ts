import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Where a file is held that would be taken: over the card, elsewhere over the page, or nowhere. */
export type Dragging = 'card' | 'page' | null;

/** What a dropped file needs of the element. */
export interface FileDropOptions {
  /** A file would be taken now. */
  readonly ready: () => boolean;
  /** Something would be lost if the browser left the page for the file. */
  readonly atStake: () => boolean;
  readonly hover: (where: Dragging) => void;
  readonly take: (files: readonly File[]) => void;
}

/** Milliseconds without a sign of a drag that has left something: some browsers never say whether for something else. */
const gone = 300;

/**
 * Files that are dragged over the page. One is taken where it is dropped on the card; dropped beside it, or at the wrong
 * moment, it must not make the browser leave the page. Whatever else is dragged, and what the page takes itself, is
 * left alone.
 */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: FileDropOptions;
  #page: Window | null = null;
  /** The last event that the card has seen. */
  #onCard: DragEvent | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element, options: FileDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument.defaultView;
    this.#page?.addEventListener('dragover', this.#ahead, true);
    this.#page?.addEventListener('drop', this.#ahead, true);
    this.#page?.addEventListener('dragleave', this.#leave, true);
  }

  hostDisconnected(): void {
    for (const name of ['dragover', 'drop'] as const) {
      this.#page?.removeEventListener(name, this.#ahead, true);
      this.#page?.removeEventListener(name, this.#atLast);
    }
    this.#page?.removeEventListener('dragleave', this.#leave, true);
    this.#page = null;
    this.#hover(null);
  }

  /** On the card. */
  readonly over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    this.#onCard = event;
    keepFromBrowser(event);
    const ready = this.#options.ready();
    event.dataTransfer!.dropEffect = ready ? 'copy' : 'none';
    this.#hover(ready ? 'card' : null);
  };

  readonly drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    this.#onCard = event;
    keepFromBrowser(event);
    this.#hover(null);
    if (this.#options.ready()) this.#options.take([...event.dataTransfer!.files]);
  };

  /** Every listener of the page is asked first, also those that came later. */
  readonly #ahead = ({type}: DragEvent): void => {
    this.#page?.removeEventListener(type, this.#atLast as EventListener);
    this.#page?.addEventListener(type, this.#atLast as EventListener);
  };

  readonly #atLast = (event: DragEvent): void => {
    const {ready, atStake} = this.#options;
    if (!holdsFiles(event) || event === this.#onCard || !(ready() || atStake())) return;
    const theirs =
      (event.defaultPrevented && !ours.has(event)) ||
      takesFiles(event.composedPath()[0]) ||
      holdsMarkup(event);
    this.#hover(ready() && !theirs && event.type === 'dragover' ? 'page' : null);
    if (theirs || event.defaultPrevented) return;
    keepFromBrowser(event);
    event.dataTransfer!.dropEffect = 'none';
  };

  readonly #leave = ({relatedTarget}: DragEvent): void => {
    clearTimeout(this.#leaving);
    if (relatedTarget === null) this.#leaving = setTimeout(() => this.#hover(null), gone);
  };

  #hover(where: Dragging): void {
    clearTimeout(this.#leaving);
    this.#options.hover(where);
  }
}

/** Events that a widget has kept from the browser; a page may hold several. */
const ours = new WeakSet<Event>();

function keepFromBrowser(event: Event): void {
  event.preventDefault();
  ours.add(event);
}

function holdsFiles({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** A picture of the page is a file too while it is dragged; an editor may want to move it. */
function holdsMarkup({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes('text/html') ?? false;
}

/** The browser itself puts a file there. */
function takesFiles(place: EventTarget | undefined): boolean {
  return (place as Partial<Element> | undefined)?.matches?.('input[type=file]') ?? false;
}
