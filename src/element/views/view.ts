/** What every view is given beside the state of its step: the words, and what a user may want. */
import type {Definition} from '../../core/definition.ts';
import type {IssueCode} from '../../core/issue.ts';
import type {ColumnMatch} from '../../core/match-columns.ts';
import type {Mode} from '../../core/plan.ts';
import type {ExportKind} from '../../worker/protocol.ts';
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
  readonly setMode: (mode: Mode) => void;
  readonly allow: (code: IssueCode, allowed: boolean) => void;
  readonly applySuggestions: (code: IssueCode) => void;
  readonly correct: (rowNumber: number, correction: {key?: string; value?: string}) => void;
  readonly leaveOut: (rowNumber: number, out: boolean) => void;
  readonly undo: () => void;
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
