/** What the element gives is frozen, and what it is given is copied. */
import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {FakedElement} from './fake-importer.ts';
import {importer, settled, show} from './setup.ts';
import {
  checking,
  choosing,
  done,
  halted,
  matching,
  overwriteReview,
  reading,
  reviewing,
  sending,
  someReview,
} from './states.ts';

/** `isTrusted` is a field of every event, put there by the browser. */
const isOurs = ([name]: readonly [string, PropertyDescriptor]) => name !== 'isTrusted';

/** The places in a value that could be changed. */
function open(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) => open(member, `${path}.${name}`));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}

const portalProblem = {code: 'portal-refused', detail: {status: 409, message: 'No'}} as const;
const states = {
  choosing: choosing(),
  'choosing after a problem': choosing({code: 'limit-exceeded', detail: {limit: 'rows', allowed: 5}}),
  reading: reading(),
  matching: matching(),
  checking: checking({by: 'portal', problem: portalProblem}),
  reviewing: reviewing(),
  'reviewing in the other mode': reviewing(overwriteReview()),
  sending: sending(),
  halted: halted(portalProblem),
  done: done(),
} as const;

describe('What the element gives', () => {
  for (const [name, state] of Object.entries(states))
    it(`is frozen, deeply: ${name}`, async () => {
      const element = await importer();
      const heard: Event[] = [];
      for (const type of ['step', 'progress', 'confirm', 'complete', 'problem'])
        element.addEventListener(`import-${type}` as 'import-step', event => heard.push(event));
      await show(element, structuredClone(state));
      const given = {
        summary: element.summary,
        report: element.report,
        candidates: element.candidates,
        problem: element.problem,
        definition: element.definition,
        limits: element.limits,
        messages: element.messages,
        ...(['reviewing', 'sending', 'done'].includes(name) && {rows: await element.rows({count: 5})}),
        ...(name === 'reviewing' && {confirmed: await element.confirm()}),
      };
      expect(Object.entries(given).flatMap(([member, value]) => open(value, member))).to.deep.equal([]);
      for (const event of heard) {
        const fields = Object.entries(Object.getOwnPropertyDescriptors(event)).filter(isOurs);
        for (const [field, {value, writable, configurable}] of fields) {
          expect([writable, configurable], field).to.deep.equal([false, false]);
          expect(open(value, field)).to.deep.equal([]);
        }
        expect(fields.length, event.type).to.be.greaterThan(0);
      }
    });

  it('lets a page prevent the import all the same', async () => {
    const element = await importer(reviewing());
    element.addEventListener('import-confirm', event => event.preventDefault());
    const name = await element.confirm().catch((error: DOMException) => error.name);
    expect(name).to.equal('AbortError');
  });

  it('lets a framework note on an event that it has seen it, and nothing more', async () => {
    const element = await importer();
    const noted: unknown[] = [];
    element.addEventListener('import-step', event => {
      expect(() => Object.assign(event, {step: 'done'})).to.throw(TypeError);
      Object.assign(event, {_vts: 1});
      noted.push(event.step, (event as {_vts?: number})._vts);
    });
    await show(element, reviewing());
    expect(noted).to.deep.equal(['review', 1]);
  });

  it('shows what it showed when a page tries to change it', async () => {
    const element = await importer(reviewing());
    expect(() => Object.assign(element.summary!, {add: 999})).to.throw(TypeError);
    expect(element.summary?.add).to.equal(someReview().summary.add);
  });
});

describe('What the element is given', () => {
  const cases: readonly (readonly [
    what: string,
    change: (element: FakedElement) => Promise<unknown> | unknown,
  ])[] = [
    [
      'headers',
      element => {
        const headers = {Authorization: 'Bearer a'};
        element.headers = headers;
        headers.Authorization = 'Bearer b';
        return [element.fake.settings().headers, {Authorization: 'Bearer a'}];
      },
    ],
    [
      'limits',
      element => {
        const limits = {rows: 5};
        element.limits = limits;
        limits.rows = 6;
        return [element.fake.settings().limits, {rows: 5}];
      },
    ],
    [
      'messages',
      async element => {
        const messages = {choose: {heading: 'Mine'}};
        element.messages = messages;
        messages.choose.heading = 'Other';
        await settled(element);
        return [element.shadowRoot!.querySelector('h3')!.textContent.trim(), 'Mine'];
      },
    ],
    [
      'definition',
      element => {
        const aliases = ['Mailbox'];
        const definition = {...contacts, value: {...contacts.value, aliases}};
        element.definition = definition;
        aliases.push('Other');
        return [element.definition.value.aliases, ['Mailbox']];
      },
    ],
    [
      'columns',
      async element => {
        const columns = {sheet: 0, headerRow: 1, key: 0, value: 1};
        const matched = element.match(columns);
        columns.key = 5;
        await matched;
        return [element.fake.called('match')[0], [{sheet: 0, headerRow: 1, key: 0, value: 1}]];
      },
    ],
    [
      'correction, of which only the two texts',
      async element => {
        await show(element, reviewing());
        const row = {key: 'a', value: 'b', rowNumber: 5, note: () => {}};
        const corrected = element.correct(2, row);
        row.value = 'c';
        await corrected;
        return [
          element.fake.changes('correct')[0],
          {type: 'correct', rowNumber: 2, correction: {key: 'a', value: 'b'}},
        ];
      },
    ],
    [
      'query',
      async element => {
        const change: ('add' | 'same')[] = ['add'];
        const rows = element.rows({change});
        change.push('same');
        await rows;
        return [element.fake.called('rows').at(-1), [{change: ['add']}]];
      },
    ],
  ];
  for (const [what, change] of cases)
    it(`is copied: ${what}`, async () => {
      const element = await importer();
      const [found, expected] = (await change(element)) as readonly [unknown, unknown];
      expect(found).to.deep.equal(expected);
    });

  it("is a page's own where it is its portal", async () => {
    const element = await importer();
    const portal = {save: async () => []};
    element.portal = portal;
    expect(element.portal).to.equal(portal);
    expect(Object.isFrozen(portal)).to.equal(false);
  });
});

describe('Leaving the page', () => {
  const asks = () => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
  const given = someReview().consents.map(consent => ({...consent, allowed: true}));
  const cases = [
    ['before a file is chosen', choosing(), false],
    ['in a review that nobody touched', reviewing(), false],
    ['after the first correction, or a row left out', reviewing(someReview({undoable: true})), true],
    ['after the first answer', reviewing(someReview({consents: given})), true],
    ['while sending', sending(), true],
    ['when all is done', done(), false],
  ] as const;
  for (const [when, state, expected] of cases)
    it(`${expected ? 'asks' : 'asks nothing'} ${when}`, async () => {
      const element = await importer(state);
      expect(asks()).to.equal(expected);
      element.remove();
      expect(asks()).to.equal(false);
    });

  it('asks nothing any more when all was taken back', async () => {
    const element = await importer(reviewing(someReview({undoable: true})));
    expect(asks()).to.equal(true);
    await show(element, reviewing());
    expect(asks()).to.equal(false);
  });
});
