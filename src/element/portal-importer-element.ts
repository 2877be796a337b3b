import {LitElement, html, type PropertyDeclarations, type TemplateResult} from 'lit';
import {checkDefinition, type Definition} from '../core/definition.ts';
import type {IssueCode} from '../core/issue.ts';
import type {Candidates, ColumnMatch} from '../core/match-columns.ts';
import type {Mode} from '../core/plan.ts';
import type {Report} from '../core/report.ts';
import type {RowPage, RowQuery, Summary} from '../core/review.ts';
import {Importer, type ImporterSettings} from '../importer/importer.ts';
import {defaultLimits, type Limits} from '../importer/limits.ts';
import type {Problem} from '../importer/problem.ts';
import type {ImporterState, Step} from '../importer/state.ts';
import type {Portal} from '../portal/portal.ts';
import type {ExportKind, ExportWords} from '../worker/protocol.ts';
import {announcementOf} from './announcements.ts';
import {ImportConfirmEvent, ImportProblemEvent} from './events.ts';
import {exportWords} from './export-words.ts';
import {ImporterController, type ImporterFace} from './importer-controller.ts';
import {LanguageController} from './language-controller.ts';
import type {MessageOverrides} from './messages.ts';
import {styles} from './portal-importer-element.styles.ts';
import {saveFile} from './save-file.ts';
import {Screens} from './screens.ts';
import {
  acceptedFormats,
  configurationFault,
  defaultDefinition,
  readDefinition,
  size,
  type CheckedDefinition,
} from './settings.ts';
import {eventsOf, isPaused, problemOf} from './state-facts.ts';
import {card} from './views/card.ts';
import {notice} from './views/notice.ts';
import type {Intentions, View} from './views/view.ts';

/** Rows on one page of a table, from this width of the element on and below it. */
const wide = 640;
const pageSizes = {wide: 50, narrow: 20};

/**
 * Imports pairs of key and value from a spreadsheet into a customer portal: read on this computer, compared with what
 * the portal stores, confirmed by the user, sent.
 *
 * @fires import-step - The step has changed.
 * @fires import-progress - Work goes on: bytes, keys, or pairs.
 * @fires import-confirm - The user has confirmed; cancelable, before anything is written.
 * @fires import-complete - The import is over, also after a cancel.
 * @fires import-problem - A step failed, or waits because of the portal.
 * @slot heading - The title of the card.
 * @slot help - The way to the help page, in place of the link to `help-url`.
 */
export class PortalImporterElement extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    endpoint: {},
    lookup: {},
    helpUrl: {attribute: 'help-url'},
    mode: {},
    accept: {},
    batchSize: {type: Number, attribute: 'batch-size'},
    lookupSize: {type: Number, attribute: 'lookup-size'},
    workerUrl: {attribute: 'worker-url'},
    disabled: {type: Boolean, reflect: true},
    headers: {attribute: false},
    credentials: {attribute: false},
    portal: {attribute: false},
    limits: {attribute: false},
    messages: {attribute: false},
  };

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
  #file: Blob | null = null;
  #confirming = false;
  /** A script of the element itself could not be loaded. */
  #failure: Problem | null = null;
  #told: string | null = null;
  #focusHeading = false;
  #narrow = false;
  #editing: number | null = null;
  #polite = '';
  #alert = '';
  #clock: ReturnType<typeof setTimeout> | undefined;
  readonly #language = new LanguageController(this);
  readonly #controller = new ImporterController(
    this,
    () =>
      this.createImporter(
        () => this.#settings(),
        () => this.#exportWords(),
      ),
    (state, before) => this.#stateChanged(state, before),
  );
  readonly #screens = new Screens({
    state: () => this.#state,
    rows: query => this.rows(query),
    update: found => {
      if (found) this.#polite = this.#words.messages.table.found(found.total);
      this.requestUpdate();
    },
    loaded: sheets => this.#screensLoaded(sheets),
    failed: () => this.#screensFailed(),
  });
  readonly #resizing = new ResizeObserver(([entry]) => {
    const narrow = (entry?.contentRect.width ?? wide) < wide;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.requestUpdate();
  });

  constructor() {
    super();
    this.endpoint = null;
    this.lookup = null;
    this.helpUrl = null;
    this.mode = 'fill-empty';
    this.accept = '.xlsx';
    this.batchSize = 500;
    this.lookupSize = 5000;
    this.workerUrl = null;
    this.disabled = false;
    this.headers = null;
    this.credentials = 'same-origin';
    this.portal = null;
    this.limits = {};
    this.messages = {};
    this.#takeEarlyDefinition();
  }

  /** What is imported. A definition that makes no sense throws a `TypeError` that names the faulty member. */
  get definition(): Definition {
    return this.#definition.definition;
  }

  set definition(definition: Definition) {
    this.#definition = {definition: checkDefinition(definition), fault: null};
    this.requestUpdate();
  }

  get step(): Step {
    return this.#state.step;
  }

  /** The step waits: for the user, or after a problem. */
  get paused(): boolean {
    return isPaused(this.#state);
  }

  /** Why the step failed or waits. */
  get problem(): Problem | null {
    const fault = configurationFault(this.#definition, this.endpoint, this.portal);
    const problem = problemOf(this.#state);
    if (problem || this.step !== 'choose') return problem;
    return fault === null ? this.#failure : {code: 'misconfigured', detail: {reason: fault}};
  }

  /** In `matching`: sheets, header rows and columns, ranked. */
  get candidates(): Candidates | null {
    return this.#state.step === 'matching' ? this.#state.candidates : null;
  }

  /** From `review` on: the counts. */
  get summary(): Summary | null {
    return 'review' in this.#state ? this.#state.review.summary : null;
  }

  /** In `done`: mode and totals. */
  get report(): Report | null {
    return this.#state.step === 'done' ? this.#state.report : null;
  }

  /** Reads a file and compares it; resolves when `reading` and `checking` are over. */
  async open(file: Blob): Promise<void> {
    if (this.isConnected && !this.hasUpdated) await this.updateComplete;
    if (this.disabled) throw new DOMException('The importer is disabled', 'InvalidStateError');
    const before = this.#file;
    this.#file = file;
    try {
      await this.#importer.open(file);
    } catch (error) {
      this.#file = before;
      throw error;
    }
  }

  /** Answers `matching`. Sheet and columns count from 0; `headerRow` is as Excel shows it. */
  match(columns: ColumnMatch): Promise<void> {
    return this.#importer.match(columns);
  }

  setMode(mode: Mode): Promise<void> {
    return this.#importer.setMode(mode);
  }

  /** Gives, or takes back, the consent to all rows with this issue. */
  allow(issueCode: IssueCode, allowed = true): Promise<void> {
    return this.#importer.allow(issueCode, allowed);
  }

  /** Takes all suggestions of this code; all rules are run again. */
  applySuggestions(issueCode: IssueCode): Promise<void> {
    return this.#importer.applySuggestions(issueCode);
  }

  correct(rowNumber: number, correction: {key?: string; value?: string}): Promise<void> {
    return this.#importer.correct(rowNumber, correction);
  }

  leaveOut(rowNumber: number, out = true): Promise<void> {
    return this.#importer.leaveOut(rowNumber, out);
  }

  undo(): Promise<void> {
    return this.#importer.undo();
  }

  /**
   * Stands for the user's confirmation, warning and typed number included. Resolves in `done`; rejects with
   * `AbortError` when `import-confirm` is prevented, or after `reset()`.
   */
  confirm(): Promise<Report> {
    return this.#importer.confirm((mode, count) => this.dispatchEvent(new ImportConfirmEvent(mode, count)));
  }

  pause(): void {
    this.#importer.pause();
  }

  resume(): void {
    this.#importer.resume();
  }

  /** Before the first import request back to `choose`; after it, what is in flight is finished, the rest not sent. */
  cancel(): void {
    this.#importer.cancel();
  }

  reset(): void {
    this.#file = null;
    this.#importer.reset();
  }

  /** The review, and later the report, as data. */
  rows(query: RowQuery = {}): Promise<RowPage> {
    return this.#importer.rows(query);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'definition') return super.attributeChangedCallback(name, old, value);
    this.#definition =
      value === null ? defaultDefinition : readDefinition(() => JSON.parse(value) as unknown);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reflect();
    this.#resizing.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
    clearTimeout(this.#clock);
    removeEventListener('beforeunload', askBeforeLeaving);
    this.#file = null;
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    this.#screens.later?.load(this.#state, this.#pageSize);
    this.#tellFault();
    this.#followWaiting();
    this.#followEditing();
    if (this.#focusHeading) this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
    this.#focusHeading = false;
  }

  protected override render(): TemplateResult {
    const {messages: say} = this.#words;
    const screen = this.#screens.render(this.#state, this.problem, this.#pageSize, this.#view());
    return html`
      <div
        class="card"
        lang=${this.#language.tag}
        @dragover=${this.#dragOver}
        @dragleave=${this.#dragLeave}
        @drop=${this.#drop}
      >
        ${card(this.step, screen, this.#view())}
        ${this.#screens.downloadFailed ? notice('error', null, say.card.downloadFailed) : ''}
        <div class="hidden" role="status">${this.#polite}</div>
        <div class="hidden" role="alert">${this.#alert}</div>
      </div>
    `;
  }

  /** Makes the engine behind the screens. */
  protected createImporter(settings: () => ImporterSettings, words: () => ExportWords): ImporterFace {
    return new Importer(settings, words);
  }

  get #importer(): ImporterFace {
    return this.#controller.importer;
  }

  get #state(): ImporterState {
    return this.#importer.state;
  }

  get #words() {
    return this.#language.words(this.definition, this.messages ?? {});
  }

  get #pageSize(): number {
    return this.#narrow ? pageSizes.narrow : pageSizes.wide;
  }

  #settings(): ImporterSettings {
    return {
      endpoint: this.endpoint || null,
      lookup: this.lookup || null,
      portal: this.portal,
      headers: this.headers,
      credentials: this.credentials,
      mode: this.mode === 'overwrite' ? 'overwrite' : 'fill-empty',
      accept: acceptedFormats(this.accept ?? '').join(','),
      batchSize: size(this.batchSize, 500),
      lookupSize: size(this.lookupSize, 5000),
      definition: this.definition,
      workerUrl: this.workerUrl || null,
      limits: this.limits ?? {},
      misconfigured: this.#definition.fault,
    };
  }

  #exportWords(): ExportWords {
    return exportWords(this.#words.messages);
  }

  #view(): View {
    const {messages, format} = this.#words;
    return {
      say: messages,
      format,
      definition: this.definition,
      helpUrl: this.helpUrl || null,
      accept: acceptedFormats(this.accept ?? ''),
      fileBytes: this.limits?.fileBytes ?? defaultLimits.fileBytes,
      compares: this.portal ? this.portal.lookup !== undefined : Boolean(this.lookup),
      disabled: this.disabled,
      act: this.#intentions,
    };
  }

  readonly #intentions: Intentions = {
    open: files => this.#choose(files),
    cancel: () => this.cancel(),
    reset: () => this.reset(),
    openAgain: () => this.#unlessRefused(this.#openAgain()),
    match: columns => this.#unlessRefused(this.match(columns)),
    setMode: mode => this.#unlessRefused(this.setMode(mode)),
    allow: (code, allowed) => this.#unlessRefused(this.allow(code, allowed)),
    applySuggestions: code => this.#unlessRefused(this.applySuggestions(code)),
    correct: (rowNumber, correction) => this.#unlessRefused(this.correct(rowNumber, correction)),
    leaveOut: (rowNumber, out) => this.#unlessRefused(this.leaveOut(rowNumber, out)),
    undo: () => this.#unlessRefused(this.undo()),
    confirm: () => this.#unlessRefused(this.#confirmByHand()),
    pause: () => this.pause(),
    resume: () => this.resume(),
    download: kind => void this.#download(kind),
    announce: text => {
      this.#polite = text;
      this.requestUpdate();
    },
    update: () => this.requestUpdate(),
  };

  #stateChanged(state: ImporterState, before: ImporterState): void {
    this.#screens.follow(state, before);
    const {polite, alert} = announcementOf(state, before, this.#words.messages);
    this.#polite = polite ?? this.#polite;
    this.#alert = alert ?? this.#alert;
    if (state.step !== 'choose') this.#failure = null;
    if (state.step !== before.step) this.#focusHeading = this.hasUpdated && this.#holdsFocus();
    this.#reflect();
    this.requestUpdate();
    for (const event of eventsOf(state, before)) this.dispatchEvent(event);
  }

  /** Mirrors step and pause as attributes, for styles and tests, and guards the page while it sends. */
  #reflect(): void {
    this.setAttribute('step', this.step);
    this.toggleAttribute('paused', this.paused);
    removeEventListener('beforeunload', askBeforeLeaving);
    if (this.step === 'sending') addEventListener('beforeunload', askBeforeLeaving);
  }

  /** Focus follows the work only when it is here, or nowhere. */
  #holdsFocus(): boolean {
    const focused = (this.getRootNode() as Document | ShadowRoot).activeElement;
    return focused === null || focused === this || focused === document.body;
  }

  #tellFault(): void {
    const fault = configurationFault(this.#definition, this.endpoint, this.portal);
    if (fault === this.#told) return;
    this.#told = fault;
    if (fault && this.problem) this.dispatchEvent(new ImportProblemEvent(this.problem));
  }

  /** Seconds are counted on screen while a request waits for its next try. */
  #followWaiting(): void {
    clearTimeout(this.#clock);
    if ('waiting' in this.#state && this.#state.waiting?.for === 'retry')
      this.#clock = setTimeout(() => this.requestUpdate(), 1000);
  }

  /** Focus goes into a correction that opens, and back to where it was asked for. */
  #followEditing(): void {
    const [before, now] = [this.#editing, this.#screens.later?.rows.editing ?? null];
    this.#editing = now;
    if (before === now) return;
    const place = now === null ? `[data-row="${before}"] [data-action=correct]` : '[data-first]';
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  /** What stood in place of a screen held the focus of its heading. */
  #screensLoaded(sheets: readonly CSSStyleSheet[]): void {
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(...sheets);
    const waited = !['choose', 'reading', 'checking'].includes(this.step);
    if (waited && this.hasUpdated) this.#focusHeading = this.#holdsFocus();
  }

  /** Without its screens nobody can confirm an import, so it ends here; one that the page confirmed goes on. */
  #screensFailed(): void {
    if (this.step === 'choose' || this.step === 'sending') return;
    this.reset();
    this.#failure = {code: 'worker-unavailable', detail: {reason: 'a script of the widget did not load'}};
    this.#alert = this.#words.messages.problems['worker-unavailable'].title({});
    this.dispatchEvent(new ImportProblemEvent(this.#failure));
  }

  #choose(files: readonly File[]): void {
    const [file] = files;
    this.#screens.tooMany = files.length > 1;
    if (this.#screens.tooMany) this.#alert = this.#words.messages.choose.dropMany;
    else if (file) this.#unlessRefused(this.open(file));
    this.requestUpdate();
  }

  /** A click that comes too late is refused by the importer; all that is to be seen of it is what is so. */
  #unlessRefused(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      const refused =
        error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
      if (!refused) reportError(error);
      this.requestUpdate();
    });
  }

  /** The same file, columns and mode once more, with what the portal stores by now. */
  async #openAgain(): Promise<void> {
    const [file, mode] = [this.#file, this.report?.mode];
    if (!file) return this.reset();
    await this.open(file);
    if (this.step === 'review' && mode) await this.setMode(mode);
  }

  /** The button: looks what is missing and leads there, or confirms, once. */
  async #confirmByHand(): Promise<void> {
    const form = this.#screens.later?.form;
    const {state} = this.#importer;
    // What is being changed at this moment is not what was read and meant.
    const settled = state.step === 'review' && !state.busy;
    if (this.#confirming || !form || !settled) return;
    if (!form.check()) {
      this.requestUpdate();
      await this.updateComplete;
      const onlyNumber = !form.missing.includes('prepared');
      this.renderRoot.querySelector<HTMLElement>(onlyNumber ? '#brake' : '[data-missing]')?.focus();
      return;
    }
    this.#confirming = true;
    try {
      await this.confirm();
    } finally {
      this.#confirming = false;
    }
  }

  async #download(kind: ExportKind): Promise<void> {
    try {
      const {blob, name} = await this.#importer.download(kind);
      saveFile(blob, name);
      this.#screens.downloadFailed = false;
      this.#polite = this.#words.messages.card.fileSaved(name);
    } catch {
      this.#screens.downloadFailed = true;
      this.#alert = this.#words.messages.card.downloadFailed;
    }
    this.requestUpdate();
  }

  /** A definition that was set before the element was known must not throw now: it becomes a problem. */
  #takeEarlyDefinition(): void {
    if (!Object.hasOwn(this, 'definition')) return;
    const {definition} = this;
    delete (this as {definition?: unknown}).definition;
    this.#definition = readDefinition(() => definition);
  }

  /** A file that is dropped beside the right moment must not make the browser leave the page. */
  #dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const taken = this.step === 'choose' && !this.disabled;
    event.dataTransfer.dropEffect = taken ? 'copy' : 'none';
    if (this.#screens.dragging === taken) return;
    this.#screens.dragging = taken;
    this.requestUpdate();
  }

  #dragLeave(event: DragEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Node).contains(to)) return;
    this.#screens.dragging = false;
    this.requestUpdate();
  }

  #drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#screens.dragging = false;
    if (this.step === 'choose' && !this.disabled) this.#choose([...event.dataTransfer.files]);
    else this.requestUpdate();
  }
}

/** Only a browser's own question can keep a user from leaving. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
