/** Wrong servers, as people write them, and the reason that each is answered with. */
import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {portalProblem} from '../../src/importer/requests/portal-problem.ts';
import {checkedPortal} from '../../src/portal/checked-portal.ts';
import {HttpPortal} from '../../src/portal/http-portal.ts';
import type {Portal} from '../../src/portal/portal.ts';

const key = '000000001200100123';
const address = 'a@b.de';
const {signal} = new AbortController();

/** What is told in the console meanwhile. */
async function told(work: () => Promise<unknown>): Promise<string[]> {
  const {error} = console;
  const lines: string[] = [];
  console.error = (line: string) => lines.push(line);
  try {
    await work();
  } finally {
    console.error = error;
  }
  return lines;
}

function portalAnswering(body: unknown): Portal {
  const {fetch} = globalThis;
  const portal = new HttpPortal({
    endpoint: '/import',
    lookup: '/lookup',
    definition: contacts,
    headers: null,
    credentials: 'same-origin',
  });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answered = async <T>(ask: () => Promise<T>): Promise<T> => {
    globalThis.fetch = async () => new Response(text);
    try {
      return await ask();
    } finally {
      globalThis.fetch = fetch;
    }
  };
  return checkedPortal({
    lookup: (keys, options) => answered(() => portal.lookup!(keys, options)),
    save: (batch, options) => answered(() => portal.save(batch, options)),
  });
}

describe('an answer to a look-up that cannot be read', () => {
  const cases: readonly (readonly [what: string, body: unknown, reason: string])[] = [
    [
      'null for a key',
      {stored: [{userForeignNumber: null, email: null}]},
      'stored[0].userForeignNumber: a text expected; null found',
    ],
    [
      'a list for an entry',
      {stored: [[key, address]]},
      'stored[0].userForeignNumber: a text expected; a list of 2 found',
    ],
    [
      'a bare list',
      [{userForeignNumber: key, email: address}],
      'stored: an object with this member expected; a list of 1 found',
    ],
    [
      'another name for the list',
      {contacts: []},
      'stored: an object with this member expected; members are contacts',
    ],
    [
      'an envelope',
      {data: {stored: []}, status: 'ok'},
      'stored: an object with this member expected; members are data and 1 more',
    ],
    [
      'a table from key to address',
      {stored: {[key]: address}},
      'stored: a list expected; an object of 1 members found',
    ],
    [
      'a table whose keys are words',
      {stored: {Mueller: address, Meier: null}},
      'stored: a list expected; an object of 2 members found',
    ],
    [
      'nothing but such a table',
      {Mueller: address, Meier: null},
      'stored: an object with this member expected; an object of 2 members found',
    ],
    ['null for the list', {stored: null}, 'stored: a list expected; null found'],
    [
      'capitals',
      {stored: [{UserForeignNumber: key, Email: address}]},
      'stored[0].userForeignNumber: a text expected; members are UserForeignNumber, Email',
    ],
    [
      'snake case',
      {stored: [{user_foreign_number: key, email: address}]},
      'stored[0].userForeignNumber: a text expected; members are user_foreign_number, email',
    ],
    [
      'numbers for keys',
      {stored: [{userForeignNumber: 1200100123, email: address}]},
      'stored[0].userForeignNumber: a text expected; a number found',
    ],
    [
      'another name for the address',
      {stored: [{userForeignNumber: key, mail: address}]},
      'stored[0].email: a text or null expected; members are userForeignNumber, mail',
    ],
    [
      'an object for the address',
      {stored: [{userForeignNumber: key, email: {value: address}}]},
      'stored[0].email: a text or null expected; an object of 1 members found',
    ],
    [
      'false for none',
      {stored: [{userForeignNumber: key, email: false}]},
      'stored[0].email: a text or null expected; a boolean found',
    ],
    ['texts in the list', {stored: [key]}, 'stored[0].userForeignNumber: a text expected; a text found'],
    [
      'two values',
      {
        stored: [
          {userForeignNumber: key, email: address},
          {userForeignNumber: key, email: null},
        ],
      },
      'stored[1]: one value for a key expected; the same key has two, different ones',
    ],
    ['a page', '<!doctype html><title>Sign in</title>', 'the answer: JSON expected; HTML or XML found'],
    ['nothing', '', 'the answer: JSON expected; nothing found'],
    ['a word', 'OK', 'the answer: JSON expected; another text found'],
  ];
  for (const [what, body, reason] of cases)
    it(`says why: ${what}`, async () => {
      let problem: ReturnType<typeof portalProblem> | undefined;
      const ask = () => portalAnswering(body).lookup!([key], {signal});
      const lines = await told(() => ask().catch((error: unknown) => (problem = portalProblem(error))));
      expect(problem?.code).to.equal('portal-answer-unreadable');
      expect(problem?.detail?.reason).to.equal(reason);
      expect([...lines, problem?.detail?.reason].join()).not.to.match(/1200100123|a@b\.de/);
    });

  it('is told in the console, once', async () => {
    const ask = () => portalAnswering({stored: [{once: key}]}).lookup!([key], {signal});
    const lines = await told(() => ask().catch(() => ask().catch(() => {})));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('members are once');
  });
});

describe('an answer of a portal of the page’s own that cannot be read', () => {
  const save = async () => [];
  const cases: readonly (readonly [what: string, portal: Portal, reason: string])[] = [
    [
      'a look-up that gives an object',
      {save, lookup: async () => ({[key]: address}) as never},
      'portal.lookup(): a Map expected; an object of 1 members found',
    ],
    [
      'a look-up that gives nothing',
      {save, lookup: async () => undefined as never},
      'portal.lookup(): a Map expected; nothing found',
    ],
    [
      'a look-up with numbers',
      {save, lookup: async () => new Map([[key, 5 as never]])},
      'portal.lookup(): a value of the Map: a text or null expected; a number found',
    ],
  ];
  for (const [what, portal, reason] of cases)
    it(`says why: ${what}`, async () => {
      let problem: ReturnType<typeof portalProblem> | undefined;
      await told(async () => {
        await checkedPortal(portal).lookup!([key], {signal}).catch(
          (error: unknown) => (problem = portalProblem(error)),
        );
      });
      expect(problem?.detail?.reason).to.equal(reason);
    });
});

describe('results that leave pairs unconfirmed', () => {
  const save = (body: unknown) =>
    portalAnswering(body).save([{key, value: address}], {mode: 'overwrite', idempotencyKey: 'k', signal});
  const known = 'added, replaced, same, kept, unknown, rejected expected';
  const cases: readonly (readonly [what: string, result: object, reason: string])[] = [
    [
      'another spelling',
      {userForeignNumber: key, status: 'updated'},
      `results[0].status: ${known}; another text found`,
    ],
    ['a number', {userForeignNumber: key, status: 1}, `results[0].status: ${known}; a number found`],
    [
      'another name',
      {userForeignNumber: key, result: 'added'},
      `results[0].status: ${known}; members are userForeignNumber, result`,
    ],
    [
      'no key',
      {email: address, status: 'added'},
      'results[0].userForeignNumber: a text expected; members are email, status',
    ],
  ];
  for (const [what, result, reason] of cases)
    it(`are told in the console: ${what}`, async () => {
      const lines = await told(() => save({results: [result]}));
      expect(lines.join()).to.contain(reason);
      expect(lines.join()).not.to.match(/1200100123|a@b\.de|updated/);
    });
});
