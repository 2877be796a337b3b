import {severities, type IssueCode, type Severity} from './issue.ts';

/** All codes; a code's place is its bit in a set. */
export const issueCodes = Object.keys(severities) as IssueCode[];

/** A set of issue codes in one number, so that a million rows can be counted in milliseconds. */
export type IssueSet = number;

const bits = new Map(issueCodes.map((code, place) => [code, 1 << place]));

/** The set that holds this code alone. */
export function bitOf(code: IssueCode): IssueSet {
  return bits.get(code)!;
}

/** The set of these codes. */
export function setOf(codes: Iterable<IssueCode>): IssueSet {
  let set = 0;
  for (const code of codes) set |= bitOf(code);
  return set;
}

/** The codes that have this severity by themselves. */
export function codesOf(severity: Severity): IssueSet {
  return setOf(issueCodes.filter(code => severities[code] === severity));
}

/** All codes that hold a row back. */
export const errors = codesOf('error');
/** Single codes, as sets. */
export const duplicateSame = bitOf('duplicate-same');
export const duplicateConflict = bitOf('duplicate-conflict');
export const valueShared = bitOf('value-shared');
export const valueMoved = bitOf('value-moved');

/** A row with one of these has nothing to import, and nobody needs to do anything about it. */
export const nothingToImport = setOf(['value-missing', 'value-placeholder', 'not-data']);

/** The first code of a set, as a set of its own. */
export function firstOf(set: IssueSet): IssueSet {
  return set & -set;
}

/** Calls `take` for each code of a set. */
export function forEachCode(set: IssueSet, take: (code: IssueCode) => void): void {
  for (let rest = set; rest !== 0; rest &= rest - 1) take(issueCodes[31 - Math.clz32(rest & -rest)]!);
}
