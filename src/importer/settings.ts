import type {Definition} from '../core/definition.ts';
import type {Mode} from '../core/plan.ts';
import {HttpPortal, type PortalHeaders} from '../portal/http-portal.ts';
import {pagePortal} from '../portal/page-portal.ts';
import type {Portal} from '../portal/portal.ts';
import {defaultLimits, type Limits} from './limits.ts';
import type {FileProblem} from './problem.ts';

/** What the page set, as it is when an import begins. */
export interface ImporterSettings {
  readonly endpoint: string | null;
  readonly lookup: string | null;
  /** A portal of the page's own; it goes before the two URLs. */
  readonly portal: Portal | null;
  readonly headers: PortalHeaders | null;
  readonly credentials: RequestCredentials;
  /** Preselected mode. */
  readonly mode: Mode;
  readonly accept: string;
  readonly batchSize: number;
  readonly lookupSize: number;
  readonly definition: Definition;
  /** Where the worker script lies; `null`: beside this script. */
  readonly workerUrl: string | null;
  readonly limits: Partial<Limits>;
  /** What is wrong with a setting that could not be taken over as it is; `null` where nothing is. */
  readonly misconfigured: string | null;
}

/** Why no import can begin with these settings, whatever the file is; for the page's developer. */
export function settingsProblem({
  misconfigured,
  endpoint,
  portal,
  limits,
}: ImporterSettings): FileProblem | null {
  const reason = misconfigured ?? (endpoint || portal ? limitsFault(limits) : 'endpoint: missing');
  return reason === null ? null : {code: 'misconfigured', detail: {reason}};
}

function limitsFault(limits: Partial<Limits>): string | null {
  const wrong = Object.entries(limits).find(entry => !isBound(entry));
  return wrong ? `limits: ${wrong[0]} must be a finite number above 0` : null;
}

/** What cannot be compared with would bound nothing; a timer cannot wait for ever. */
function isBound([, bound]: [name: string, bound: unknown]): boolean {
  return Number.isFinite(bound) && (bound as number) > 0;
}

/** The portal that the settings name. */
export function portalOf({
  portal,
  endpoint,
  lookup,
  definition,
  headers,
  credentials,
}: ImporterSettings): Portal {
  if (portal) return pagePortal(portal);
  return new HttpPortal({endpoint: endpoint!, lookup, definition, headers, credentials});
}

/** All bounds, those of the page in place of the defaults. */
export function limitsOf({limits}: ImporterSettings): Limits {
  return {...defaultLimits, ...Object.fromEntries(Object.entries(limits).filter(isBound))};
}
