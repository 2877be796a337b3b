import type {LitElement, ReactiveController} from 'lit';

/** Scroll offsets of one box. */
interface Offsets {
  readonly left: number;
  readonly top: number;
}

/**
 * Gives focus and scroll positions back to an element that its page moves. A browser drops both when a node leaves its
 * place, and tells nobody before; so they are noted while they change.
 */
export class PlaceController implements ReactiveController {
  readonly #host: LitElement;
  #focused: HTMLElement | null = null;
  readonly #offsets = new Map<Element, Offsets>();
  #selection: readonly [number | null, number | null] = [null, null];
  #moving = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('focusin', this.#focusIn);
    root.addEventListener('focusout', this.#focusOut);
    root.addEventListener('scroll', this.#scroll, true);
    // A page may make the element itself a box that scrolls.
    this.#host.addEventListener('scroll', this.#scroll);
    if (!this.#moving) return;
    this.#moving = false;
    this.moved();
    this.#focusBack();
  }

  /** The element is at its new place. `moveBefore` keeps the focus, but not the scroll positions in every browser. */
  moved(): void {
    this.#scrollBack();
    // A dialog that opens next has no boxes yet.
    requestAnimationFrame(() => this.#scrollBack());
  }

  hostDisconnected(): void {
    this.#moving = true;
    if (isTextField(this.#focused))
      this.#selection = [this.#focused.selectionStart, this.#focused.selectionEnd];
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#moving = false;
      this.#focused = null;
      this.#offsets.clear();
    });
  }

  readonly #focusIn = (event: Event): void => {
    this.#focused = event.target as HTMLElement;
  };

  /** A browser may also tell this of a node that is being taken out; then the focus is back by the time it counts. */
  readonly #focusOut = (): void => {
    setTimeout(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      if (this.#host.isConnected && root.activeElement === null) this.#focused = null;
    });
  };

  readonly #scroll = (event: Event): void => {
    const box = event.target as Element;
    if (box.scrollLeft === 0 && box.scrollTop === 0) this.#offsets.delete(box);
    else this.#offsets.set(box, {left: box.scrollLeft, top: box.scrollTop});
  };

  #scrollBack(): void {
    for (const [box, {left, top}] of this.#offsets) {
      if (!box.isConnected) this.#offsets.delete(box);
      else if (box.scrollLeft !== left || box.scrollTop !== top)
        box.scrollTo({left, top, behavior: 'instant'});
    }
  }

  #focusBack(): void {
    const {body, activeElement} = this.#host.ownerDocument;
    const free = activeElement === null || activeElement === body;
    if (!this.#focused?.isConnected || !free) return;
    this.#focused.focus({preventScroll: true});
    if (isTextField(this.#focused) && this.#selection[0] !== null)
      this.#focused.setSelectionRange(...this.#selection);
  }
}

function isTextField(element: HTMLElement | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && ['text', 'search'].includes(element.type);
}
