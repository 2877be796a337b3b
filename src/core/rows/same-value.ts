import type {Field} from '../definition/definition.ts';

/** What two values must share to be the same: e-mail addresses ignore letter case, all else must be equal. */
export function comparable(format: Field['format']): (value: string) => string {
  return format === 'email' ? comparableEmail : value => value;
}

/** ASCII without capitals: what most addresses are as they stand. */
const level = /^[ -@[-~]*$/;

/** Letter case levelled; an international domain as its A-label (RFC 5890), so that both spellings are one. */
function comparableEmail(address: string): string {
  if (level.test(address)) return address;
  const lower = address.toLowerCase();
  if (!/\P{ASCII}/u.test(lower)) return lower;
  const [local, domain] = [
    lower.slice(0, lower.lastIndexOf('@') + 1),
    lower.slice(lower.lastIndexOf('@') + 1),
  ];
  // What is no domain would lose a path or a port on its way through a URL.
  const isDomain = !/[\s/?#:@\\[\]]/.test(domain) && URL.canParse(`http://${domain}`);
  return isDomain ? local + new URL(`http://${domain}`).hostname : lower;
}
