import {html, nothing, type TemplateResult} from 'lit';
import type {RowFilter} from '../statuses.ts';
import {icon} from './icons.ts';
import {filterStyle} from './status-styles.ts';

/** How a set of filters is shown. */
export interface FilterWords {
  readonly label: string;
  readonly name: (filter: RowFilter) => string;
  readonly figure: (count: number) => string;
  readonly choose: (filter: RowFilter) => void;
}

/** Filters as buttons, each with sign, word and figure. Pressing the active one shows all rows. */
export function chips(
  filters: readonly RowFilter[],
  active: RowFilter['name'],
  {label, name, figure, choose}: FilterWords,
): TemplateResult | typeof nothing {
  if (filters.length === 0) return nothing;
  const all = filters.find(filter => filter.name === 'all');
  return html`
    <div class="chips" role="group" aria-label=${label}>
      ${filters.map(filter => {
        const pressed = filter.name === active;
        const look = filterStyle(filter.name);
        return html`
          <button
            type="button"
            part="chip"
            class="chip ${look.tone}"
            data-filter=${filter.name}
            aria-pressed=${pressed ? 'true' : 'false'}
            @click=${() => choose(pressed && all ? all : filter)}
          >
            ${icon(look.icon)}<span>${name(filter)}</span> <b translate="no">${figure(filter.count)}</b>
          </button>
        `;
      })}
    </div>
  `;
}

/** The few filters of the review, side by side like tabs: a word and a figure each. */
export function tabs(
  filters: readonly RowFilter[],
  active: RowFilter['name'],
  {label, name, figure, choose}: FilterWords,
): TemplateResult {
  return html`
    <div class="tabs" role="group" aria-label=${label}>
      ${filters.map(
        filter => html`
          <button
            type="button"
            part="tab"
            class="tab ${filterStyle(filter.name).tone}"
            data-filter=${filter.name}
            aria-pressed=${filter.name === active ? 'true' : 'false'}
            @click=${() => choose(filter)}
          >
            <span>${name(filter)}</span> <b translate="no">${figure(filter.count)}</b>
          </button>
        `,
      )}
    </div>
  `;
}
