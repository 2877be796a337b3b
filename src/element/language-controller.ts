import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Definition} from '../core/definition/definition.ts';
import {Format} from './format.ts';
import type {InitialMessages} from './initial-messages.ts';
import {memoizeLast} from './memoize-last.ts';
import {en} from './locales/en.ts';
import {
  withOverrides,
  type LazyMessages,
  type Locale,
  type MessageOverrides,
  type Messages,
  type Words,
} from './messages.ts';

/** Languages that are loaded when a page speaks them. */
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  de: async () => (await import('./locales/de.ts')).de,
};

/** A language that is spoken. In English the words of the lazy screens come with these screens. */
interface Language {
  readonly tag: string;
  readonly initial: Words<InitialMessages>;
  readonly lazy: Words<LazyMessages> | null;
}

const english: Language = {tag: 'en', initial: en, lazy: null};

/** Follows the nearest `lang` attribute, across shadow roots, and holds the words of that language. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  #wanted = '';
  #language = english;
  readonly #format = memoizeLast((tag: string) => new Format(tag));
  readonly #initial = memoizeLast(inWords<InitialMessages>);
  readonly #lazy = memoizeLast(inWords<LazyMessages>);
  readonly #all = memoizeLast((initial: InitialMessages, lazy: LazyMessages): Messages => ({
    ...initial,
    ...lazy,
  }));

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    for (let root = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
      if (!('host' in root)) break;
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The language that is shown: the page's, or English. */
  get tag(): string {
    return this.#language.tag;
  }

  get format(): Format {
    return this.#format(this.tag);
  }

  /** The words of the initial screens for a definition, with the page's own in their place. */
  initial(definition: Definition, overrides: MessageOverrides): InitialMessages {
    return this.#initial(this.#language.initial, definition, this.format, overrides);
  }

  /** All words. `inEnglish` are those that came with the lazy screens. */
  all(definition: Definition, overrides: MessageOverrides, inEnglish: Words<LazyMessages>): Messages {
    const lazy = this.#lazy(this.#language.lazy ?? inEnglish, definition, this.format, overrides);
    return this.#all(this.initial(definition, overrides), lazy);
  }

  /** Until a language is there, and where there is none or it cannot be loaded, the words stay as they are. */
  #follow(): void {
    const tag = nearestLanguage(this.#host);
    if (tag === this.#wanted) return;
    this.#wanted = tag;
    const load = loaders[tag.split('-')[0]?.toLowerCase() ?? ''];
    if (!load) return this.#speak(/^en\b/i.test(tag) ? {...english, tag} : english);
    load().then(
      locale => tag === this.#wanted && this.#speak({tag, ...locale}),
      () => this.#speak(english),
    );
  }

  #speak(language: Language): void {
    this.#language = {...language, tag: supported(language.tag)};
    this.#host.requestUpdate();
  }
}

function inWords<Some extends InitialMessages | LazyMessages>(
  words: Words<Some>,
  definition: Definition,
  format: Format,
  overrides: MessageOverrides,
): Some {
  return withOverrides(words(definition, format), overrides);
}

/** A page may carry any `lang`; one that `Intl` refuses is cut to its language. */
function supported(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return tag.split('-')[0] ?? 'en';
  }
}

function nearestLanguage(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const closest: Element | null = node.closest('[lang]');
    if (closest) return closest.getAttribute('lang') ?? '';
    const root: Node = node.getRootNode();
    // One of another window is no instance of this one's `ShadowRoot`.
    node = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return '';
}
