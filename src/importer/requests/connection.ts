import {checkedPortal} from '../../portal/checked-portal.ts';
import {HttpPortal} from '../../portal/http-portal.ts';
import {pagePortal} from '../../portal/page-portal.ts';
import type {Portal} from '../../portal/portal.ts';
import {browserClock} from './clock.ts';
import type {Limits} from '../limits.ts';
import {PortalCalls, type RequestStatus} from './portal-calls.ts';
import {RequestSize} from './request-size.ts';
import {limitsOf, type ImporterSettings} from '../settings.ts';

/** The way to the portal, for one import. */
export interface Connection {
  readonly limits: Limits;
  readonly portal: Portal;
  readonly calls: PortalCalls;
  /** Keys in one look-up. */
  readonly lookupSize: RequestSize;
}

/** Connects to the portal that the settings name. `signal` ends every request at once. */
export function connect(
  settings: ImporterSettings,
  signal: AbortSignal,
  onChange: (hindrance: RequestStatus) => void,
): Connection {
  const limits = limitsOf(settings);
  return {
    limits,
    portal: checkedPortal(portalOf(settings)),
    calls: new PortalCalls({clock: browserClock, limits, signal, onChange}),
    lookupSize: new RequestSize(settings.lookupSize),
  };
}

function portalOf({portal, endpoint, lookup, definition, headers, credentials}: ImporterSettings): Portal {
  if (portal) return pagePortal(portal);
  return new HttpPortal({endpoint: endpoint!, lookup, definition, headers, credentials});
}
