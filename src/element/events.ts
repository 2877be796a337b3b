/** What the element tells its page, frozen. None of these holds anything of the file. */
import {frozen} from './frozen.ts';
import type {Mode} from '../core/plan.ts';
import type {Report} from '../core/report.ts';
import type {Problem} from '../importer/problem.ts';
import type {Source, Step} from '../importer/state.ts';

const outward = {bubbles: true, composed: true} as const;

/** The step has changed. */
export class ImportStepEvent extends Event {
  readonly step: Step;

  constructor(step: Step) {
    super('import-step', outward);
    this.step = step;
    Object.freeze(this);
  }
}

/** Columns were chosen by hand: a page may give these headings back as aliases. */
export class ImportMatchEvent extends Event {
  readonly sheetName: string;
  readonly keyLabel: string;
  readonly valueLabel: string;

  constructor({sheetName, keyLabel, valueLabel}: Pick<Source, 'sheetName' | 'keyLabel' | 'valueLabel'>) {
    super('import-match', outward);
    this.sheetName = sheetName;
    this.keyLabel = keyLabel;
    this.valueLabel = valueLabel;
    Object.freeze(this);
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
    Object.freeze(this);
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
    Object.freeze(this);
  }
}

/** The import is over, also after a cancel. */
export class ImportCompleteEvent extends Event {
  readonly report: Report;

  constructor(report: Report) {
    super('import-complete', outward);
    this.report = frozen(report);
    Object.freeze(this);
  }
}

/** A step failed, or waits because of the portal. */
export class ImportProblemEvent extends Event {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('import-problem', outward);
    this.problem = frozen(problem);
    Object.freeze(this);
  }
}

declare global {
  interface HTMLElementEventMap {
    'import-step': ImportStepEvent;
    'import-match': ImportMatchEvent;
    'import-progress': ImportProgressEvent;
    'import-confirm': ImportConfirmEvent;
    'import-complete': ImportCompleteEvent;
    'import-problem': ImportProblemEvent;
  }
}
