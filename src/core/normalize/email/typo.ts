/**
 * Likely misspelt domains. Three questions, as mailcheck and its kin ask them (distance of the whole domain, then of
 * the top level), each narrowed until no domain that lives is suspected. Only ever a suggestion.
 */
import {editDistance} from '../edit-distance.ts';
import {knownDomains, misspeltTopLevels, providers} from './providers.ts';

/** A provider's domain, which an accent or a foreign letter must not imitate. */
export function isProvider(domain: string): boolean {
  return providers.some(([name]) => name === domain);
}

/** The domain that was probably meant, for an ASCII domain in lower case; `undefined` where none suggests itself. */
export function suggestDomain(domain: string): string | undefined {
  if (isProvider(domain) || knownDomains.has(domain)) return undefined;
  const dot = domain.lastIndexOf('.');
  const topLevel = misspeltTopLevels.get(domain.slice(dot + 1));
  const corrected = topLevel === undefined ? domain : domain.slice(0, dot + 1) + topLevel;
  if (isProvider(corrected)) return corrected;
  return nearestProvider(corrected) ?? (corrected === domain ? undefined : corrected);
}

function nearestProvider(domain: string): string | undefined {
  if (knownDomains.has(domain)) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const [name, slips] of providers) {
    const most = Math.min(slips, slipsBetweenTopLevels(domain, name));
    if (most === 0 || Math.abs(name.length - domain.length) > most || !startsLike(domain, name)) continue;
    const distance = editDistance(domain, name);
    if (distance <= most && distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Another first letter makes another name (email, ymail, fmail …); two letters in wrong order do not. */
function startsLike(domain: string, name: string): boolean {
  return domain[0] === name[0] || (domain[0] === name[1] && domain[1] === name[0]);
}

/**
 * How many slips may lie between two domains, by their top levels. Two letters stand for a country, and one slip leads
 * to a real domain of another one; of other top levels, two slips lead from one that exists to the next.
 */
function slipsBetweenTopLevels(domain: string, name: string): number {
  const one = domain.slice(domain.lastIndexOf('.') + 1);
  const other = name.slice(name.lastIndexOf('.') + 1);
  if (one === other) return Infinity;
  return one.length === 2 && other.length === 2 ? 0 : 1;
}
