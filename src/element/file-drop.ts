import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Where a file is held that would be taken: over the card, elsewhere over the page, or nowhere. */
export type Dragging = 'card' | 'page' | null;

/** What a dropped file needs of the element. */
export interface FileDropHost {
  /** A file would be taken now. */
  readonly ready: () => boolean;
  readonly hover: (where: Dragging) => void;
  readonly take: (files: readonly File[]) => void;
}

/**
 * Files that are dragged over the page and dropped on the card. One that is dropped at the wrong moment or place is not
 * taken, but must not make the browser leave the page either, unless the page takes it itself.
 */
export class FileDrop implements ReactiveController {
  readonly #element: ReactiveControllerHost & Element;
  readonly #host: FileDropHost;
  #page: Window | null = null;

  constructor(element: ReactiveControllerHost & Element, host: FileDropHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostConnected(): void {
    this.#page = this.#element.ownerDocument.defaultView;
    this.#page?.addEventListener('dragover', this.#overPage);
    this.#page?.addEventListener('dragleave', this.#leavePage);
    this.#page?.addEventListener('drop', this.#dropOnPage);
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('dragover', this.#overPage);
    this.#page?.removeEventListener('dragleave', this.#leavePage);
    this.#page?.removeEventListener('drop', this.#dropOnPage);
    this.#page = null;
  }

  readonly over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const ready = this.#host.ready();
    event.dataTransfer!.dropEffect = ready ? 'copy' : 'none';
    this.#host.hover(ready ? 'card' : null);
  };

  readonly leave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Node).contains(to)) return;
    this.#host.hover(null);
  };

  readonly drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.#host.hover(null);
    if (this.#host.ready()) this.#host.take([...event.dataTransfer!.files]);
  };

  /** Comes last: what was taken on the way here, by this card or by the page, is left alone. */
  readonly #overPage = (event: DragEvent): void => {
    if (event.defaultPrevented || !holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'none';
    this.#host.hover(this.#host.ready() ? 'page' : null);
  };

  readonly #leavePage = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#host.hover(null);
  };

  readonly #dropOnPage = (event: DragEvent): void => {
    this.#host.hover(null);
    if (!event.defaultPrevented && holdsFiles(event)) event.preventDefault();
  };
}

function holdsFiles({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
