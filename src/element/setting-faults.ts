/** What is wrong with a setting, for the page's developer; `null` where nothing is. Values of the page are not repeated. */
import {isFormatList, readableFormats} from './accepted-formats.ts';

/** `null` where the setting makes sense; else what it must be. So all below. */
export function modeFault(mode: unknown): string | null {
  return mode === 'fill-empty' || mode === 'overwrite' ? null : 'mode: must be fill-empty or overwrite';
}

export function acceptFault(accept: unknown): string | null {
  if (typeof accept === 'string' && isFormatList(accept)) return null;
  return `accept: must be a list of ${readableFormats.join(', ')}`;
}

/** A number of things in one request. */
export function sizeFault(size: unknown, name: string): string | null {
  const number = typeof size === 'string' && /^\s*\d+\s*$/.test(size) ? Number(size) : size;
  return Number.isSafeInteger(number) && (number as number) >= 1
    ? null
    : `${name}: must be a whole number of at least 1`;
}

export function credentialsFault(credentials: unknown): string | null {
  return ['same-origin', 'include', 'omit'].includes(credentials as string)
    ? null
    : 'credentials: must be same-origin, include or omit';
}

export function headersFault(headers: unknown): string | null {
  if (headers === null || typeof headers === 'function') return null;
  if (typeof headers !== 'object') return 'headers: must be an object, or a function that gives one';
  try {
    new Headers(headers as HeadersInit);
    return null;
  } catch {
    return 'headers: must hold names and values that HTTP allows';
  }
}

export function portalFault(portal: unknown): string | null {
  if (portal === null) return null;
  if (typeof portal !== 'object' && typeof portal !== 'function') return 'portal: must be an object';
  const {save, lookup} = portal as {save?: unknown; lookup?: unknown};
  if (typeof save !== 'function') return 'portal.save: must be a function';
  return typeof lookup === 'function' || (lookup ?? null) === null
    ? null
    : 'portal.lookup: must be a function, or missing';
}

/** Values by name, as in `limits` and `messages`; what they hold is looked at where it is used. */
export function membersFault(members: unknown, name: string): string | null {
  const isObject = typeof members === 'object' && members !== null && !Array.isArray(members);
  return isObject ? null : `${name}: must be an object`;
}
