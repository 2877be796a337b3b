import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** From this width of the element on, in CSS pixels, a page of a table holds more rows. */
const wide = 640;

/** Follows the element's own width: it may stand in a side column of a wide page. */
export class WidthController implements ReactiveController {
  narrow = false;
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The observer is one of the window that the element is in: another one is told too late. */
  hostConnected(): void {
    const page = this.#host.ownerDocument.defaultView;
    if (!page) return;
    this.#observer = new page.ResizeObserver(([entry]) => {
      const narrow = (entry?.contentRect.width ?? wide) < wide;
      if (narrow === this.narrow) return;
      this.narrow = narrow;
      // Shown at once, it would change the size that is just being told of: browsers call that an error of the page.
      page.requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
