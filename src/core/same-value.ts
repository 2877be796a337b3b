import type {Field} from './definition.ts';

/** What two values must share to be the same: e-mail addresses ignore letter case, all else must be equal. */
export function comparable(format: Field['format']): (value: string) => string {
  return format === 'email' ? comparableEmail : value => value;
}

/** Letter case levelled; an international domain as its A-label (RFC 5890), so that both spellings are one. */
function comparableEmail(address: string): string {
  const lower = address.toLowerCase();
  if (!/\P{ASCII}/u.test(lower)) return lower;
  const at = lower.lastIndexOf('@');
  const host = URL.canParse(`http://${lower.slice(at + 1)}`)
    ? new URL(`http://${lower.slice(at + 1)}`).hostname
    : null;
  return host ? lower.slice(0, at + 1) + host : lower;
}
