/** Pages with old libraries and old markup: what the widget shows is what it sends, or it refuses and says why. */
import {expect, fixture, html} from '@open-wc/testing';
import {PortalImporterElement} from '../../src/element/portal-importer-element.ts';
import '../../src/element/lazy-screens.ts';
import '../../src/element/matching-screen.ts';
import {header, key, workbookFile} from '../importer/workbook-file.ts';
import {until} from './setup.ts';

if (!customElements.get('old-page-importer'))
  customElements.define('old-page-importer', class extends PortalImporterElement {});

const numbers = [1, 2, 3, 4, 5];
const file = workbookFile([[...header], ...numbers.map(number => [key(number), `new${number}@example.com`])]);
const {parse, stringify} = JSON;

/** What a library puts into a prototype; returns the way back. */
function extended(target: object, name: string, value: unknown, enumerable = true): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {value, enumerable, configurable: true, writable: true});
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else delete (target as Record<string, unknown>)[name];
  };
}

/** The ways of old pages, each with the way back. */
const pages: Readonly<Record<string, () => () => void>> = {
  'nothing special': () => () => {},
  'lists with a toJSON of their own': () =>
    extended(Array.prototype, 'toJSON', function (this: unknown[]) {
      return `[${this.join(', ')}]`;
    }),
  'objects with a toJSON': () => extended(Object.prototype, 'toJSON', () => 'an object', false),
  'texts with a toJSON': () => extended(String.prototype, 'toJSON', () => 'a text'),
  'lists that know their last': () =>
    extended(Array.prototype, 'last', function (this: unknown[]) {
      return this[this.length - 1];
    }),
  'lists that remove': () => extended(Array.prototype, 'remove', () => {}),
  'objects that extend': () => extended(Object.prototype, 'extend', () => {}),
  // Prototype.js puts a function of its own in the place of `Array.from`, which knows neither iterators nor functions.
  'lists made by a library': () =>
    extended(Array, 'from', (value: ArrayLike<unknown>) => {
      const made: unknown[] = [];
      for (let index = 0; index < value.length; index++) made.push(value[index]);
      return made;
    }),
  'objects with a count': () => extended(Object.prototype, 'count', () => 0),
  'objects with a key': () => extended(Object.prototype, 'key', () => ''),
  'objects with a get': () => extended(Object.prototype, 'get', () => {}),
  'texts that trim in their own way': () => extended(String.prototype, 'strip', () => ''),
  'functions that defer': () => extended(Function.prototype, 'defer', () => {}),
  'numbers that round': () => extended(Number.prototype, 'round', () => 0),
  'elements that hide': () => extended(Element.prototype, 'hide', () => {}),
  'a base address': () => {
    const base = document.createElement('base');
    base.href = '/some/where/else/';
    document.head.append(base);
    return () => base.remove();
  },
  'a zoomed body': () => {
    document.body.style.setProperty('zoom', '1.5');
    return () => document.body.style.removeProperty('zoom');
  },
};

interface Sent {
  readonly url: string;
  readonly body: {
    readonly keys?: string[];
    readonly mode?: string;
    readonly pairs?: Record<string, string>[];
  };
}

describe('In an old page', () => {
  const sent: Sent[] = [];
  const realFetch = globalThis.fetch;
  let element: PortalImporterElement;

  beforeEach(async () => {
    sent.length = 0;
    globalThis.fetch = async (input, init) => {
      const body = parse(String(init?.body)) as Sent['body'];
      sent.push({url: new URL(String(input), document.baseURI).pathname, body});
      // A server knows nothing of the page's prototypes.
      const items = body.keys
        ? body.keys.map(number => `{"userForeignNumber":"${number}","email":null}`)
        : body.pairs!.map(
            ({userForeignNumber}) => `{"userForeignNumber":"${userForeignNumber}","status":"added"}`,
          );
      return new Response(`{"${body.keys ? 'stored' : 'results'}":[${items.join(',')}]}`);
    };
    const box = await fixture<HTMLElement>(html`<main></main>`);
    element = document.createElement('old-page-importer') as PortalImporterElement;
    element.endpoint = '/import';
    element.lookup = '/lookup';
    box.append(element);
  });

  afterEach(() => {
    element.remove();
    globalThis.fetch = realFetch;
  });

  for (const [what, open] of Object.entries(pages))
    it(`with ${what}, what is shown is what is sent`, async () => {
      // The test's own tools need the prototypes as they are.
      const close = open();
      let shown: (readonly [string, string])[];
      let added: number;
      try {
        await element.open(file);
        await element.correct(3, {value: 'corrected@example.com'});
        await element.leaveOut(4);
        const {rows} = await element.rows({change: ['add']});
        shown = rows.map(({key, value}) => [key, value] as const);
        const report = await element.confirm();
        added = report.totals.added;
      } finally {
        close();
      }
      const pairs = sent.flatMap(({body}) => body.pairs ?? []);
      expect(pairs.map(({userForeignNumber, email}) => [userForeignNumber, email])).to.deep.equal(shown);
      expect(shown.length).to.equal(4);
      expect(added).to.equal(4);
      expect(sent.map(({body}) => body.mode).filter(Boolean)).to.deep.equal(['fill-empty']);
      expect(new Set(sent.map(({url}) => url))).to.deep.equal(new Set(['/lookup', '/import']));
    });

  it('that changes texts on their way to JSON it refuses to send, and says why', async () => {
    await element.open(file);
    const close = extended(JSON, 'stringify', (value: unknown) => stringify(value)?.toUpperCase());
    try {
      void element.confirm().catch(() => {});
      await until(() => element.problem !== null);
      expect(element.problem?.code).to.equal('misconfigured');
      expect(element.problem?.detail?.reason).to.contain('JSON.stringify');
      expect(sent.filter(({body}) => body.pairs)).to.deep.equal([]);
    } finally {
      close();
    }
  });

  const covers: Readonly<Record<string, (element: HTMLElement) => () => void>> = {
    'is hidden': of => {
      of.hidden = true;
      return () => (of.hidden = false);
    },
    'is inert': of => {
      of.inert = true;
      return () => (of.inert = false);
    },
    'is not displayed': of => {
      of.parentElement!.style.display = 'none';
      return () => (of.parentElement!.style.display = '');
    },
    'lies under a dialog': of => {
      const dialog = document.createElement('dialog');
      of.after(dialog);
      dialog.showModal();
      return () => dialog.remove();
    },
    'lies in closed details': of => {
      const details = document.createElement('details');
      of.before(details);
      details.append(of);
      return () => (details.open = true);
    },
  };
  for (const [what, cover] of Object.entries(covers))
    it(`that ${what} for a while, the review and its corrections stay`, async () => {
      await element.open(file);
      await element.correct(3, {value: 'corrected@example.com'});
      const uncover = cover(element);
      await new Promise(resolve => setTimeout(resolve, 50));
      uncover();
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(element.step).to.equal('review');
      const {rows} = await element.rows();
      expect(rows.map(({value}) => value)).to.include('corrected@example.com');
      expect((await element.confirm()).totals.added).to.equal(5);
    });

  const documents: Readonly<
    Record<string, {readonly html: string; readonly type: string; readonly mode: string}>
  > = {
    'without a document type': {
      html: '<html><body><main></main></body></html>',
      type: 'text/html',
      mode: 'BackCompat',
    },
    'in another charset': {
      html: '<!doctype html><html><body><main></main></body></html>',
      type: 'text/html;charset=windows-1252',
      mode: 'CSS1Compat',
    },
    'in an old charset, without a document type': {
      html: '<html><body><main></main></body></html>',
      type: 'text/html;charset=shift_jis',
      mode: 'BackCompat',
    },
  };
  for (const [what, {html: written, type, mode}] of Object.entries(documents))
    it(`${what}, every character is shown and sent as it is`, async () => {
      const frame = document.createElement('iframe');
      frame.src = URL.createObjectURL(new Blob([written], {type}));
      frame.style.cssText = 'width: 800px; height: 600px';
      document.body.append(frame);
      await new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
      const page = frame.contentWindow as unknown as Window & typeof globalThis;
      try {
        expect(page.document.compatMode).to.equal(mode);
        const script = page.document.createElement('script');
        script.type = 'module';
        script.src = new URL('../../src/define.ts', import.meta.url).href;
        page.document.head.append(script);
        await page.customElements.whenDefined('portal-importer');
        const widget = page.document.createElement('portal-importer') as PortalImporterElement;
        const bodies: string[] = [];
        page.fetch = async (input, init) => {
          const bytes = new Uint8Array(
            await new Request(location.href, {method: 'POST', body: init!.body!}).arrayBuffer(),
          );
          bodies.push(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
          return new page.Response(
            String(input).endsWith('lookup')
              ? `{"stored":[{"userForeignNumber":"${key(1)}","email":null}]}`
              : `{"results":[{"userForeignNumber":"${key(1)}","status":"added"}]}`,
          );
        };
        Object.assign(widget, {endpoint: `${location.origin}/import`, lookup: `${location.origin}/lookup`});
        page.document.querySelector('main')!.append(widget);
        await widget.openText(`${header.join('\t')}\n${key(1)}\tjoerg@bücher.example`);
        const {rows} = await widget.rows();
        expect(rows.map(({value}) => value)).to.deep.equal(['joerg@bücher.example']);
        await until(() => widget.shadowRoot!.textContent.includes('person’s'));
        await widget.confirm();
        expect(bodies.at(-1)).to.contain('joerg@bücher.example');
        expect(widget.report?.totals.added).to.equal(1);
      } finally {
        frame.remove();
      }
    });
});
