/** What the element tells its page. None of these holds anything of the file. */
import type {Mode} from '../core/plan.ts';
import type {Report} from '../core/report.ts';
import type {Problem} from '../importer/problem.ts';
import type {Step} from '../importer/state.ts';

const outward = {bubbles: true, composed: true} as const;

/** The step has changed. */
export class ImportStepEvent extends Event {
  readonly step: Step;

  constructor(step: Step) {
    super('import-step', outward);
    this.step = step;
  }
}

/** Work goes on: bytes in `reading`, keys in `checking`, pairs in `sending`. */
export class ImportProgressEvent extends Event {
  readonly step: Step;
  readonly done: number;
  readonly total: number;

  constructor(step: Step, done: number, total: number) {
    super('import-progress', outward);
    this.step = step;
    this.done = done;
    this.total = total;
  }
}

/** The user has confirmed; nothing is written yet. `preventDefault()` leads back to the review. */
export class ImportConfirmEvent extends Event {
  readonly mode: Mode;
  /** Pairs that will be sent. */
  readonly count: number;

  constructor(mode: Mode, count: number) {
    super('import-confirm', {...outward, cancelable: true});
    this.mode = mode;
    this.count = count;
  }
}

/** The import is over, also after a cancel. */
export class ImportCompleteEvent extends Event {
  readonly report: Report;

  constructor(report: Report) {
    super('import-complete', outward);
    this.report = report;
  }
}

/** A step failed, or waits because of the portal. */
export class ImportProblemEvent extends Event {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('import-problem', outward);
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'import-step': ImportStepEvent;
    'import-progress': ImportProgressEvent;
    'import-confirm': ImportConfirmEvent;
    'import-complete': ImportCompleteEvent;
    'import-problem': ImportProblemEvent;
  }
}
