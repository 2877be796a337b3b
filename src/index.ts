/** The public door: the element's class and the types of what goes in and out. Importing it changes nothing. */
export {PortalImporterElement} from './element/portal-importer-element.ts';
export {
  ImportCompleteEvent,
  ImportConfirmEvent,
  ImportMatchEvent,
  ImportProblemEvent,
  ImportProgressEvent,
  ImportStepEvent,
} from './element/events.ts';
export {contacts} from './core/definition/definition.ts';
export {checkDefinition} from './core/definition/check-definition.ts';
export {PortalError} from './portal/portal-error.ts';
export type {MessageOverrides, Messages} from './element/messages.ts';
export type {
  Definition,
  DigitsField,
  EmailField,
  Field,
  KeyField,
  TextField,
  ValueField,
} from './core/definition/definition.ts';
export type {Change} from './core/review/change.ts';
export type {FieldRole, Issue, IssueCode, Reason, Severity} from './core/issue.ts';
export type {Candidates, ColumnCandidate, ColumnMatch, SheetCandidates} from './core/columns/candidates.ts';
export type {Pair} from './core/review/pairs.ts';
export type {Mode} from './core/plan/mode.ts';
export type {Report} from './core/plan/report.ts';
export type {Outcome} from './core/plan/outcome.ts';
export type {ReviewRow, RowOrder, RowPage, RowQuery, Standing, Summary} from './core/review/review.ts';
export type {Limits} from './importer/limits.ts';
export type {ExportKind} from './core/plan/export.ts';
export type {Problem, ProblemDetail} from './importer/problem.ts';
export type {Step} from './importer/state.ts';
export type {Portal, SaveOptions, SaveResult, SaveStatus} from './portal/portal.ts';
