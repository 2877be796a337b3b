import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Definition} from '../core/definition.ts';
import {Format} from './format.ts';
import {en} from './locales/en.ts';
import {withOverrides, type Locale, type MessageOverrides, type Messages} from './messages.ts';

/** Languages that are loaded when a page speaks them. */
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  de: async () => (await import('./locales/de.ts')).de,
};

interface Words {
  readonly tag: string;
  readonly locale: Locale;
}

const english: Words = {tag: 'en', locale: en};

/** Follows the nearest `lang` attribute, across shadow roots, and holds the words of that language. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #wanted = '';
  #words = english;
  #made: {inputs: readonly unknown[]; messages: Messages; format: Format} | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    for (let root = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The language that is shown: the page's, or English. */
  get tag(): string {
    return this.#words.tag;
  }

  /** The words for a definition, with the page's own in their place. Made anew only when one of these changes. */
  words(definition: Definition, overrides: MessageOverrides): {messages: Messages; format: Format} {
    const {tag, locale} = this.#words;
    const inputs = [tag, locale, definition, overrides];
    if (!this.#made || inputs.some((input, index) => input !== this.#made?.inputs[index])) {
      const format = new Format(tag);
      this.#made = {inputs, format, messages: withOverrides(locale(definition, format), overrides)};
    }
    return this.#made;
  }

  /** Until a language is there, and where there is none or it cannot be loaded, the words stay as they are. */
  #follow(): void {
    const tag = nearestLanguage(this.#host);
    if (tag === this.#wanted) return;
    this.#wanted = tag;
    const load = loaders[tag.split('-')[0]?.toLowerCase() ?? ''];
    if (!load) return this.#speak(/^en\b/i.test(tag) ? {tag, locale: en} : english);
    load().then(
      locale => tag === this.#wanted && this.#speak({tag, locale}),
      () => this.#speak(english),
    );
  }

  #speak(words: Words): void {
    this.#words = supported(words);
    this.#host.requestUpdate();
  }
}

/** A page may carry any `lang`; one that `Intl` refuses is cut to its language. */
function supported({tag, locale}: Words): Words {
  try {
    return {tag: Intl.getCanonicalLocales(tag)[0] ?? 'en', locale};
  } catch {
    return {tag: tag.split('-')[0] ?? 'en', locale};
  }
}

function nearestLanguage(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const closest: Element | null = node.closest('[lang]');
    if (closest) return closest.getAttribute('lang') ?? '';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
