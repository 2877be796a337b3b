import type {Review} from '../core/review.ts';

/** What is missing before the import may begin. */
export type Missing = 'prepared' | 'number-empty' | 'number-wrong';

/** What the user ticks and types above the confirm button. Nothing is ever preset. */
export class ConfirmForm {
  prepared = false;
  typed = '';
  /** What was missing when the button was pressed. */
  missing: readonly Missing[] = [];
  #brake: number | null = null;

  reset(): void {
    this.prepared = false;
    this.typed = '';
    this.missing = [];
    this.#brake = null;
  }

  /** A number that was typed for another count counts no more. */
  follow(brake: Review['brake']): void {
    const count = brake?.count ?? null;
    if (count === this.#brake) return;
    this.#brake = count;
    this.typed = '';
    this.missing = [];
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
