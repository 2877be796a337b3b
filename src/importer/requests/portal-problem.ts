import type {PortalProblem, PortalProblemCode, ProblemDetail} from '../problem.ts';
import {plainText} from '../../portal/plain-text.ts';
import {PageError} from '../../portal/page-faults.ts';
import {isPortalError} from '../../portal/portal-error.ts';

/** The problem that a failed request stands for, with what the portal said of it. */
export function portalProblem(error: unknown): PortalProblem {
  if (error instanceof PageError) return {code: 'misconfigured', detail: {reason: error.message}};
  if (!isPortalError(error)) return {code: 'portal-unreachable', detail: {reason: kindOf(error)}};
  const {status, detail} = error;
  const said: ProblemDetail = {
    status,
    ...(typeof detail === 'string' && detail !== '' && {message: plainText(detail)}),
    ...(error.signedOut === true && {signedOut: true}),
    ...(typeof error.reason === 'string' && {reason: plainText(error.reason)}),
  };
  return {code: codeOf(status), detail: said};
}

function codeOf(status: number): PortalProblemCode {
  if (status >= 200 && status < 300) return 'portal-answer-unreadable';
  // A redirect leads to the page where one signs in.
  if (status === 401 || (status >= 300 && status < 400)) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status >= 400 && status < 500) return 'portal-refused';
  return 'portal-failed';
}

/** An error's name, for support. Its message may hold what it will: it stays here. */
function kindOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : typeof error;
}
