import type {LitElement, ReactiveController} from 'lit';

/**
 * Keeps what is shown true in a page that the browser, or an extension, translates. Translators put elements around
 * texts, or others in their place; Lit would go on writing into texts that are no longer shown. So before each update
 * everything that is not of our doing is taken back. What was translated stays so, until it changes.
 */
export class TranslationController implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver(records => this.#foreign.push(...records));
  /** What others did since the last update. */
  #foreign: MutationRecord[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host.renderRoot, {childList: true, subtree: true});
  }

  hostUpdate(): void {
    this.#foreign.push(...this.#observer.takeRecords());
    this.#foreign.forEach(keepTranslation);
    for (const record of this.#foreign.reverse()) takeBack(record);
    this.#foreign = [];
  }

  /** What happened since is our own doing. */
  hostUpdated(): void {
    this.#observer.takeRecords();
  }
}

/** A text in whose place an element was put takes over the words of that. Data is never translated. */
function keepTranslation({target, addedNodes, removedNodes}: MutationRecord): void {
  const [text] = removedNodes;
  if (removedNodes.length !== 1 || !(text instanceof Text) || text.isConnected) return;
  if (target instanceof Element && target.closest('[translate=no]')) return;
  const words = [...addedNodes].map(node => node.textContent ?? '').join('');
  if (words !== '') text.data = words;
}

/** Taken back from the last to the first, each finds the places as it left them. */
function takeBack({target, addedNodes, removedNodes, nextSibling}: MutationRecord): void {
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const place = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, place);
}
