import type {FieldRole} from '../core/issue.ts';
import type {WorkbookProblemCode} from '../workbook/problem.ts';

/** A problem with the file, the browser or the page: the way back is `choose`, from `sending` it is `done`. */
export type FileProblemCode =
  | WorkbookProblemCode
  | 'no-rows'
  | 'column-missing'
  | 'timeout'
  | 'worker-unavailable'
  | 'misconfigured'
  | 'internal-error';

/** A problem with the portal: the step waits, and nothing is lost. */
export type PortalProblemCode =
  | 'unauthorised'
  | 'forbidden'
  | 'portal-unreachable'
  | 'portal-refused'
  | 'portal-failed'
  | 'portal-answer-unreadable'
  /** An error in the page's own code: what it looks up or saves with, or its headers. */
  | 'misconfigured';

/** Facts of a problem; which of them there are depends on its code. */
export interface ProblemDetail {
  /** Format that was found instead, for instance `pdf`. */
  readonly format?: string;
  readonly limit?: string;
  readonly allowed?: number;
  /** The row of the file that cannot be read. */
  readonly row?: number;
  /** Fields without a column. */
  readonly fields?: readonly FieldRole[];
  readonly sheet?: string;
  /** HTTP status, and what the portal says as plain text. */
  readonly status?: number;
  readonly message?: string;
  /** The portal's answer was not meant for the import: the session may have ended. */
  readonly signedOut?: true;
  /** The worker had started, and died later: the browser does allow it. */
  readonly stopped?: boolean;
  /** For support: a technical reason, without anything of the file. */
  readonly reason?: string;
}

/** Why a file was not read, or an import broke off. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly detail?: ProblemDetail;
}

/** Why a step waits for the portal. */
export interface PortalProblem {
  readonly code: PortalProblemCode;
  readonly detail?: ProblemDetail;
}

/** Why a step failed or waits. */
export type Problem = FileProblem | PortalProblem;
