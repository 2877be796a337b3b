import {html, type CSSResult, type LitElement, type TemplateResult} from 'lit';
import {copied, frozen} from './frozen.ts';
import type {IssueCode} from '../core/issue.ts';
import type {Candidates, ColumnMatch} from '../core/columns/candidates.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {Report} from '../core/plan/report.ts';
import type {RowPage, RowQuery, Summary} from '../core/review/review.ts';
import {Importer, type ImporterSettings} from '../importer/importer.ts';
import type {Problem} from '../importer/problem.ts';
import {limitsOf, settingsProblem} from '../importer/settings.ts';
import type {ImporterState, Step} from '../importer/state.ts';
import type {ExportKind, ExportWords} from '../core/plan/export.ts';
import {acceptedFormats} from './accepted-formats.ts';
import {alertOf} from './announcements.ts';
import {ConfiguredElement} from './configured-element.ts';
import {ImportConfirmEvent, ImportProblemEvent} from './events.ts';
import {FileDrop, type Dragging} from './file-drop.ts';
import type {InitialMessages} from './initial-messages.ts';
import {FocusController} from './focus-controller.ts';
import {ImporterController, type ImporterApi} from './importer-controller.ts';
import {LanguageController} from './language-controller.ts';
import {LeaveGuard} from './leave-guard.ts';
import {LiveRegions} from './live-regions.ts';
import {overridesFault} from './messages.ts';
import {styles} from './portal-importer-element.styles.ts';
import {isPasted, pastedFile} from './pasted-text.ts';
import {PlaceController} from './place-controller.ts';
import {Screens} from './screens.ts';
import {helpUrlOf} from './settings.ts';
import {ShadowStyles} from './shadow-styles.ts';
import {eventsOf, isPaused, problemOf} from './state-facts.ts';
import {TranslationController} from './translation-controller.ts';
import {ElementActions} from './element-actions.ts';
import {WidthController} from './width-controller.ts';
import {card} from './views/card.ts';
import {notice} from './views/notice.ts';
import type {View} from './views/view.ts';

const exportKinds: readonly ExportKind[] = ['template', 'to-do', 'previous', 'report', 'receipt'];

/** Rows on one page of a table. */
const pageSizes = {wide: 50, narrow: 20};

/**
 * Imports pairs of key and value from a spreadsheet into a customer portal: read on this computer, compared with what
 * the portal stores, confirmed by the user, sent.
 *
 * @fires import-step - The step has changed.
 * @fires import-match - Columns were chosen by hand.
 * @fires import-progress - Work goes on: bytes, keys, or pairs.
 * @fires import-confirm - The user has confirmed; cancelable, before anything is written.
 * @fires import-complete - The import is over, also after a cancel.
 * @fires import-problem - A step failed, or waits because of the portal.
 * @slot heading - The title of the card.
 * @slot help - The way to the help page, in place of the link to `help-url`.
 */
export class PortalImporterElement extends ConfiguredElement {
  static override styles = styles;

  #file: Blob | null = null;
  /** A script of the element itself could not be loaded. */
  #failure: Problem | null = null;
  #told: string | null = null;
  #clock: ReturnType<typeof setTimeout> | undefined;
  readonly #regions = new LiveRegions(() => this.requestUpdate());
  readonly #language = new LanguageController(this);
  readonly #controller = new ImporterController(this, {
    create: () =>
      this.createImporter(
        () => this.#checkedSettings,
        async () => (await this.#screens.load()).exportWords(),
      ),
    changed: (state, before) => this.#stateChanged(state, before),
    ended: () => this.#importEnded(),
  });
  readonly #screens = new Screens({
    root: () => this.renderRoot,
    state: () => this.#state,
    rows: query => this.rows(query),
    words: inEnglish => this.#language.all(this.definition, this.messages, inEnglish),
    update: said => {
      this.#regions.say(said);
      this.requestUpdate();
    },
    loaded: styles => this.#screensLoaded(styles),
    failed: () => this.#screensFailed(),
  });
  readonly #acts = new ElementActions({
    element: this,
    screens: this.#screens,
    importer: () => this.#importer,
    file: () => this.#file,
    say: () => this.#say,
    tell: this.#regions.say,
  });
  readonly #drop = new FileDrop(this, {
    ready: () => this.step === 'choose' && !this.disabled,
    atStake: () => this.step !== 'choose',
    hover: where => this.#hover(where),
    take: this.#acts.open,
  });
  readonly #focus = new FocusController(this, () => this.#screens.lazy?.rows.editing ?? null);
  readonly #width = new WidthController(this);
  readonly #place = new PlaceController(this);
  readonly #styles = new ShadowStyles();
  readonly #leaving = new LeaveGuard();
  /** What the first file needs is being loaded. */
  #prepared = false;

  constructor() {
    super();
    new TranslationController(this);
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
    const problem = problemOf(this.#state);
    // What was wrong with the settings may have been put right since.
    if (this.step !== 'choose' || (problem && problem.code !== 'misconfigured')) return frozen(problem);
    return frozen(settingsProblem(this.#checkedSettings) ?? this.#failure);
  }

  /** In `matching`: sheets, header rows and columns, ranked. */
  get candidates(): Candidates | null {
    return this.#state.step === 'matching' ? frozen(this.#state.candidates) : null;
  }

  /** From `review` on: the counts. */
  get summary(): Summary | null {
    return 'review' in this.#state ? frozen(this.#state.review.summary) : null;
  }

  /** In `done`: mode and totals. */
  get report(): Report | null {
    return this.#state.step === 'done' ? frozen(this.#state.report) : null;
  }

  /** Reads a file and compares it; resolves when `reading` and `checking` are over. */
  async open(file: Blob): Promise<void> {
    if (this.isConnected && !this.hasUpdated) await this.updateComplete;
    if (this.disabled) throw new DOMException('The importer is disabled', 'InvalidStateError');
    const before = this.#file;
    this.#file = file;
    try {
      await this.#importer.open(file, isPasted(file) ? '.tsv' : undefined);
    } catch (error) {
      this.#file = before;
      throw error;
    }
  }

  /**
   * Reads cells that were copied from a spreadsheet: lines, separated by tabs. They go the way of a file, whatever
   * formats are taken; row numbers are line numbers.
   */
  async openText(text: string): Promise<void> {
    if (typeof text !== 'string') throw new TypeError('openText() takes a text.');
    await this.open(pastedFile(text, this.#say.choose.pasted));
  }

  /** Answers `matching`. Sheet and columns count from 0; `headerRow` is as Excel shows it. */
  async match(columns: ColumnMatch): Promise<void> {
    return this.#importer.match(copied(columns));
  }

  /** Back to `matching`, from the review. */
  changeColumns(): Promise<void> {
    return this.#importer.changeColumns();
  }

  setMode(mode: Mode): Promise<void> {
    return this.#importer.change({type: 'set-mode', mode});
  }

  /** Gives, or takes back, the consent to all rows with this issue. */
  allow(issueCode: IssueCode, allowed = true): Promise<void> {
    return this.#importer.change({type: 'allow', code: issueCode, allowed});
  }

  /** Takes all suggestions of this code; all rules are run again. */
  applySuggestions(issueCode: IssueCode): Promise<void> {
    return this.#importer.change({type: 'apply-suggestions', code: issueCode});
  }

  /** Puts texts in place of a row's cells; what is not given stays. All rules are run again. */
  async correct(rowNumber: number, correction: {key?: string; value?: string}): Promise<void> {
    if (!correction) throw new TypeError('correct() takes an object.');
    // Only what the page gave for these two: an old library may have put a `key` into all objects.
    const {key, value} = {__proto__: null, ...correction} as typeof correction;
    return this.#importer.change({type: 'correct', rowNumber, correction: {key, value}});
  }

  leaveOut(rowNumber: number, out = true): Promise<void> {
    return this.#importer.change({type: 'leave-out', rowNumber, out});
  }

  undo(): Promise<void> {
    return this.#importer.change({type: 'undo'});
  }

  /**
   * Stands for the user's confirmation, warning and typed number included. Resolves in `done`; rejects with
   * `AbortError` when `import-confirm` is prevented, or after `reset()`.
   */
  async confirm(): Promise<Report> {
    return frozen(
      await this.#importer.confirm((mode, count) => this.dispatchEvent(new ImportConfirmEvent(mode, count))),
    );
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
    this.#importer.reset();
  }

  /** The review, and later the report, as data. */
  async rows(query: RowQuery = {}): Promise<RowPage> {
    return frozen(await this.#importer.rows(copied(query)));
  }

  /** Writes a file: the template always, the others as far as the import has come. */
  async download(kind: ExportKind): Promise<{blob: Blob; name: string}> {
    if (!exportKinds.includes(kind)) throw new TypeError(`There is no file "${kind}".`);
    return this.#importer.download(kind);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reflect();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#clock);
    this.#leaving.follow(this.#state, null);
  }

  /** `moveBefore` keeps nearly all of it; the language around it may be another. */
  connectedMoveCallback(): void {
    this.#place.moved();
    this.#language.hostDisconnected();
    this.#language.hostConnected();
  }

  /** A page may move the element to a window of its own. */
  adoptedCallback(): void {
    this.#styles.apply();
  }

  /** Not Lit's own, which knows one document only. */
  protected override createRenderRoot(): ShadowRoot {
    const {shadowRootOptions, elementStyles} = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.#styles.start(root, elementStyles);
    return root;
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    this.#screens.lazy?.load(this.#state, this.#pageSize);
    this.#tellFault();
    this.#followWaiting();
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const screen = this.#screens.render(this.#state, this.problem, this.#pageSize, view);
    return html`
      <div
        class="card"
        lang=${this.#language.tag}
        @pointerenter=${this.#prepare}
        @focusin=${this.#prepare}
        @dragenter=${this.#prepare}
        @dragover=${this.#drop.over}
        @drop=${this.#drop.drop}
        @paste=${this.#paste}
      >
        ${card(this.step, screen, view)}
        ${this.#screens.downloadFailed ? notice('error', null, view.say.card.downloadFailed) : ''}
        ${this.#regions.render()}
      </div>
    `;
  }

  /** Makes the engine behind the screens. */
  protected createImporter(settings: () => ImporterSettings, words: () => Promise<ExportWords>): ImporterApi {
    return new Importer(settings, words);
  }

  get #importer(): ImporterApi {
    return this.#controller.importer;
  }

  get #state(): ImporterState {
    return this.#importer.state;
  }

  get #checkedSettings(): ImporterSettings {
    const {settings} = this;
    return {...settings, misconfigured: settings.misconfigured ?? overridesFault(this.messages, this.#say)};
  }

  get #say(): InitialMessages {
    return this.#language.initial(this.definition, this.messages);
  }

  get #pageSize(): number {
    return this.#width.narrow ? pageSizes.narrow : pageSizes.wide;
  }

  #view(): View {
    return {
      say: this.#say,
      format: this.#language.format,
      definition: this.definition,
      helpUrl: helpUrlOf(this),
      accept: acceptedFormats(this.#checkedSettings.accept),
      fileBytes: limitsOf(this.#checkedSettings).fileBytes,
      compares: this.portal ? Boolean(this.portal.lookup) : Boolean(this.lookup),
      disabled: this.disabled,
      actions: this.#acts,
    };
  }

  #stateChanged(state: ImporterState, before: ImporterState): void {
    this.#screens.follow(state, before);
    this.#regions.say({
      ...(state.step !== before.step && {polite: ''}),
      ...alertOf(state, before, this.#say),
      ...this.#screens.lazy?.said(state, before),
    });
    if (state.step === 'choose') this.#file = null;
    else this.#failure = null;
    if (state.step !== before.step) this.#focus.followHeading();
    this.#reflect();
    this.requestUpdate();
    for (const event of eventsOf(state, before)) this.dispatchEvent(event);
  }

  /** Mirrors step and pause as attributes, for styles and tests, and guards the page while work would be lost. */
  #reflect(): void {
    this.setAttribute('step', this.step);
    this.toggleAttribute('paused', this.paused);
    this.#leaving.follow(this.#state, this.isConnected ? this.ownerDocument.defaultView : null);
  }

  /** The element has left its page, and the import with it. Put into a page again, it begins anew. */
  #importEnded(): void {
    this.#file = null;
    this.#reflect();
    this.requestUpdate();
  }

  /** The page hears once of each fault in its settings. */
  #tellFault(): void {
    const problem = settingsProblem(this.#checkedSettings);
    const fault = problem?.detail?.reason ?? null;
    if (fault === this.#told) return;
    this.#told = fault;
    if (!problem) this.#regions.say({alert: ''});
    else if (this.step === 'choose') this.dispatchEvent(new ImportProblemEvent(problem));
  }

  /** Seconds are counted on screen while a request waits for its next try. */
  #followWaiting(): void {
    clearTimeout(this.#clock);
    if ('waiting' in this.#state && this.#state.waiting?.for === 'retry')
      this.#clock = setTimeout(() => this.requestUpdate(), 1000);
  }

  /** What stood in place of a screen held the focus of its heading. */
  #screensLoaded(styles: readonly CSSResult[]): void {
    this.#styles.add(styles);
    this.#regions.say(this.#screens.lazy?.said(this.#state, null) ?? {});
    this.requestUpdate();
    const waited = !['choose', 'reading', 'checking'].includes(this.step);
    if (waited) this.#focus.followHeading();
  }

  /** Without its screens nobody can confirm an import, so it ends here; one that the page confirmed goes on. */
  #screensFailed(): void {
    if (this.step === 'choose' || this.step === 'sending') return;
    this.reset();
    this.#failure = {code: 'worker-unavailable', detail: {reason: 'a script of the widget did not load'}};
    this.#regions.say({
      alert: this.#say.problems['worker-unavailable'].title({}, {step: 'choose', goesOn: false}),
    });
    this.dispatchEvent(new ImportProblemEvent(this.#failure));
  }

  /** At the first sign that somebody means it, so that the first file is read as fast as the second. */
  readonly #prepare = (): void => {
    if (this.#prepared || this.step !== 'choose' || this.disabled) return;
    this.#prepared = true;
    this.#importer.prepare();
    this.#screens.load().catch(() => {});
  };

  /** Cells pasted anywhere on the card are a list; what is pasted into a field is not. */
  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.step !== 'choose' || this.disabled || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    this.#acts.open([pastedFile(text, this.#say.choose.pasted)]);
  };

  #hover(where: Dragging): void {
    if (this.#screens.dragging === where) return;
    this.#screens.dragging = where;
    this.requestUpdate();
  }
}
