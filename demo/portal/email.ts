import {domainToASCII} from 'node:url';

/** One character of an unquoted local part: "atext" of RFC 5322, section 3.2.3. */
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const localPart = new RegExp(`^${atom}(\\.${atom})*$`, 'i');
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const dottedDomain = new RegExp(`^(${label}\\.)+${label}$`);

/**
 * What the portal itself holds against an address, in plain words; `undefined` when nothing. The HTML standard's
 * pattern, with a dotted domain and the lengths of RFC 5321, section 4.5.3.1; international domains by their A-label.
 */
export function emailFault(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = domainToASCII(text.slice(at + 1));
  if (at < 0) return 'An e-mail address has an @.';
  if (!localPart.test(local) || local.length > 64)
    return 'The part before the @ is not that of an e-mail address.';
  if (!dottedDomain.test(domain)) return 'The part after the @ is not a domain with a dot, like example.com.';
  if (local.length + 1 + domain.length > 254) return 'An e-mail address has at most 254 characters.';
  return undefined;
}
