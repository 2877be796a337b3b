import type {Limits} from './limits.ts';

/** Why a file cannot be read: a fact with a name, never prose. */
export type WorkbookProblemCode =
  | 'not-a-spreadsheet'
  | 'unsupported-format'
  | 'encrypted'
  | 'corrupt'
  | 'limit-exceeded'
  | 'no-sheet'
  | 'file-changed';

/** Facts for the message: which format was found, which limit was met. `reason` is for support, without file content. */
export interface WorkbookProblemDetail {
  readonly format?: string;
  readonly limit?: string;
  readonly allowed?: number;
  /** Where it is, as Excel would number it. */
  readonly row?: number;
  readonly reason?: string;
}

/** Thrown by the reader. Compare `name` and `code`, not the class: it may come from another realm. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  readonly code: WorkbookProblemCode;
  readonly detail: WorkbookProblemDetail;

  constructor(code: WorkbookProblemCode, detail: WorkbookProblemDetail = {}, options?: ErrorOptions) {
    super(detail.reason ? `${code}: ${detail.reason}` : code, options);
    this.code = code;
    this.detail = detail;
  }
}

/** The file is larger than `limits` allow. */
export function limitExceeded(limit: keyof Limits, allowed: number): WorkbookProblem {
  return new WorkbookProblem('limit-exceeded', {limit, allowed});
}

/** The file is damaged, or says things that cannot all be true. */
export function corrupt(reason: string, options?: ErrorOptions): WorkbookProblem {
  return new WorkbookProblem('corrupt', {reason}, options);
}
