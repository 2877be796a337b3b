/** What every view is given beside the state of its step: the words, and what a user may want. */
import type {Definition} from '../../core/definition.ts';
import type {ColumnMatch} from '../../core/candidates.ts';
import type {ReviewChange} from '../../core/review-change.ts';
import type {ExportKind} from '../../core/export.ts';
import type {Format} from '../format.ts';
import type {FirstMessages} from '../first-messages.ts';
import type {Messages} from '../messages.ts';

/** What a user may want, as a set of plain functions. */
export interface Intentions {
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

export interface View {
  readonly say: FirstMessages;
  readonly format: Format;
  readonly definition: Definition;
  readonly helpUrl: string | null;
  readonly accept: readonly string[];
  readonly fileBytes: number;
  readonly compares: boolean;
  readonly disabled: boolean;
  readonly act: Intentions;
}

/** The same for the screens from `matching` on, which have all words. */
export interface LaterView extends View {
  readonly say: Messages;
}
