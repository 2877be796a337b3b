import {html, type TemplateResult} from 'lit';
import type {Announcement} from './announcements.ts';

/** What is read out to those who listen. Both regions stand there from the start: one that comes later is not heard. */
export class LiveRegions {
  readonly #changed: () => void;
  #polite = '';
  #alert = '';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is not said stays as it was. */
  readonly say = ({polite = this.#polite, alert = this.#alert}: Announcement): void => {
    if (polite === this.#polite && alert === this.#alert) return;
    [this.#polite, this.#alert] = [polite, alert];
    this.#changed();
  };

  render(): TemplateResult {
    return html`
      <div class="hidden" role="status">${this.#polite}</div>
      <div class="hidden" role="alert">${this.#alert}</div>
    `;
  }
}
