import type {Review} from '../core/review/review.ts';

/** What is missing before the import may begin. */
export type Missing = 'prepared' | 'number-empty' | 'number-wrong';

/** What the user ticks and types above the confirm button. Nothing is ever preset. */
export class ConfirmForm {
  prepared = false;
  typed = '';
  /** What was missing when the button was pressed. */
  missing: readonly Missing[] = [];
  #brake: number | null = null;
  #review: Review | null = null;

  reset(): void {
    this.prepared = false;
    this.typed = '';
    this.missing = [];
    this.#brake = null;
  }

  /** What was missing is said of the review before; a number that was typed for another count counts no more. */
  follow(review: Review): void {
    if (review === this.#review) return;
    this.#review = review;
    this.missing = [];
    const count = review.brake?.count ?? null;
    if (count !== this.#brake) this.typed = '';
    this.#brake = count;
  }

  tick(prepared: boolean): void {
    this.prepared = prepared;
    this.missing = this.missing.filter(point => point !== 'prepared');
  }

  /** What was said of the number before is about another one. */
  type(typed: string): void {
    this.typed = typed;
    this.missing = this.missing.filter(point => point === 'prepared');
  }

  /** Looks what is missing, and remembers it for the screen. */
  check(): boolean {
    this.missing = this.#lookAtAll();
    return this.missing.length === 0;
  }

  #lookAtAll(): readonly Missing[] {
    const missing: Missing[] = this.prepared ? [] : ['prepared'];
    if (this.#brake === null) return missing;
    const digits = this.typed.replace(/[\s.,'’\u00a0\u202f]/g, '');
    if (digits === '') return [...missing, 'number-empty'];
    return /^\d+$/.test(digits) && Number(digits) === this.#brake ? missing : [...missing, 'number-wrong'];
  }
}
