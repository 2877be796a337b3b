import type {FieldRole} from '../core/issue.ts';
import type {Candidates, ColumnCandidate, ColumnMatch, SheetCandidates} from '../core/match-columns.ts';

/** The answers of the matching screen as far as they are given. */
export class MatchingForm {
  #candidates: Candidates = [];
  sheet = 0;
  headerRow = 1;
  chosen: Record<FieldRole, number | null> = {key: null, value: null};
  /** The user has pressed the button although an answer was missing. */
  pressed = false;
  /** Fields of which all columns are shown, not just the best. */
  unfolded: readonly FieldRole[] = [];

  /** Starts anew with other candidates. Only a column that is certain is preselected. */
  follow(candidates: Candidates): void {
    if (candidates === this.#candidates) return;
    this.#candidates = candidates;
    this.chooseSheet(candidates[0]?.sheet ?? 0);
  }

  get current(): SheetCandidates | undefined {
    return this.#candidates.find(({sheet}) => sheet === this.sheet);
  }

  chooseSheet(sheet: number): void {
    this.sheet = sheet;
    this.pressed = false;
    this.unfolded = [];
    this.headerRow = this.current?.headerRow ?? 1;
    this.chosen = {key: certain(this.current?.key), value: certain(this.current?.value)};
  }

  get missing(): readonly FieldRole[] {
    return (['key', 'value'] as const).filter(role => this.chosen[role] === null);
  }

  get sameColumn(): boolean {
    return this.chosen.key !== null && this.chosen.key === this.chosen.value;
  }

  /** The whole answer, or `null` while something is missing. */
  get answer(): ColumnMatch | null {
    const {key, value} = this.chosen;
    if (key === null || value === null || key === value) return null;
    return {sheet: this.sheet, headerRow: this.headerRow, key, value};
  }
}

function certain(candidates: readonly ColumnCandidate[] = []): number | null {
  const exact = candidates.filter(({reason}) => reason === 'exact');
  return exact.length === 1 ? (exact[0]?.column ?? null) : null;
}
