import type {FieldRole} from '../core/issue.ts';
import type {Candidates, ColumnCandidate, ColumnMatch, SheetCandidates} from '../core/columns/candidates.ts';

/** The answers of the matching screen as far as they are given. */
export class MatchingForm {
  #candidates: Candidates = [];
  /** The columns that were read before, where they are to be changed. */
  #known: ColumnMatch | null = null;
  sheet = 0;
  headerRow = 1;
  chosen: Record<FieldRole, number | null> = {key: null, value: null};
  /** The user has pressed the button although an answer was missing. */
  pressed = false;
  /** Fields of which all columns are shown, not just the best. */
  unfolded: readonly FieldRole[] = [];

  /** Starts anew with other candidates. Only what was known before, or is certain, is preselected. */
  follow(candidates: Candidates, known: ColumnMatch | null): void {
    if (candidates === this.#candidates) return;
    this.#candidates = candidates;
    this.#known = known;
    this.chooseSheet(known?.sheet ?? candidates[0]?.sheet ?? 0);
  }

  /** The columns were known, and are to be changed. */
  get again(): boolean {
    return this.#known !== null;
  }

  get current(): SheetCandidates | undefined {
    return this.#candidates.find(({sheet}) => sheet === this.sheet);
  }

  chooseSheet(sheet: number): void {
    this.sheet = sheet;
    this.pressed = false;
    this.unfolded = [];
    const known = this.#known?.sheet === sheet ? this.#known : null;
    this.headerRow = known?.headerRow ?? this.current?.headerRow ?? 1;
    this.chosen = {
      key: preselected(this.current?.key, known?.key),
      value: preselected(this.current?.value, known?.value),
    };
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

/** The column that was known, where it is on offer; else the one that is certain. */
function preselected(candidates: readonly ColumnCandidate[] = [], known: number | undefined): number | null {
  if (candidates.some(({column}) => column === known)) return known ?? null;
  const exact = candidates.filter(
    ({reason, hidden, mergedOver, unnamedLike}) =>
      reason === 'exact' && !hidden && mergedOver.length === 0 && unnamedLike.length === 0,
  );
  return exact.length === 1 ? (exact[0]?.column ?? null) : null;
}
