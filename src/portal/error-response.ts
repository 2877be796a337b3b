import {htmlTitle, isHtml} from './html.ts';
import {plainText} from './plain-text.ts';
import {PortalError} from './portal-error.ts';
import {responseBytes} from './response-bytes.ts';
import {retryAfterSeconds} from './retry-after.ts';
import {isSignedOut} from './signed-out.ts';

/** More than this of an error's body is never read. */
const errorBytes = 64 * 1024;

/** The error that a failed response stands for. Rejects only where the body's connection breaks. */
export async function errorResponse(response: Response): Promise<PortalError> {
  const {bytes} = await responseBytes(response, errorBytes);
  const body = new TextDecoder().decode(bytes);
  const retryAfter = retryAfterSeconds(response.headers, Date.now());
  return new PortalError({
    status: response.status,
    ...(retryAfter !== undefined && {retryAfter}),
    signedOut: isSignedOut(response.status, body),
    ...said(body),
  });
}

/** An RFC 9457 problem's own words; of an HTML page its title; any other body as it stands. */
function said(body: string): {detail?: string; type?: string} {
  const problem = jsonObject(body);
  const words = problem ? problemWords(problem) : '';
  const detail = plainText(words || (isHtml(body) ? htmlTitle(body) : body));
  return {
    ...(detail && {detail}),
    ...(typeof problem?.['type'] === 'string' && {type: problem['type']}),
  };
}

function problemWords({title, detail, errors}: Record<string, unknown>): string {
  const sentence = [detail, title].find(part => typeof part === 'string' && part !== '');
  const parts = Array.isArray(errors) ? errors.map(errorWords).filter(part => part !== '') : [];
  return [sentence, parts.slice(0, 3).join('; ')].filter(Boolean).join(': ');
}

/** One of `errors`: a text, or an object with a `detail` (RFC 9457, section 3). */
function errorWords(error: unknown): string {
  if (typeof error === 'string') return error;
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'detail' in error && typeof error.detail === 'string' ? error.detail : '';
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? {...json} : undefined;
  } catch {
    return undefined;
  }
}
