import type {LitElement, ReactiveController} from 'lit';

/**
 * Leads the focus where the work is: to the heading of a new step, into a correction that opens, and back from it. What
 * had the focus may be gone after an act: then it goes to what has come in its place, and never falls to the page.
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  /** The row that is being corrected. */
  readonly #editing: () => number | null;
  #before: number | null = null;
  #toHeading = false;
  /** What has the focus before an update. */
  #focused: HTMLElement | null = null;
  /** Where the focus goes when that is gone. */
  #next: readonly string[] = [];

  constructor(host: LitElement, editing: () => number | null) {
    this.#host = host;
    this.#editing = editing;
    host.addController(this);
  }

  /** A new heading is about to be shown. It takes the focus when that is here, or nowhere; never as the page loads. */
  followHeading(): void {
    this.#toHeading = this.#host.hasUpdated && this.#isFree();
  }

  hostUpdate(): void {
    this.#focused = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#next = this.#focused ? placesNear(this.#focused) : [];
  }

  hostUpdated(): void {
    this.#followEditing();
    if (this.#toHeading) this.#focus('[data-focus]');
    else if (this.#focused && !this.#focused.isConnected && this.#isFree()) this.#focus(...this.#next);
    this.#toHeading = false;
  }

  #followEditing(): void {
    const [before, now] = [this.#before, this.#editing()];
    this.#before = now;
    if (before === now) return;
    if (now !== null) return this.#focus('[data-first]');
    // Whoever left the form for something else stays there.
    const inside = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (inside === null && this.#isFree())
      this.#focus(`[data-row="${before}"] [data-action=correct]`, '#rows-title');
  }

  /** The focus is on the element, or on nothing. */
  #isFree(): boolean {
    const focused = (this.#host.getRootNode() as Document | ShadowRoot).activeElement;
    return focused === null || focused === this.#host || focused === this.#host.ownerDocument.body;
  }

  /** Focuses the first of these that is on screen. */
  #focus(...places: readonly string[]): void {
    const found = places.map(place => this.#host.renderRoot.querySelector<HTMLElement>(place));
    const first = found.find(element => element !== null);
    first?.focus();
    // What is typed takes the place of what is wrong, and is not put behind it.
    if (first instanceof HTMLInputElement) first.select();
  }
}

/** The same row, the same group, the group that is open, the rows. */
function placesNear(element: HTMLElement): readonly string[] {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const group = element.closest<HTMLElement>('[data-waits], [data-answered]')?.dataset;
  const code = group?.['waits'] ?? group?.['answered'];
  return [
    ...(row ? [`[data-row="${row}"] button`] : []),
    ...(code ? [`[data-answered="${code}"] button`, `[data-waits="${code}"] button`] : []),
    '[aria-expanded=true]',
    '[data-waits] button',
    '#rows-title',
  ];
}
