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

  /** What is said takes the place of what was said before, in both regions. */
  readonly say = ({polite: politely, alert: atOnce}: Announcement): void => {
    const polite = politely ?? (atOnce ? '' : this.#polite);
    const alert = atOnce ?? (politely ? '' : this.#alert);
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
