import {Int32Vector} from '../rows/int32-vector.ts';
import type {IssueCode} from '../issue.ts';
import type {StringId} from '../rows/string-pool.ts';

/** What a row was when the user was asked: `version` changes with its cells, `reason` with the rows it depends on. */
export interface ConsentSubject {
  readonly version: number;
  readonly reason: StringId;
}

const notGiven = -1;

/**
 * The consents that the user gave, row by row. A consent covers a row as it was when the user was asked. A row that
 * came under the question later, or that has changed since, waits.
 */
export class Consents {
  readonly #given = new Map<IssueCode, {readonly versions: Int32Vector; readonly reasons: Int32Vector}>();

  give(code: IssueCode, at: number, {version, reason}: ConsentSubject): void {
    const {versions, reasons} = this.#of(code);
    while (versions.length <= at) {
      versions.push(notGiven);
      reasons.push(notGiven);
    }
    versions.put(at, version);
    reasons.put(at, reason);
  }

  /** Takes back the consent of every row. */
  takeBack(code: IssueCode): void {
    this.#given.delete(code);
  }

  covers(code: IssueCode, at: number, {version, reason}: ConsentSubject): boolean {
    const given = this.#given.get(code);
    if (!given || at >= given.versions.length) return false;
    return given.versions.at(at) === version && given.reasons.at(at) === reason;
  }

  #of(code: IssueCode): {readonly versions: Int32Vector; readonly reasons: Int32Vector} {
    const known = this.#given.get(code);
    if (known) return known;
    const given = {versions: new Int32Vector(), reasons: new Int32Vector()};
    this.#given.set(code, given);
    return given;
  }
}
