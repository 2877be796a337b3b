import {expect, fixture, html} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {FakedElement} from './fake-importer.ts';
import {all, importer, settled, text} from './setup.ts';
import {reviewing} from './states.ts';

/** Where a value makes no sense: what the problem's reason begins with. Elsewhere: what the importer is given. */
type Row = readonly [given: unknown, expected: {readonly fault: string} | {readonly value: unknown}];

const is = (value: unknown) => ({value});
const wrong = (fault: string) => ({fault});
const save = async () => [];
const missing = [undefined, null, '', '  ', '\n'] as const;

/** What portal pages, templates and frameworks set, with intent or without. */
const properties: Readonly<Record<string, {readonly usual: unknown; readonly rows: readonly Row[]}>> = {
  lookup: {
    usual: null,
    rows: [
      ['/lookup', is('/lookup')],
      [' https://portal.example/lookup\n', is('https://portal.example/lookup')],
      [5, wrong('lookup:')],
      [{}, wrong('lookup:')],
      [true, wrong('lookup:')],
    ],
  },
  mode: {
    usual: 'fill-empty',
    rows: [
      ['overwrite', is('overwrite')],
      ['fill-empty', is('fill-empty')],
      ['nonsense', wrong('mode:')],
      ['Overwrite', wrong('mode:')],
      ['update', wrong('mode:')],
      [1, wrong('mode:')],
      [true, wrong('mode:')],
      [{}, wrong('mode:')],
    ],
  },
  accept: {
    usual: '.xlsx',
    rows: [
      ['.xlsx, .csv', is('.xlsx,.csv')],
      ['XLSX csv', is('.xlsx,.csv')],
      ['docx', wrong('accept:')],
      ['.xlsx, .docx', wrong('accept:')],
      ['*', wrong('accept:')],
      ['application/vnd.ms-excel', wrong('accept:')],
      [',', wrong('accept:')],
      [['.xlsx'], wrong('accept:')],
      [5, wrong('accept:')],
    ],
  },
  ...Object.fromEntries(
    (
      [
        ['batchSize', 'batch-size:', 500],
        ['lookupSize', 'lookup-size:', 2000],
      ] as const
    ).map(([name, fault, usual]) => [
      name,
      {
        usual,
        rows: [
          [7, is(7)],
          ['7', is(7)],
          [1, is(1)],
          ...[0, -1, 1.5, NaN, Infinity, 1e21, 'x', '0', '-5', '1e3', '0x10', '5 pairs', true, {}, []].map(
            (value): Row => [value, wrong(fault)],
          ),
        ],
      },
    ]),
  ),
  workerUrl: {
    usual: null,
    rows: [
      ['/worker.js', is('/worker.js')],
      ['blob:https://portal.example/1', is('blob:https://portal.example/1')],
      ['data:text/javascript,1', is('data:text/javascript,1')],
      ['javascript:alert(1)', wrong('worker-url:')],
      [5, wrong('worker-url:')],
    ],
  },
  headers: {
    usual: null,
    rows: [
      [{'X-CSRF-Token': 't'}, is({'X-CSRF-Token': 't'})],
      [[['X-CSRF-Token', 't']], is([['X-CSRF-Token', 't']])],
      ['X-CSRF-Token: t', wrong('headers:')],
      [5, wrong('headers:')],
      [true, wrong('headers:')],
      [{'not a name': 't'}, wrong('headers:')],
      [{name: 'two\nlines'}, wrong('headers:')],
      [['X-CSRF-Token'], wrong('headers:')],
    ],
  },
  credentials: {
    usual: 'same-origin',
    rows: [
      ['include', is('include')],
      ['omit', is('omit')],
      ['same-site', wrong('credentials:')],
      [true, wrong('credentials:')],
      [{}, wrong('credentials:')],
    ],
  },
  portal: {
    usual: null,
    rows: [
      [{}, wrong('portal.save:')],
      [{save: 'save'}, wrong('portal.save:')],
      [{save, lookup: 5}, wrong('portal.lookup:')],
      ['portal', wrong('portal:')],
      [5, wrong('portal:')],
      [true, wrong('portal:')],
    ],
  },
  limits: {
    usual: {},
    rows: [
      [{rows: 5}, is({rows: 5})],
      [{rows: undefined, columns: null}, is({rows: undefined, columns: null})],
      [{idleSeconds: 0.5}, is({idleSeconds: 0.5})],
      [5, wrong('limits:')],
      ['rows=5', wrong('limits:')],
      [[5], wrong('limits:')],
      [{rows: 0}, wrong('limits: rows')],
      [{rows: -1}, wrong('limits: rows')],
      [{rows: '5'}, wrong('limits: rows')],
      [{rows: NaN}, wrong('limits: rows')],
      [{row: 5}, wrong('limits: row ')],
      [{idleSeconds: 1e9}, wrong('limits: idleSeconds')],
      [{requestSeconds: Infinity}, wrong('limits: requestSeconds')],
      ...(['parallelLookups', 'parallelBatches'] as const).flatMap((name): Row[] => [
        [{[name]: 1}, is({[name]: 1})],
        [{[name]: 100}, is({[name]: 100})],
        [{[name]: 101}, wrong(`limits: ${name} must be 100 at most`)],
        [{[name]: 0}, wrong(`limits: ${name}`)],
        [{[name]: 0.5}, wrong(`limits: ${name}`)],
        [{[name]: 1.5}, wrong(`limits: ${name} must be a whole number`)],
        [{[name]: Infinity}, wrong(`limits: ${name}`)],
      ]),
    ],
  },
};

/** The same by attribute: texts alone. */
const attributes: Readonly<Record<string, string>> = {
  lookup: 'lookup',
  mode: 'mode',
  accept: 'accept',
  'batch-size': 'batchSize',
  'lookup-size': 'lookupSize',
  'worker-url': 'workerUrl',
};

async function check(element: FakedElement, name: string, expected: Row[1], usual: unknown): Promise<void> {
  const settings = element.fake.settings() as unknown as Record<string, unknown>;
  await settled(element);
  if ('fault' in expected) {
    expect(element.problem?.code).to.equal('misconfigured');
    expect(element.problem?.detail?.reason).to.match(new RegExp(`^${expected.fault}`));
    expect(text(element, '[data-problem] strong')).to.equal('The import is not set up correctly');
    if (!expected.fault.startsWith('limits: ')) expect(settings[name]).to.deep.equal(usual);
  } else {
    expect(element.problem).to.equal(null);
    expect(settings[name]).to.deep.equal(expected.value);
  }
}

describe('settings', () => {
  for (const [name, {usual, rows}] of Object.entries(properties)) {
    for (const [given, expected] of [...missing.map((value): Row => [value, is(usual)]), ...rows])
      it(`${name} = ${said(given)} is ${'fault' in expected ? 'misconfigured' : said(expected.value)}`, async () => {
        const element = await importer();
        Object.assign(element, {[name]: given});
        await check(element, name, expected, usual);
        Object.assign(element, {[name]: undefined});
        await check(element, name, is(usual), usual);
      });
  }

  for (const [attribute, name] of Object.entries(attributes)) {
    const {usual, rows} = properties[name]!;
    const texts = rows.filter(([given]) => typeof given === 'string');
    for (const [given, expected] of [['', is(usual)] as Row, [' ', is(usual)] as Row, ...texts])
      it(`${attribute}=${said(given)} is ${'fault' in expected ? 'misconfigured' : said(expected.value)}`, async () => {
        const element = await importer();
        element.setAttribute(attribute, given as string);
        await check(element, name, expected, usual);
        element.removeAttribute(attribute);
        await check(element, name, is(usual), usual);
      });
  }

  for (const given of missing)
    it(`endpoint = ${said(given)} is missing, and named`, async () => {
      const element = await importer();
      Object.assign(element, {endpoint: given});
      await check(element, 'endpoint', wrong('endpoint: missing'), null);
    });

  for (const given of [undefined, null, '', ' '])
    it(`definition = ${said(given)} is the usual one, as property and as attribute`, async () => {
      const element = await importer();
      Object.assign(element, {definition: given});
      expect(element.definition).to.deep.equal(contacts);
      element.setAttribute('definition', given ?? '');
      expect(element.definition).to.deep.equal(contacts);
      await settled(element);
      expect(element.problem).to.equal(null);
    });

  for (const given of ['contacts', 5, true, [], {}, {key: contacts.key}, () => contacts])
    it(`definition = ${said(given)} throws as property, and is misconfigured as attribute`, async () => {
      const element = await importer();
      expect(() => Object.assign(element, {definition: given})).to.throw(TypeError, /definition|key|value/);
      element.setAttribute('definition', typeof given === 'string' ? given : String(JSON.stringify(given)));
      await settled(element);
      expect(element.problem?.detail?.reason).to.match(/^definition: /);
    });

  for (const [given, expected] of [
    [undefined, null],
    [null, null],
    [{}, null],
    [{choose: undefined}, null],
    [{choose: {heading: undefined}}, null],
    [{choose: {heading: 'Choose'}}, null],
    ['words', 'messages:'],
    [[], 'messages:'],
    [{choices: {}}, 'messages.choices:'],
    [{choose: 'Choose'}, 'messages.choose:'],
    [{choose: {heading: 5}}, 'messages.choose.heading:'],
    [{choose: {headline: 'x'}}, 'messages.choose.headline:'],
    [{choose: {limits: 'one file'}}, 'messages.choose.limits:'],
    [{card: {title: () => 'x'}}, 'messages.card.title:'],
  ] as const)
    it(`messages = ${said(given)} is ${expected ?? 'taken'}`, async () => {
      const element = await importer();
      Object.assign(element, {messages: given});
      await settled(element);
      if (expected) expect(element.problem?.detail?.reason).to.match(new RegExp(`^${expected}`));
      else expect(element.problem).to.equal(null);
      expect(text(element, 'h3')).to.match(/^Choose/);
    });

  for (const [given, disabled] of [
    [undefined, false],
    [null, false],
    ['', false],
    [false, false],
    [0, false],
    [true, true],
  ] as const)
    it(`disabled = ${said(given)} is ${disabled}`, async () => {
      const element = await importer();
      Object.assign(element, {disabled: given});
      await settled(element);
      expect([Boolean(element.disabled), element.hasAttribute('disabled')]).to.deep.equal([
        disabled,
        disabled,
      ]);
    });

  it('take a portal of which only what must be there is there', async () => {
    for (const portal of [{save}, {save, lookup: undefined}, {save, lookup: null}]) {
      const element = await importer();
      Object.assign(element, {portal, endpoint: undefined});
      await settled(element);
      expect(element.problem).to.equal(null);
      expect(text(element)).to.contain('are sent, and only when you confirm');
    }
  });
});

/** Schemes that lead elsewhere than to the portal, plain and in disguise. */
const foreign = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'file:///etc/hosts',
  'ftp://portal.example/x',
  'mailto:help@portal.example',
  'ws://portal.example/x',
  'about:blank',
  'C:\\import',
  'localhost:8080/import',
  'http://',
  'https://user:secret@portal.example/x',
  '/im\nport',
  '/im\u0000port',
];
const onlyForWorkers = ['blob:https://portal.example/1', 'data:text/html,x'];
const sound = [
  '/path',
  'path?query#part',
  '../up',
  '//other.example/x',
  '?page=help',
  '#part',
  'http://portal.example/x',
  'HTTPS://portal.example/x',
  ' /padded ',
];

describe('addresses', () => {
  for (const attribute of ['endpoint', 'lookup', 'help-url', 'worker-url']) {
    for (const address of [...foreign, ...(attribute === 'worker-url' ? [] : onlyForWorkers)])
      it(`${attribute}=${said(address)} is misconfigured, and no link`, async () => {
        const element = await importer();
        element.setAttribute(attribute, address);
        await settled(element);
        expect(element.problem?.detail?.reason).to.match(new RegExp(`^${attribute}: `));
        if (attribute === 'help-url') expect(all(element, 'a[href]').length).to.equal(0);
        element.fake.show(reviewing());
        await settled(element);
        if (attribute === 'help-url') expect(all(element, 'a[href]').length).to.equal(0);
      });

    for (const address of [...sound, ...(attribute === 'worker-url' ? onlyForWorkers : [])])
      it(`${attribute}=${said(address)} is taken`, async () => {
        const element = await importer();
        element.setAttribute(attribute, address);
        await settled(element);
        expect(element.problem).to.equal(null);
      });
  }

  it('of links that open a tab give it no way back', async () => {
    const element = await importer();
    for (const show of [() => {}, () => element.fake.show(reviewing())]) {
      show();
      await settled(element);
      const links = all(element, 'a[target]');
      expect(links.length).to.be.greaterThan(0);
      for (const link of links) expect(link.getAttribute('rel')).to.contain('noopener');
    }
  });
});

describe('an element that is not defined yet', () => {
  for (const width of [1000, 720, 500, 360])
    it(`takes about the place that it will take, as the documentation says, ${width} pixels wide`, async () => {
      const readme = await (await fetch('/README.md')).text();
      const rule = /```css\n(portal-importer:not\(:defined\)[^`]*)```/.exec(readme)?.[1];
      if (!rule) throw new Error('The README holds no rule for an element that is not defined yet.');
      const frame = await fixture<HTMLIFrameElement>(html`<iframe width=${width} height="2000"></iframe>`);
      const page = frame.contentDocument!;
      const sheet = page.createElement('style');
      sheet.textContent = `body {margin: 0} ${rule}`;
      page.head.append(sheet);
      const before = page.createElement('portal-importer');
      const after = document.createElement('faked-importer') as FakedElement;
      Object.assign(after, {endpoint: '/import', lookup: '/lookup', helpUrl: '/help'});
      page.body.append(before, after);
      await settled(after);
      const shift = after.getBoundingClientRect().height - before.getBoundingClientRect().height;
      expect(Math.abs(shift)).to.be.lessThan(100);
    });
});

function said(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value) ?? String(value);
}
