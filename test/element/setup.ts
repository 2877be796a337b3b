/** Puts the element into a page, and finds things in it as a person would. */
import {fixture, html} from '@open-wc/testing';
import type {ImporterState} from '../../src/importer/state.ts';
// Loaded with the tests, so that no test waits for them; loading-the-screens.test.ts looks at the loading itself.
import '../../src/element/lazy-screens.ts';
import '../../src/element/matching-screen.ts';
import {FakedElement} from './fake-importer.ts';

if (!customElements.get('faked-importer')) customElements.define('faked-importer', FakedElement);

export async function importer(state?: ImporterState): Promise<FakedElement> {
  const element = await fixture<FakedElement>(
    html`<faked-importer endpoint="/import" lookup="/lookup" help-url="/help"></faked-importer>`,
  );
  if (state) await show(element, state);
  return element;
}

/** Shows a state, and waits until its rows are there as well. */
export async function show(element: FakedElement, state: ImporterState): Promise<void> {
  element.fake.show(state);
  await settled(element);
}

/** A review with every row on screen. */
export async function allRows(state: ImporterState): Promise<FakedElement> {
  const element = await importer(state);
  await click(element, '[data-filter=all]');
  return element;
}

/** All that was begun by a click is on screen. */
export async function settled(element: FakedElement): Promise<void> {
  await element.updateComplete;
  await new Promise(resolve => setTimeout(resolve));
  await element.updateComplete;
  await until(() => !element.shadowRoot?.querySelector('[aria-busy=true]'));
  await element.updateComplete;
}

export function find<Found extends HTMLElement = HTMLElement>(
  element: FakedElement,
  selector: string,
): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`Nothing on screen matches ${selector}`);
  return found;
}

export function all(element: FakedElement, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export async function click(element: FakedElement, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

/** What stands on screen, with spaces as a person sees them. */
export function text(element: FakedElement, selector = '.card'): string {
  return (find(element, selector).innerText ?? '').replace(/\s+/g, ' ').trim();
}

export async function type(element: FakedElement, selector: string, value: string): Promise<void> {
  const input = find<HTMLInputElement>(element, selector);
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  await settled(element);
}

/** Presses a key on something, as a keyboard does. */
export function press(on: Element, key: string): void {
  on.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
}

/** The focused thing inside the element. */
export function focused(element: FakedElement): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}

export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise(resolve => setTimeout(resolve, 10));
}
