/** What stands behind the @: names by RFC 1035 and 1123, international ones by RFC 5890 and UTS #39. */
import type {IssueCode, Reason} from '../../issue.ts';
import {isProvider, suggestDomain} from './typo.ts';
import {decodePunycode} from './punycode.ts';
import {imitatesLatin, isSingleScript} from './scripts.ts';

/** What a domain is: fine, or why not. */
export type DomainVerdict =
  | {
      readonly kind: 'fine';
      /** In lower case, otherwise as typed. */
      readonly domain: string;
      /** Octets of its A-label form. */
      readonly octets: number;
      /** What was probably meant. */
      readonly typo?: string;
    }
  | {
      readonly kind: 'refused';
      readonly code: Extract<IssueCode, 'email-malformed' | 'email-suspicious'>;
      readonly reason: Reason;
      /** A domain that may be meant. */
      readonly suggestion?: string;
    };

const asciiDomain = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
/** What may be given to the platform's URL, which would read other characters as its own syntax. */
const internationalDomain = /^[\p{L}\p{M}\p{Nd}\u{b7}.-]+$/u;
/** Letters, marks and digits in the form that RFC 5892 calls PVALID, near enough; `·` only as in Catalan, `l·l` (A.3). */
const labelCharacters = /^(?!-)(?:[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}-]|(?<=l)\u{b7}(?=l))+(?<!-)$/u;
const mostOctets = 253;

const noDomain: DomainVerdict = {kind: 'refused', code: 'email-malformed', reason: 'domain'};

/** Judges a domain as it was typed. */
export function judgeDomain(typed: string): DomainVerdict {
  const domain = typed.toLowerCase();
  if (asciiDomain.test(typed) && !/(?:^|\.)xn--/.test(domain)) {
    if (domain.length > mostOctets || endsInNumber(domain)) return noDomain;
    const typo = suggestDomain(domain);
    return {kind: 'fine', domain, octets: domain.length, ...(typo !== undefined && {typo})};
  }
  if (!internationalDomain.test(domain)) return noDomain;
  const plain = typed.normalize('NFKC');
  return plain === typed ? judgeInternational(domain) : suspicious('unusual-form', plain);
}

function judgeInternational(domain: string): DomainVerdict {
  if (!domain.split('.').every(isSingleScript)) return suspicious('mixed-scripts');
  const ascii = toAscii(domain);
  if (ascii === undefined || !asciiDomain.test(ascii) || ascii.length > mostOctets || endsInNumber(ascii))
    return noDomain;
  const labels = ascii.split('.').map(toUnicodeLabel);
  if (!labels.every((label): label is string => label !== undefined && labelCharacters.test(label)))
    return noDomain;
  if (!labels.every(isSingleScript)) return suspicious('mixed-scripts');
  const topLevel = labels.at(-1) ?? '';
  if (labels.some(label => imitatesLatin(label, topLevel))) return suspicious('lookalike');
  const unaccented = withoutAccents(labels.join('.'));
  if (unaccented !== labels.join('.') && isProvider(unaccented)) return suspicious('lookalike', unaccented);
  if (!isSpelledAs(domain, ascii.split('.'), labels)) return suspicious('unusual-form', labels.join('.'));
  return {kind: 'fine', domain, octets: ascii.length};
}

function suspicious(reason: Reason, suggestion?: string): DomainVerdict {
  return {kind: 'refused', code: 'email-suspicious', reason, ...(suggestion !== undefined && {suggestion})};
}

/** The platform's own UTS #46 processing; `undefined` where it refuses. */
function toAscii(domain: string): string | undefined {
  const url = `http://${domain}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function toUnicodeLabel(ascii: string): string | undefined {
  return ascii.startsWith('xn--') ? decodePunycode(ascii.slice('xn--'.length)) : ascii;
}

/** Each label stands there as its A-label or as the very U-label that it stands for: nothing was mapped away. */
function isSpelledAs(domain: string, ascii: readonly string[], unicode: readonly string[]): boolean {
  const typed = domain.split('.');
  return (
    typed.length === ascii.length &&
    typed.every((label, index) => label === ascii[index] || label === unicode[index])
  );
}

/** RFC 3696, section 2: a top-level name is no number; browsers read such a domain as an IP address (URL standard). */
function endsInNumber(domain: string): boolean {
  return /^(?:\d+|0x[\da-f]*)$/i.test(domain.slice(domain.lastIndexOf('.') + 1));
}

const undecomposed: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđħßæœ]/g, letter => undecomposed[letter] ?? letter);
}
