import type {Definition} from '../core/definition/definition.ts';
import type {Mode} from '../core/plan/mode.ts';
import type {PortalHeaders} from '../portal/http-portal.ts';
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

/** No timer of a browser runs longer, in seconds. */
const longestTimer = 2_147_483;

/** More requests at once would be an attack. */
const mostParallel = 100;

function limitsFault(limits: Partial<Limits>): string | null {
  for (const [name, bound] of Object.entries(limits)) {
    const fault = limitFault(name, bound);
    if (fault) return `limits: ${name} ${fault}`;
  }
  return null;
}

/** What cannot be compared with would bound nothing; a timer cannot wait for ever; half a request sends nothing. */
function limitFault(name: string, bound: unknown): string | null {
  if (!Object.hasOwn(defaultLimits, name)) return 'is not the name of a limit';
  if (bound === undefined || bound === null) return null;
  if (!Number.isFinite(bound) || (bound as number) <= 0) return 'must be a finite number above 0';
  if (name.endsWith('Seconds') && (bound as number) > longestTimer) return `must be ${longestTimer} at most`;
  if (!name.startsWith('parallel')) return null;
  if (!Number.isInteger(bound)) return 'must be a whole number';
  return (bound as number) > mostParallel ? `must be ${mostParallel} at most` : null;
}

/** The same with the portal's methods as they are now: a page may change its object later. */
export function withOwnMethods(settings: ImporterSettings): ImporterSettings {
  const {portal} = settings;
  if (!portal) return settings;
  const {lookup, save} = portal;
  return {...settings, portal: {...(lookup && {lookup: lookup.bind(portal)}), save: save.bind(portal)}};
}

/** All bounds, those of the page in place of the defaults. */
export function limitsOf({limits}: ImporterSettings): Limits {
  return {...defaultLimits, ...Object.fromEntries(Object.entries(limits).filter(isSet))};
}

function isSet([name, bound]: [name: string, bound: unknown]): boolean {
  return bound !== undefined && bound !== null && limitFault(name, bound) === null;
}
