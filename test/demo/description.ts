/** docs/portal-api.yaml, held against what is really asked and answered. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import addFormats from 'ajv-formats';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import {parse} from 'yaml';
import {newKey, type Answer, type Visitor} from './portal-under-test.ts';

interface Reference {
  readonly $ref?: string;
}
interface Content extends Reference {
  readonly content?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, {readonly required?: boolean} & Reference>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Content>>;
}

export const description = parse(
  readFileSync(new URL('../../docs/portal-api.yaml', import.meta.url), 'utf8'),
) as {readonly paths: Readonly<Record<string, {readonly post: Operation}>>};

const ajv = new Ajv2020({strict: false, allErrors: true});
addFormats.default(ajv);
ajv.addSchema(description, 'portal');

type Call = 'lookup' | 'import';

/** Calls as the page does, and demands that the answer, whatever its status, is one that the description promises. */
export async function call(
  visitor: Visitor,
  name: Call,
  body: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Answer> {
  const key = name === 'import' ? {'Idempotency-Key': newKey()} : {};
  const answer = await visitor.send('POST', `/api/contacts/${name}`, body, {...key, ...headers});
  assertAnswer(name, answer);
  return answer;
}

export function assertAnswer(name: Call, answer: Answer): void {
  const path = `/contacts/${name}`;
  const place = `/paths/${escape(path)}/post/responses/${answer.status}`;
  const described = description.paths[path]!.post.responses[answer.status];
  assert.ok(described, `${name} does not promise ${answer.status}: ${answer.text}`);
  const {$ref} = described;
  const response = $ref ? (resolve($ref) as Content) : described;
  for (const [header, rule] of Object.entries(response.headers ?? {})) {
    const target = rule.$ref ? (resolve(rule.$ref) as typeof rule) : rule;
    if (target.required) assert.ok(answer.headers.has(header), `${header} is missing`);
  }
  const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
  assert.ok(response.content && type in response.content, `${type} is not promised`);
  assertValid(`${$ref?.slice(1) ?? place}/content/${escape(type)}/schema`, answer.body);
}

/** That the description of the request's body takes it, or does not. */
export function acceptsRequest(name: Call, body: unknown): boolean {
  return validator(`/paths/${escape(`/contacts/${name}`)}/post/requestBody/content/application~1json/schema`)(
    body,
  );
}

function assertValid(pointer: string, value: unknown): void {
  const validate = validator(pointer);
  assert.ok(validate(value), ajv.errorsText(validate.errors));
}

function validator(pointer: string): ValidateFunction {
  const reference = `portal#${encodeURI(pointer)}`;
  return (ajv.getSchema(reference) as ValidateFunction | undefined) ?? ajv.compile({$ref: reference});
}

const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function resolve(reference: string): unknown {
  const names = reference.slice(2).split('/');
  return names.reduce<unknown>((holder, name) => (holder as Record<string, unknown>)[name], description);
}
