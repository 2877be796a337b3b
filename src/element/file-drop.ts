/** What a dropped file needs of the element. */
export interface FileDropHost {
  /** A file would be taken now. */
  readonly ready: () => boolean;
  /** A file that would be taken is held over the card, or no longer. */
  readonly hover: (over: boolean) => void;
  readonly take: (files: readonly File[]) => void;
}

/**
 * Files that are dragged over the card and dropped on it. One that is dropped at the wrong moment is not taken, but must
 * not make the browser leave the page either.
 */
export class FileDrop {
  readonly #host: FileDropHost;

  constructor(host: FileDropHost) {
    this.#host = host;
  }

  readonly over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const ready = this.#host.ready();
    event.dataTransfer.dropEffect = ready ? 'copy' : 'none';
    this.#host.hover(ready);
  };

  readonly leave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Node).contains(to)) return;
    this.#host.hover(false);
  };

  readonly drop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#host.hover(false);
    if (this.#host.ready()) this.#host.take([...event.dataTransfer.files]);
  };
}
