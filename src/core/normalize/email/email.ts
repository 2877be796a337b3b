/**
 * E-mail addresses: the HTML standard's pattern (section 4.10.5.1.5) as the floor; on top of it a dotted domain, a
 * dot-atom before the @ (RFC 5322, 3.2.3), the lengths of RFC 5321 (4.5.3.1), and no character that deceives the eye.
 */
import type {Cell} from '../../../workbook/row.ts';
import {issue, type FieldRole, type Issue, type Reason} from '../../issue.ts';
import type {Normalized} from '../normalized.ts';
import {judgeDomain, type DomainVerdict} from './domain.ts';
import {bareAddress, listedAddresses, repeatedAddress, withoutPunctuation} from './extract-address.ts';
import {blank, cellError, noIssues, invalid, type Normalizer} from '../cell-result.ts';
import {memoize} from '../memoize.ts';
import {withoutSlips} from './typing-errors.ts';
import {isPlaceholder} from '../placeholder.ts';
import {isSingleScript} from './scripts.ts';
import {numberText} from '../number-text.ts';
import {trimWhitespace} from '../trim-whitespace.ts';
import {strangeCharacters, withoutStrangeCharacters} from '../invisible-characters.ts';

/** A dot-atom, then an @ that is the only one. */
const dotAtomAt = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[^@]*$/;
/** `_x000D_` and its like: Excel's spelling of control characters, which would pass as part of an address. */
const spelledControls = /_x00(?:[01][0-9a-f]|20|a0)_/gi;
const whiteSpace = /\p{White_Space}/gu;
/** The full stops of Chinese and Japanese, which browsers take as dots (UTS #46) and NFKC does not. */
const ideographicStops = /[\u3002\uff61]/g;
const mostLocal = 64;
const mostOctets = 254;

interface Fine {
  readonly kind: 'fine';
  /** What would be sent. */
  readonly address: string;
  /** What was probably meant. */
  readonly typo: string | undefined;
}

interface Refusal {
  readonly kind: 'refused';
  readonly code: 'email-malformed' | 'email-suspicious' | 'email-several';
  readonly reason?: Reason | undefined;
  readonly suggestion?: string | undefined;
}

type AddressVerdict = Fine | Refusal;
/** `bare` is the text without what was wrapped around the address. */
type TextVerdict = AddressVerdict & {readonly bare: string};
type JudgeDomain = (domain: string) => DomainVerdict;

/** Makes the normalizer of a column of addresses. */
export function emailNormalizer(role: FieldRole, date1904 = false): Normalizer {
  const domains = memoize(judgeDomain);

  function ofText(text: string): Normalized {
    const verdict = isStrangeAtSight(text) ? undefined : judgeAddress(text, domains);
    if (verdict?.kind === 'fine' && verdict.typo === undefined)
      return {value: verdict.address, raw: text, issues: noIssues};
    return ofUnusualText(text);
  }

  /** All that is not simply an address: wrapped, misspelt, wrong, or several. */
  function ofUnusualText(text: string): Normalized {
    const trimmed = trimWhitespace(text);
    if (trimmed === '') return blank;
    if (isPlaceholder(trimmed)) return placeholder(text);
    const verdict = judgeText(trimmed, domains);
    if (verdict.kind === 'refused')
      return invalid(text, verdict.code, role, verdict.reason, verdict.suggestion);
    const {address, typo, bare} = verdict;
    const issues: Issue[] = [];
    if (bare !== text) issues.push(issue('email-cleaned', role, {found: text, suggestion: address}));
    if (typo !== undefined) issues.push(issue('email-typo', role, {found: address, suggestion: typo}));
    return {value: address, raw: text, issues};
  }

  function placeholder(text: string): Normalized {
    return {value: null, raw: text, issues: [issue('value-placeholder', role, {found: text})]};
  }

  return (cell: Cell | undefined) => {
    switch (cell?.type) {
      case undefined:
        return blank;
      case 'text':
        return ofText(cell.value);
      case 'number':
        return cell.value === 0
          ? placeholder('0')
          : invalid(numberText(cell.value, cell.numberFormat, date1904), 'email-malformed', role, 'number');
      case 'boolean':
        return invalid(String(cell.value).toUpperCase(), 'email-malformed', role, 'boolean');
      case 'error':
        return cellError(cell.value, role);
    }
  };
}

/** What the HTML standard would take, and nobody means: a spelled line break, an apostrophe that marks a text. */
function isStrangeAtSight(text: string): boolean {
  return text.startsWith("'") || (text.includes('_x') && text.search(spelledControls) >= 0);
}

/** Without apostrophes around the whole or the local part; `undefined` where it is not clear what they are around. */
function unquoted(text: string): string | undefined {
  const local = /^('+)([^'@]+)\1(@[^']+)$/.exec(text);
  if (local) return local[2]! + local[3]!;
  const inner = text.replace(/^'|'$/g, '');
  return text.startsWith("'") && inner.slice(0, inner.indexOf('@')).includes("'") ? undefined : inner;
}

/** Judges a text without outer spaces. Deceiving characters first: behind them nothing is what it seems. */
function judgeText(text: string, domains: JudgeDomain): TextVerdict {
  const line = text.replace(whiteSpace, ' ');
  const bare = bareAddress(line);
  const ifFine = (candidate: string | undefined): string | undefined => {
    if (candidate === undefined || candidate === line) return undefined;
    const verdict = judgeAddress(bareAddress(trimWhitespace(candidate)), domains);
    return verdict.kind === 'fine' ? verdict.address : undefined;
  };
  const refuse = (
    code: Refusal['code'],
    reason?: Reason,
    ...candidates: (string | undefined)[]
  ): TextVerdict => {
    const suggestion = candidates.map(ifFine).find(address => address !== undefined);
    return {bare, kind: 'refused', code, reason, suggestion};
  };

  const strange = strangeCharacters(line);
  if (strange) return refuse('email-suspicious', strange, withoutStrangeCharacters(line));
  if (listedAddresses(bare).length > 1) return refuse('email-several', undefined, repeatedAddress(bare));
  const plain = bare.normalize('NFKC').replace(ideographicStops, '.');
  if (plain !== bare)
    return refuse('email-suspicious', 'unusual-form', plain, withoutSlips(line), withoutSlips(plain));
  if (isStrangeAtSight(bare)) {
    const visible = unquoted(bare.replace(spelledControls, ''));
    return refuse('email-malformed', 'characters', visible, visible && withoutSlips(visible));
  }
  const verdict = judgeAddress(bare, domains);
  if (verdict.kind === 'fine') return {bare, ...verdict};
  const candidates = [verdict.suggestion, withoutPunctuation(line), withoutSlips(line)];
  return refuse(verdict.code, verdict.reason, ...candidates);
}

/** Judges a bare address, in linear time whatever it is. */
function judgeAddress(address: string, domains: JudgeDomain): AddressVerdict {
  if (!dotAtomAt.test(address)) return judgeLocalPart(address);
  const at = address.indexOf('@');
  if (at > mostLocal) return malformed('too-long');
  const typedDomain = address.slice(at + 1);
  const verdict = domains(typedDomain);
  const withDomain = (domain: string): string => address.slice(0, at + 1) + domain;
  if (verdict.kind === 'refused') {
    const {code, reason, suggestion} = verdict;
    return {
      kind: 'refused',
      code,
      reason,
      ...(suggestion !== undefined && {suggestion: withDomain(suggestion)}),
    };
  }
  if (at + 1 + verdict.octets > mostOctets) return malformed('too-long');
  const {domain, typo} = verdict;
  return {
    kind: 'fine',
    address: domain === typedDomain ? address : withDomain(domain),
    typo: typo === undefined ? undefined : withDomain(typo),
  };
}

/** Says what is wrong before the domain. */
function judgeLocalPart(address: string): Refusal {
  const at = address.lastIndexOf('@');
  if (at < 0) return malformed('no-at');
  if (address.indexOf('@') !== at) return malformed('two-ats');
  return isSingleScript(address.slice(0, at))
    ? malformed('local-part')
    : {kind: 'refused', code: 'email-suspicious', reason: 'mixed-scripts'};
}

function malformed(reason: Reason): Refusal {
  return {kind: 'refused', code: 'email-malformed', reason};
}
