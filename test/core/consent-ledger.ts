import type {ImportReview} from '../../src/core/review/import-review.ts';
import type {Issue, IssueCode} from '../../src/core/issue.ts';
import type {ReviewRow} from '../../src/core/review/review.ts';

/** What the user was asked and answered, written down from what the review shows alone. */
export class ConsentLedger {
  readonly #given = new Map<IssueCode, Set<string>>();

  /** Writes an answer down, just before the importReview takes it. */
  take(
    importReview: ImportReview,
    {code, allowed}: {readonly code: IssueCode; readonly allowed: boolean},
  ): void {
    if (!allowed) return void this.#given.delete(code);
    const given = this.#given.get(code) ?? new Set();
    for (const row of rowsOf(importReview)) {
      if (row.standing !== 'consent' && row.standing !== 'pair') continue;
      for (const issue of asked(row)) if (issue.code === code) given.add(entry(row, issue));
    }
    this.#given.set(code, given);
  }

  /** Throws where a row is ready that has an issue to which nobody consented. */
  hold(importReview: ImportReview): void {
    for (const row of rowsOf(importReview)) {
      if (row.standing !== 'pair') continue;
      for (const issue of asked(row)) {
        if (!this.#given.get(issue.code)?.has(entry(row, issue)))
          throw new Error(`Row ${row.rowNumber} is ready without consent: ${JSON.stringify(issue)}`);
      }
    }
  }
}

function rowsOf(importReview: ImportReview): readonly ReviewRow[] {
  return importReview.rows({count: 1000}).rows;
}

function asked({issues}: ReviewRow): readonly Issue[] {
  return issues.filter(({severity}) => severity === 'consent');
}

function entry({rowNumber, key, value}: ReviewRow, issue: Issue): string {
  return JSON.stringify([rowNumber, key, value, issue]);
}
