import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** From this width of the element on, in CSS pixels, a page of a table holds more rows. */
const wide = 640;

/** Follows the element's own width: it may stand in a side column of a wide page. */
export class WidthController implements ReactiveController {
  narrow = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new ResizeObserver(([entry]) => {
    const narrow = (entry?.contentRect.width ?? wide) < wide;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
