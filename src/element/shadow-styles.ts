import type {CSSResultOrNative} from 'lit';

/**
 * The style sheets of a shadow root. A constructed sheet belongs to the document in which it was made, so an element
 * that is moved to another one (a frame, a window of its own) is given copies.
 */
export class ShadowStyles {
  #root: ShadowRoot | null = null;
  #sheets: readonly CSSStyleSheet[] = [];

  /** Takes a new root. */
  start(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
    this.#root = root;
    this.add(styles);
  }

  add(styles: readonly CSSResultOrNative[]): void {
    const sheets = styles.map(style => (style instanceof CSSStyleSheet ? style : style.styleSheet!));
    this.#sheets = [...this.#sheets, ...sheets];
    this.apply();
  }

  /** To be called when the document has changed. */
  apply(): void {
    const page = this.#root?.ownerDocument.defaultView;
    // Without a window nothing is shown.
    if (!this.#root || !page) return;
    const here = page === window;
    this.#root.adoptedStyleSheets = this.#sheets.map(sheet => (here ? sheet : copyOf(sheet, page)));
  }
}

function copyOf(sheet: CSSStyleSheet, page: Window & typeof globalThis): CSSStyleSheet {
  const copy = new page.CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(rule => rule.cssText).join('\n'));
  return copy;
}
