/** Whether a definition makes sense. It comes from a page's author: what is wrong with it is named by its member. */
import type {Brake, Definition, Field, KeyField, ValueField} from './definition.ts';
import {normalizeLabel} from '../columns/normalize-label.ts';

const longestDigits = 100;
const longestText = 32_767;
const longestName = 100;
const longestLabel = 255;

/** Members that the wire needs for itself, or that mean something else to JavaScript. */
const reservedNames = ['status', 'detail', '__proto__', 'constructor', 'prototype'];

type Members = Readonly<Record<string, unknown>>;

/**
 * A frozen copy with the known members only.
 * @throws TypeError whose message begins with the faulty member: `key.length: must be a whole number from 1 to 100`
 */
export function checkDefinition(input: unknown): Definition {
  const {key, value, brake, shared, moved} = membersOf(input, 'definition');
  const keyField = checkKey(key);
  const valueField = checkField(value, 'value');
  if (keyField.name === valueField.name) fail('value.name', 'must differ from key.name');
  checkLabelsDiffer(keyField, valueField);
  return Object.freeze({
    key: keyField,
    value: valueField,
    ...(brake !== undefined && {brake: checkBrake(brake)}),
    ...(shared !== undefined && {shared: checkThreshold(shared, 'shared', 2)}),
    ...(moved !== undefined && {moved: checkThreshold(moved, 'moved', 1)}),
  });
}

function fail(member: string, mustBe: string): never {
  throw new TypeError(`${member}: ${mustBe}`);
}

function membersOf(input: unknown, member: string): Members {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) fail(member, 'must be an object');
  return input as Members;
}

function checkKey(input: unknown): KeyField {
  const field = checkField(input, 'key');
  return field.format === 'email' ? fail('key.format', "must be 'digits' or 'text'") : field;
}

function checkField(input: unknown, role: 'key' | 'value'): ValueField {
  const members = membersOf(input, role);
  const named = {
    name: checkName(members.name, `${role}.name`),
    label: checkLabel(members.label, `${role}.label`),
    ...(members.aliases !== undefined && {aliases: checkAliases(members.aliases, `${role}.aliases`)}),
  };
  switch (members.format) {
    case 'digits':
      return Object.freeze({
        ...named,
        format: 'digits',
        length: wholeNumber(members.length, `${role}.length`, 1, longestDigits),
      });
    case 'text':
      return Object.freeze({...named, format: 'text', ...checkTextRules(members, role)});
    case 'email':
      return Object.freeze({...named, format: 'email'});
    default:
      return fail(
        `${role}.format`,
        role === 'key' ? "must be 'digits' or 'text'" : "must be 'digits', 'text' or 'email'",
      );
  }
}

function checkName(name: unknown, member: string): string {
  if (typeof name !== 'string' || name.trim() !== name || name === '' || name.length > longestName)
    fail(member, `must be a text of 1 to ${longestName} characters without outer spaces`);
  if (/\p{C}/u.test(name)) fail(member, 'must not hold control or invisible characters');
  if (reservedNames.includes(name)) fail(member, `must not be '${name}', which has a meaning of its own`);
  return name;
}

function checkLabel(label: unknown, member: string): string {
  if (typeof label !== 'string' || label.length > longestLabel || normalizeLabel(label) === '')
    fail(member, `must be a text of 1 to ${longestLabel} characters, spaces and hyphens not counted`);
  return label;
}

function checkAliases(aliases: unknown, member: string): readonly string[] {
  if (!Array.isArray(aliases)) fail(member, 'must be a list of texts');
  return Object.freeze(
    [...(aliases as unknown[])].map((alias, index) => checkLabel(alias, `${member}[${index}]`)),
  );
}

function checkTextRules(
  members: Members,
  role: string,
): {pattern?: string; minLength?: number; maxLength?: number} {
  const {pattern, minLength, maxLength} = members;
  const rules = {
    ...(pattern !== undefined && {pattern: checkPattern(pattern, `${role}.pattern`)}),
    ...(minLength !== undefined && {minLength: wholeNumber(minLength, `${role}.minLength`, 0, longestText)}),
    ...(maxLength !== undefined && {maxLength: wholeNumber(maxLength, `${role}.maxLength`, 1, longestText)}),
  };
  if ((rules.minLength ?? 1) > (rules.maxLength ?? longestText))
    fail(`${role}.maxLength`, `must not be less than ${role}.minLength`);
  return rules;
}

/** Compiled alone too: `a)|(b` is a pattern only between brackets, and not the one that was meant. */
function checkPattern(pattern: unknown, member: string): string {
  if (typeof pattern !== 'string') fail(member, 'must be a text');
  try {
    new RegExp(pattern, 'v');
    new RegExp(`^(?:${pattern})$`, 'v');
  } catch (error) {
    fail(member, `must be a regular expression with flag v (${(error as Error).message})`);
  }
  return pattern;
}

function checkLabelsDiffer(key: Field, value: Field): void {
  const keyLabels = new Set([key.label, ...(key.aliases ?? [])].map(normalizeLabel));
  if (keyLabels.has(normalizeLabel(value.label)))
    fail('value.label', 'must differ from label and aliases of key');
  value.aliases?.forEach((alias, index) => {
    if (keyLabels.has(normalizeLabel(alias)))
      fail(`value.aliases[${index}]`, 'must differ from label and aliases of key');
  });
}

function checkBrake(input: unknown): Partial<Brake> {
  const {count, share, least} = membersOf(input, 'brake');
  if (share !== undefined && !(typeof share === 'number' && share >= 0 && share <= 1))
    fail('brake.share', 'must be a number from 0 to 1');
  return Object.freeze({
    ...(count !== undefined && {count: wholeNumber(count, 'brake.count', 1)}),
    ...(share !== undefined && {share: share as number}),
    ...(least !== undefined && {least: wholeNumber(least, 'brake.least', 1)}),
  });
}

function checkThreshold(input: unknown, member: string, least: number): {readonly count: number} {
  const {count} = membersOf(input, member);
  return Object.freeze({count: wholeNumber(count, `${member}.count`, least)});
}

function wholeNumber(value: unknown, member: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    fail(member, `must be a whole number ${range}`);
  }
  return value;
}
