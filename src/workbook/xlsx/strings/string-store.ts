import {corrupt} from '../../problem.ts';
import type {StringRun} from './string-run.ts';

/** The shared strings that have been read, in runs: all that were complete with one chunk. */
export class StringStore {
  count = 0;
  private readonly runs: StringRun[] = [];
  /** The run that was asked last: cells ask for one string after the other. */
  private last: StringRun | undefined;

  add(run: StringRun): void {
    if (run.count === 0) return;
    this.runs.push(run);
    this.count += run.count;
  }

  /** @throws WorkbookProblem `corrupt` when there is no string at this index, or it is no text. */
  text(index: number): string {
    if (!this.last?.has(index)) this.last = this.runOf(index);
    return this.last.text(index);
  }

  private runOf(index: number): StringRun {
    if (index >= this.count) throw corrupt('a shared string that does not exist');
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle]!.first <= index) low = middle;
      else high = middle - 1;
    }
    return this.runs[low]!;
  }
}
