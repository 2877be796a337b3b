import {expect, fixture, html} from '@open-wc/testing';
import type {Definition} from '../../src/core/definition/definition.ts';
import {contacts} from '../../src/core/definition/definition.ts';
import type {RowQuery} from '../../src/core/review/review.ts';
import type {ImportStepEvent} from '../../src/element/events.ts';
import {PortalImporterElement} from '../../src/element/portal-importer-element.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import '../../src/element/lazy-screens.ts';
import '../../src/element/matching-screen.ts';
import {MemoryPortal} from '../importer/memory-portal.ts';
import {header, key, workbookFile} from '../importer/workbook-file.ts';
import {importer, settled, text, until} from './setup.ts';
import {matching} from './states.ts';

/** The whole widget, with its worker: what it gives comes from where it comes from in a portal's page. */
if (!customElements.get('whole-importer'))
  customElements.define('whole-importer', class extends PortalImporterElement {});

const numbers = [1, 2, 3, 4, 5, 6];
const rows = numbers.map(number => [key(number), `new${number}@example.com`]);
const file = workbookFile([[...header], ...rows, [key(7), 'no address'], ['8', 'short@example.com']]);
const unnamed = workbookFile([['Number', 'Reach'], ...rows]);

const events = [
  'import-step',
  'import-progress',
  'import-confirm',
  'import-complete',
  'import-problem',
] as const;

/** Every place below `given` that could be written to, as a path. */
function open(given: unknown, path: string): string[] {
  if (typeof given !== 'object' || given === null) return [];
  const inner = Object.entries(given).flatMap(([name, member]) => open(member, `${path}.${name}`));
  return Object.isFrozen(given) ? inner : [path, ...inner];
}

/** A browser's own fields are no data of ours; a framework may note things on the event itself. */
function openFields(event: Event): string[] {
  return Object.keys(event)
    .filter(name => name !== 'isTrusted')
    .flatMap(name => {
      const {writable, configurable} = Object.getOwnPropertyDescriptor(event, name)!;
      const path = `${event.type}.${name}`;
      return [...(writable || configurable ? [path] : []), ...open(event[name as keyof Event], path)];
    });
}

async function openRows(element: PortalImporterElement): Promise<string[]> {
  if (!['review', 'sending', 'done'].includes(element.step)) return [];
  const page = await element.rows();
  expect(page.rows.length).to.be.greaterThan(0);
  return open(page, 'rows()');
}

async function openIn(element: PortalImporterElement): Promise<string[]> {
  const {definition, summary, report, candidates, problem, limits, messages, headers} = element;
  const given = {definition, summary, report, candidates, problem, limits, messages, headers};
  const properties = Object.entries(given).flatMap(([name, value]) => open(value, name));
  return [...properties, ...(await openRows(element))];
}

/** How each state is reached; the names say what is at hand there. */
const ways: Readonly<
  Record<string, (element: PortalImporterElement, portal: MemoryPortal) => void | Promise<unknown>>
> = {
  'choose, untouched': () => {},
  'choose, misconfigured': element => void (element.batchSize = -1),
  'choose, with settings': element => {
    element.limits = {rows: 5};
    element.headers = {'X-CSRF-Token': 't'};
    element.messages = {choose: {button: 'Pick'}};
  },
  'choose, with headers as a list': element => void (element.headers = [['X-CSRF-Token', 't']]),
  'choose, with headers as an object of the browser': element =>
    void (element.headers = new Headers({'X-CSRF-Token': 't'})),
  'choose, with a definition': element =>
    void (element.definition = {...contacts, brake: {count: 3}, shared: {count: 9}}),
  'choose, with a definition as attribute': element =>
    element.setAttribute('definition', JSON.stringify({...contacts, moved: {count: 4}})),
  'choose, with a file that is none': element => element.open(new Blob(['%PDF-1.7'])),
  'choose, with a file past a limit': element => {
    element.limits = {rows: 3};
    return element.open(file);
  },
  matching: element => element.open(unnamed),
  'review, with a consent and a row held back': element => element.open(file),
  'review, corrected': async element => {
    await element.open(file);
    await element.correct(8, {value: 'corrected@example.com'});
    await element.leaveOut(2);
  },
  'checking, halted by the portal': async (element, portal) => {
    portal.lookup = () => Promise.reject(new PortalError({status: 403, detail: 'No'}));
    void element.open(file).catch(() => {});
    await until(() => element.paused);
  },
  'sending, halted by the portal': async (element, portal) => {
    portal.save = () => Promise.reject(new PortalError({status: 403, detail: 'No'}));
    await element.open(file);
    void element.confirm().catch(() => {});
    await until(() => element.paused);
  },
  done: async element => {
    await element.open(file);
    expect(open(await element.confirm(), 'confirm()')).to.deep.equal([]);
  },
};

describe('what the whole widget gives and takes', () => {
  let element: PortalImporterElement;
  let portal: MemoryPortal;
  let heard: Event[];

  beforeEach(async () => {
    heard = [];
    portal = new MemoryPortal(Object.fromEntries([...numbers, 7].map(number => [key(number), null])));
    const box = await fixture(html`<main></main>`);
    element = document.createElement('whole-importer') as PortalImporterElement;
    for (const name of events) element.addEventListener(name, event => heard.push(event));
    element.portal = {
      lookup: keys => portal.lookup(keys),
      save: (pairs, options) => portal.save(pairs, options),
    };
    element.batchSize = 2;
    box.append(element);
    await element.updateComplete;
  });

  afterEach(() => element.remove());

  for (const [name, reach] of Object.entries(ways))
    it(`gives nothing that can be overwritten: ${name}`, async () => {
      await reach(element, portal);
      await element.updateComplete;
      expect(element.step).to.equal(name.split(',')[0]);
      expect(await openIn(element)).to.deep.equal([]);
      expect(heard.flatMap(openFields)).to.deep.equal([]);
      if (element.step !== 'choose') expect(heard.length).to.be.greaterThan(0);
    });

  it('leaves an event itself to frameworks, which note on it that they have seen it', async () => {
    element.addEventListener('import-step', event => Object.assign(event, {_seen: 1}));
    await element.open(file);
    expect(heard.filter(event => '_seen' in event).length).to.be.greaterThan(0);
  });

  it('refuses to be overwritten, and goes on with what it knows', async () => {
    await element.open(file);
    const {summary} = element;
    expect(() => Object.assign(summary!, {add: 999})).to.throw(TypeError);
    const [row] = (await element.rows()).rows;
    expect(() => Object.assign(row!, {value: 'stranger@example.com'})).to.throw(TypeError);
    expect((await element.confirm()).totals.added).to.equal(6);
    expect([...portal.stored.values()])
      .to.include('new1@example.com')
      .and.not.include('stranger@example.com');
  });

  it('keeps a definition as it was given', async () => {
    const given = structuredClone(contacts) as {-readonly [Name in keyof Definition]: Definition[Name]};
    element.definition = given;
    Object.assign(given.key, {label: 'Other', length: 3, aliases: []});
    given.value = {...given.value, name: 'other'};
    expect(element.definition).to.deep.equal(contacts);
    await element.open(file);
    expect(element.summary?.add).to.equal(6);
  });

  it('keeps limits as they were given', async () => {
    const given = {rows: 100};
    element.limits = given;
    given.rows = 1;
    expect(element.limits).to.deep.equal({rows: 100});
    await element.open(file);
    expect(element.step).to.equal('review');
  });

  for (const [kind, make, change] of [
    [
      'an object',
      () => ({'X-Token': 'a'}) as Record<string, string>,
      given => Object.assign(given, {'X-Token': 'b'}),
    ],
    ['a list', () => [['X-Token', 'a']] as [string, string][], given => ((given as string[][])[0]![1] = 'b')],
    [
      'an object of the browser',
      () => new Headers({'X-Token': 'a'}),
      given => (given as Headers).set('X-Token', 'b'),
    ],
    [
      'a map',
      () => new Map([['X-Token', 'a']]),
      given => (given as unknown as Map<string, string>).set('X-Token', 'b'),
    ],
  ] as readonly (readonly [string, () => HeadersInit, (given: HeadersInit) => unknown])[])
    it(`keeps headers as they were given: ${kind}`, () => {
      const given = make();
      element.headers = given;
      change(given);
      expect(element.problem).to.equal(null);
      expect(new Headers(element.headers as HeadersInit).get('X-Token')).to.equal('a');
    });

  it('asks a function for headers as before', () => {
    const given = () => ({'X-Token': 'a'});
    element.headers = given;
    expect(element.headers).to.equal(given);
  });

  it('keeps messages as they were given', async () => {
    const faked = await importer();
    const given = {choose: {button: 'Pick a list'}};
    faked.messages = given;
    given.choose.button = 'Other';
    faked.requestUpdate();
    await settled(faked);
    expect(text(faked, '[data-action=choose]')).to.equal('Pick a list');
    expect(faked.messages).to.deep.equal({choose: {button: 'Pick a list'}});
  });

  it('takes settings that lead back to themselves for what they are', () => {
    const given: Record<string, unknown> = {choose: {}};
    given.choose = given;
    element.messages = given;
    expect(element.problem?.code).to.equal('misconfigured');
  });

  it('matches the columns that it was given', async () => {
    await element.open(unnamed);
    const [sheet] = element.candidates!;
    const given = {sheet: sheet!.sheet, headerRow: 1, key: 0, value: 1};
    const matched = element.match(given);
    Object.assign(given, {key: 1, value: 0, headerRow: 4});
    await matched;
    expect(element.summary).to.include({rows: 6, add: 6});
  });

  it('reads members of what it is given once', async () => {
    await element.open(unnamed);
    let asked = 0;
    const given = {
      sheet: 0,
      headerRow: 1,
      key: 0,
      get value() {
        return asked++ === 0 ? 1 : 0;
      },
    };
    await element.match(given);
    expect(element.summary).to.include({rows: 6, add: 6});
  });

  it('gives the rows that it was asked for', async () => {
    await element.open(file);
    const change: ('add' | 'same')[] = ['add'];
    const query = {change, count: 2};
    const asked = element.rows(query as RowQuery);
    query.count = 5;
    change[0] = 'same';
    const page = await asked;
    expect([page.total, page.rows.length]).to.deep.equal([6, 2]);
  });

  it('corrects as it was told', async () => {
    await element.open(file);
    const given = {value: 'right@example.com'};
    const corrected = element.correct(2, given);
    given.value = 'wrong@example.com';
    await corrected;
    expect((await element.rows({search: 'right@'})).total).to.equal(1);
  });

  it("sends what was shown, whatever the page's own portal does with what it is given", async () => {
    const {lookup, save} = portal;
    portal.lookup = keys => {
      const answer = lookup.call(portal, [...keys]);
      (keys as string[]).length = 0;
      return answer;
    };
    portal.save = (pairs, options) => {
      const answer = save.call(portal, structuredClone(pairs), options);
      for (const pair of pairs) Object.assign(pair, {key: '', value: ''});
      (pairs as unknown[]).length = 0;
      return answer;
    };
    await element.open(file);
    expect(element.summary?.add).to.equal(6);
    expect((await element.confirm()).totals).to.include({added: 6, unconfirmed: 0});
  });

  it("keeps to the portal's methods with which an import began", async () => {
    const given = {
      lookup: (keys: readonly string[]) => portal.lookup(keys),
      save(pairs: Parameters<MemoryPortal['save']>[0], options: Parameters<MemoryPortal['save']>[1]) {
        expect(this).to.equal(given);
        return portal.save(pairs, options);
      },
    };
    element.portal = given;
    await element.open(file);
    const stranger = new MemoryPortal({});
    Object.assign(given, {lookup: undefined, save: stranger.save.bind(stranger)});
    expect((await element.confirm()).totals.added).to.equal(6);
    expect(stranger.saves).to.deep.equal([]);
  });
});

describe('what a step tells in events', () => {
  it('is not overwritten by a listener before the others hear of it', async () => {
    const element = await importer();
    const steps: string[] = [];
    element.addEventListener('import-step', event => {
      try {
        Object.assign(event, {step: 'done'});
      } catch {
        // It says that it cannot be.
      }
    });
    const outside = (event: Event) => steps.push((event as ImportStepEvent).step);
    document.addEventListener('import-step', outside, {once: true});
    element.fake.show(matching());
    expect(steps).to.deep.equal(['matching']);
  });
});
