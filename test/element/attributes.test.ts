import {expect, fixture, html} from '@open-wc/testing';
import type {Definition} from '../../src/core/definition/definition.ts';
import {FakedElement} from './fake-importer.ts';
import {all, find, importer, settled, show, text} from './setup.ts';
import {checking, choosing, done, matching, reading, reviewing, sending, someReport} from './states.ts';

const meters: Definition = {
  key: {name: 'meter', label: 'Meter', format: 'digits', length: 6},
  value: {name: 'room', label: 'Room', format: 'text'},
};

describe('attributes and properties', () => {
  it('have the defaults of the contract', async () => {
    const element = await fixture<FakedElement>(html`<faked-importer></faked-importer>`);
    expect(element.fake.settings()).to.include({
      endpoint: null,
      lookup: null,
      portal: null,
      headers: null,
      credentials: 'same-origin',
      mode: 'fill-empty',
      accept: '.xlsx',
      batchSize: 500,
      lookupSize: 2000,
      workerUrl: null,
    });
    expect([element.step, element.paused, element.problem?.code]).to.deep.equal([
      'choose',
      false,
      'misconfigured',
    ]);
    expect([element.candidates, element.summary, element.report]).to.deep.equal([null, null, null]);
  });

  it('are read from the attributes', async () => {
    const element = await fixture<FakedElement>(
      html`<faked-importer
        endpoint="/e"
        lookup="/l"
        help-url="/h"
        mode="overwrite"
        accept=".xlsx, .csv"
        batch-size="7"
        lookup-size="70"
        worker-url="/w.js"
        disabled
      ></faked-importer>`,
    );
    expect(element.fake.settings()).to.include({
      endpoint: '/e',
      lookup: '/l',
      mode: 'overwrite',
      accept: '.xlsx,.csv',
      batchSize: 7,
      lookupSize: 70,
      workerUrl: '/w.js',
    });
    expect([element.helpUrl, element.disabled]).to.deep.equal(['/h', true]);
  });

  it('are named where they make no sense, and fall back', async () => {
    const element = await importer();
    element.setAttribute('mode', 'everything');
    element.setAttribute('batch-size', '-3');
    expect(element.fake.settings()).to.include({
      mode: 'fill-empty',
      batchSize: 500,
      misconfigured: 'mode: must be fill-empty or overwrite',
    });
  });

  it('fall back to their defaults when an attribute is taken away', async () => {
    const element = await fixture<FakedElement>(
      html`<faked-importer
        endpoint="/e"
        lookup="/l"
        help-url="/h"
        mode="overwrite"
        accept=".csv"
        batch-size="7"
        lookup-size="70"
        worker-url="/w.js"
        definition=${JSON.stringify(meters)}
        disabled
      ></faked-importer>`,
    );
    for (const name of element.getAttributeNames()) if (name !== 'step') element.removeAttribute(name);
    const {endpoint, lookup, helpUrl, mode, accept, batchSize, lookupSize, workerUrl, disabled} = element;
    expect([
      endpoint,
      lookup,
      helpUrl,
      mode,
      accept,
      batchSize,
      lookupSize,
      workerUrl,
      disabled,
    ]).to.deep.equal([null, null, null, 'fill-empty', '.xlsx', 500, 2000, null, false]);
    expect(element.definition.value.name).to.equal('email');
    await settled(element);
    expect(text(element, '#limits')).to.equal('.xlsx, up to 100 MB');
  });

  it('share nothing between elements', async () => {
    const [one, other] = [await importer(), await importer()];
    one.limits = {rows: 5};
    expect(other.limits).to.deep.equal({});
  });

  for (const bound of [-1, 0, NaN, Infinity, '5', true, {}])
    it(`refuse a limit of ${JSON.stringify(bound)} (${typeof bound})`, async () => {
      const element = await importer();
      element.limits = {fileBytes: bound as number};
      await settled(element);
      expect(element.problem).to.deep.equal({
        code: 'misconfigured',
        detail: {reason: 'limits: fileBytes must be a finite number above 0'},
      });
      expect(find(element, 'details').textContent).to.contain('fileBytes must be a finite number above 0');
      expect(text(element, '#limits')).to.equal('.xlsx, up to 100 MB');
      element.limits = {fileBytes: 5};
      await settled(element);
      expect(element.problem).to.equal(null);
    });

  it('are not held against the page any more once they are right', async () => {
    const element = await importer();
    element.removeAttribute('endpoint');
    await show(element, choosing({code: 'misconfigured', detail: {reason: 'endpoint: missing'}}));
    expect(element.problem?.detail?.reason).to.equal('endpoint: missing');
    expect(text(element, '[role=alert]')).to.equal('The import is not set up correctly');
    element.setAttribute('endpoint', '/import');
    await settled(element);
    expect(element.problem).to.equal(null);
    expect(all(element, '[data-problem]')).to.deep.equal([]);
    expect(text(element, '[role=alert]')).to.equal('');
  });

  it('reflect step and pause, which nobody can set', async () => {
    const element = await importer();
    for (const state of [reading(), matching(), checking(), reviewing(), sending(), done()]) {
      await show(element, state);
      expect([element.step, element.getAttribute('step')]).to.deep.equal([state.step, state.step]);
    }
    await show(element, sending({pause: {by: 'user'}}));
    expect([element.paused, element.hasAttribute('paused')]).to.deep.equal([true, true]);
    expect(() => Object.assign(element, {step: 'done'})).to.throw(TypeError);
    expect(element.summary?.rows).to.equal(8247);
    await show(element, done());
    expect(element.report).to.equal(someReport);
  });

  it('take a definition as JSON or as an object', async () => {
    const element = await importer();
    element.setAttribute('definition', JSON.stringify(meters));
    await settled(element);
    expect(text(element, 'h2')).to.equal('Import “Room” from an Excel file');
    expect(text(element, '.sheet')).to.contain('Meter');
    element.removeAttribute('definition');
    element.definition = meters;
    await settled(element);
    expect(element.fake.settings().definition.value.name).to.equal('room');
  });

  it('throw at a property, and set a problem at an attribute, that makes no sense', async () => {
    const element = await importer();
    expect(() =>
      Object.assign(element, {definition: {key: {...meters.key, length: 0}, value: meters.value}}),
    ).to.throw(TypeError, /length/);
    expect(element.problem).to.equal(null);
    const problems: string[] = [];
    element.addEventListener('import-problem', ({problem}) => problems.push(problem.code));
    element.setAttribute('definition', '{"key":');
    await settled(element);
    expect(element.problem?.code).to.equal('misconfigured');
    expect(element.fake.settings().misconfigured).to.contain('definition');
    expect(problems).to.deep.equal(['misconfigured']);
    element.setAttribute('definition', JSON.stringify(meters));
    await settled(element);
    expect(element.problem).to.equal(null);
  });

  it('need no endpoint when the page brings a portal of its own', async () => {
    const element = await fixture<FakedElement>(html`<faked-importer></faked-importer>`);
    element.portal = {save: () => Promise.resolve([])};
    await settled(element);
    expect(element.problem).to.equal(null);
    expect(text(element)).to.contain('Only “User foreign number” and “E-mail” are sent');
  });

  it('work when they were set before the element was defined', async () => {
    const element = document.createElement('late-importer') as FakedElement;
    const box = await fixture(html`<div></div>`);
    Object.assign(element, {endpoint: '/early', batchSize: 9, definition: meters});
    box.append(element);
    customElements.define('late-importer', class extends FakedElement {});
    await settled(element);
    expect(element.fake.settings()).to.include({endpoint: '/early', batchSize: 9});
    expect(element.definition.value.label).to.equal('Room');
    expect(element.problem).to.equal(null);
  });

  it('set a problem when an early definition makes no sense', async () => {
    const element = document.createElement('later-importer') as FakedElement;
    const box = await fixture(html`<div></div>`);
    Object.assign(element, {endpoint: '/early', definition: {}});
    box.append(element);
    customElements.define('later-importer', class extends FakedElement {});
    await settled(element);
    expect(element.problem?.code).to.equal('misconfigured');
  });
});

describe('events', () => {
  it('tell each step, progress, problem and the end, across shadow roots', async () => {
    const element = await importer();
    const heard: string[] = [];
    const names = ['import-step', 'import-progress', 'import-problem', 'import-complete'] as const;
    const listeners = names.map(name => {
      const hear = (event: Event) => heard.push(`${name} ${event.composed}`);
      document.addEventListener(name, hear);
      return () => document.removeEventListener(name, hear);
    });
    await show(element, reading());
    await show(element, sending());
    await show(element, sending({pause: {by: 'portal', problem: {code: 'forbidden'}}}));
    await show(element, done());
    for (const stop of listeners) stop();
    expect(heard).to.deep.equal([
      'import-step true',
      'import-progress true',
      'import-step true',
      'import-progress true',
      'import-problem true',
      'import-step true',
      'import-complete true',
    ]);
  });

  it('ends with the import when the element leaves its page', async () => {
    const element = await importer(choosing());
    element.remove();
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(element.fake.disposed).to.equal(true);
  });
});
