import {LitElement, type PropertyDeclaration, type PropertyDeclarations} from 'lit';
import {checkDefinition} from '../core/definition/check-definition.ts';
import type {Definition} from '../core/definition/definition.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {ImporterSettings} from '../importer/importer.ts';
import type {Limits} from '../importer/limits.ts';
import type {Portal} from '../portal/portal.ts';
import {copied} from './frozen.ts';
import type {MessageOverrides} from './messages.ts';
import {
  defaultDefinition,
  defaults,
  importerSettings,
  isMissing,
  properties,
  readDefinition,
  type CheckedDefinition,
  type Settable,
} from './settings.ts';

/** All that a page sets on the element, as attributes and properties. What is set is copied; what is missing is the default. */
export abstract class ConfiguredElement extends LitElement implements Settable {
  static override properties: PropertyDeclarations = properties;

  /** A setting that a page takes back, or that its framework leaves empty, is the default again. */
  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const accessor = super.getPropertyDescriptor(name, key, options);
    return (
      accessor && {
        ...accessor,
        set(this: ConfiguredElement, value: unknown) {
          const given = name === 'portal' ? value : copied(value);
          accessor.set!.call(this, isMissing(value) ? defaults()[name as keyof Settable] : given);
        },
      }
    );
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'definition'];
  }

  /** URL to which the pairs are sent. */
  declare endpoint: string | null;
  /** URL that tells what the portal stores now. Without it nothing can be compared. */
  declare lookup: string | null;
  /** The help page. */
  declare helpUrl: string | null;
  /** The preselected mode. */
  declare mode: Mode;
  /** Formats taken, as extensions: `.xlsx, .csv`. */
  declare accept: string;
  /** Pairs in one import request. */
  declare batchSize: number;
  /** Keys in one lookup request. */
  declare lookupSize: number;
  /** Where the worker script lies; `null`: beside this script. */
  declare workerUrl: string | null;
  /** Shows the widget, and takes no file. */
  declare disabled: boolean;
  /** Headers of every request, or a function that gives them, asked anew each time. */
  declare headers: ImporterSettings['headers'];
  declare credentials: RequestCredentials;
  /** A portal of the page's own, in place of `endpoint` and `lookup`. */
  declare portal: Portal | null;
  /** Other bounds, name by name. */
  declare limits: Partial<Limits>;
  /** Words of the page's own, message by message. */
  declare messages: MessageOverrides;

  #definition: CheckedDefinition = defaultDefinition;

  constructor() {
    super();
    Object.assign(this, defaults());
    this.#takeEarlyDefinition();
  }

  /** What is imported. A definition that makes no sense throws a `TypeError` that names the faulty member. */
  get definition(): Definition {
    return this.#definition.definition;
  }

  set definition(definition: Definition) {
    this.#definition = isMissing(definition)
      ? defaultDefinition
      : {definition: checkDefinition(definition), fault: null};
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'definition') return super.attributeChangedCallback(name, old, value);
    this.#definition = isMissing(value)
      ? defaultDefinition
      : readDefinition(() => JSON.parse(value!) as unknown);
    this.requestUpdate();
  }

  /** What the importer works with, as far as the settings alone tell it. */
  protected get settings(): ImporterSettings {
    return importerSettings(this, this.#definition);
  }

  /** A definition that was set before the element was known must not throw now: it becomes a problem. */
  #takeEarlyDefinition(): void {
    if (!Object.hasOwn(this, 'definition')) return;
    const {definition} = this;
    delete (this as {definition?: unknown}).definition;
    this.#definition = isMissing(definition) ? defaultDefinition : readDefinition(() => definition);
  }
}
