import {html, type TemplateResult} from 'lit';
import type {Progress} from '../../importer/state.ts';

/** A bar with its name; figures stand below it, as text. Without a total it only says that work goes on. */
export function progressBar({done, total}: Progress, label: string): TemplateResult {
  return total > 0
    ? html`<progress
        part="progress"
        max=${total}
        .value=${Math.min(done, total)}
        aria-label=${label}
      ></progress>`
    : html`<progress part="progress" aria-label=${label}></progress>`;
}
