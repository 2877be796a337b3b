/** What every view is given beside the state of its step: the words, and what a user may want. */
import type {Definition} from '../../core/definition/definition.ts';
import type {ColumnMatch} from '../../core/columns/candidates.ts';
import type {ReviewChange} from '../../core/review/review-change.ts';
import type {ExportKind} from '../../core/plan/export.ts';
import type {Format} from '../format.ts';
import type {InitialMessages} from '../initial-messages.ts';
import type {Messages} from '../messages.ts';

/** What a user may want, as a set of plain functions. */
export interface ViewActions {
  readonly open: (files: readonly File[]) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
  readonly openAgain: () => void;
  readonly match: (columns: ColumnMatch) => void;
  readonly changeColumns: () => void;
  readonly change: (change: ReviewChange) => void;
  readonly confirm: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly download: (kind: ExportKind) => void;
  /** Says something to those who listen rather than look. */
  readonly announce: (text: string) => void;
  /** Shows a changed choice that only the screen knows of. */
  readonly update: () => void;
}

/** What every view is given beside the state. */
export interface View {
  readonly say: InitialMessages;
  readonly format: Format;
  readonly definition: Definition;
  readonly helpUrl: string | null;
  readonly accept: readonly string[];
  readonly fileBytes: number;
  readonly compares: boolean;
  readonly disabled: boolean;
  readonly actions: ViewActions;
}

/** The same for the screens from `matching` on, which have all words. */
export interface LazyView extends View {
  readonly say: Messages;
}
