/** What the element tells its page. None of these holds anything of the file. */
import {frozen} from './frozen.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {Report} from '../core/plan/report.ts';
import type {Problem} from '../importer/problem.ts';
import type {Source, Step} from '../importer/state.ts';

const outward = {bubbles: true, composed: true} as const;

/** Fields that no listener overwrites. The event itself stays open: frameworks note on it when they have seen it. */
function give(event: Event, fields: object): void {
  for (const [name, value] of Object.entries(fields))
    // Of a descriptor what is inherited counts, too: an old library may have put a `get` there.
    Object.defineProperty(event, name, {
      __proto__: null,
      value: frozen(value),
      enumerable: true,
    } as PropertyDescriptor);
}

/** The step has changed. */
export class ImportStepEvent extends Event {
  declare readonly step: Step;

  constructor(step: Step) {
    super('import-step', outward);
    give(this, {step});
  }
}

/** Columns were chosen by hand: a page may give these headings back as aliases. */
export class ImportMatchEvent extends Event {
  declare readonly sheetName: string;
  declare readonly keyLabel: string;
  declare readonly valueLabel: string;

  constructor({sheetName, keyLabel, valueLabel}: Pick<Source, 'sheetName' | 'keyLabel' | 'valueLabel'>) {
    super('import-match', outward);
    give(this, {sheetName, keyLabel, valueLabel});
  }
}

/** Work goes on: bytes in `reading`, keys in `checking`, pairs in `sending`. */
export class ImportProgressEvent extends Event {
  declare readonly step: Step;
  declare readonly done: number;
  declare readonly total: number;

  constructor(step: Step, done: number, total: number) {
    super('import-progress', outward);
    give(this, {step, done, total});
  }
}

/** The user has confirmed; nothing is written yet. `preventDefault()` leads back to the review. */
export class ImportConfirmEvent extends Event {
  declare readonly mode: Mode;
  /** Pairs that will be sent. */
  declare readonly count: number;

  constructor(mode: Mode, count: number) {
    super('import-confirm', {...outward, cancelable: true});
    give(this, {mode, count});
  }
}

/** The import is over, also after a cancel. */
export class ImportCompleteEvent extends Event {
  declare readonly report: Report;

  constructor(report: Report) {
    super('import-complete', outward);
    give(this, {report});
  }
}

/** A step failed, or waits because of the portal. */
export class ImportProblemEvent extends Event {
  declare readonly problem: Problem;

  constructor(problem: Problem) {
    super('import-problem', outward);
    give(this, {problem});
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
