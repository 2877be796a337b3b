import {html, nothing, type TemplateResult} from 'lit';
import type {RowFilter} from '../statuses.ts';
import {icon} from './icons.ts';
import {filterLook} from './looks.ts';

/** A picture of all rows, in a fixed order: what will change is solid, the rest hatched. The chips are the control. */
export function bar(filters: readonly RowFilter[], active: RowFilter['name']): TemplateResult {
  const parts = filters.filter(({name, count}) => count > 0 && name !== 'all' && name !== 'will-change');
  const within = (name: RowFilter['name']) =>
    active === 'all' ||
    active === name ||
    active.startsWith('issue:') ||
    (active === 'will-change' && ['add', 'replace', 'uncompared'].includes(name));
  return html`
    <div class="bar" part="bar" aria-hidden="true">
      ${parts.map(
        ({name, count}) =>
          html`<span
            class="${filterLook(name).tone} ${name} ${within(name) ? '' : 'faint'}"
            .style=${`flex-grow: ${count}`}
          ></span>`,
      )}
    </div>
  `;
}

/** Filters as buttons, each with sign, word and figure. Pressing the active one shows all rows. */
export function chips(
  filters: readonly RowFilter[],
  active: RowFilter['name'],
  {
    label,
    name,
    figure,
    choose,
  }: {
    readonly label: string;
    readonly name: (filter: RowFilter) => string;
    readonly figure: (count: number) => string;
    readonly choose: (filter: RowFilter) => void;
  },
): TemplateResult | typeof nothing {
  if (filters.length === 0) return nothing;
  const all = filters.find(filter => filter.name === 'all');
  return html`
    <div class="chips" role="group" aria-label=${label}>
      ${filters.map(filter => {
        const pressed = filter.name === active;
        const look = filterLook(filter.name);
        return html`
          <button
            type="button"
            part="chip"
            class="chip ${look.tone}"
            data-filter=${filter.name}
            aria-pressed=${pressed ? 'true' : 'false'}
            @click=${() => choose(pressed && all ? all : filter)}
          >
            ${icon(look.sign)}<span>${name(filter)}</span> <b translate="no">${figure(filter.count)}</b>
          </button>
        `;
      })}
    </div>
  `;
}
