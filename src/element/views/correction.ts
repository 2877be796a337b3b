import {html, type TemplateResult} from 'lit';
import type {ReviewRow} from '../../core/review/review.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {rowStatusStyle} from './status-styles.ts';
import type {LazyView} from './view.ts';

/**
 * Two fields for one row, in a line of their own below it: an address needs the room. The rules judge what is typed as
 * they judge a cell. Escape leaves the row as it is, and goes no further: a dialog around the element stays open.
 */
export function correctionForm(
  row: ReviewRow,
  screen: RowsScreen,
  {say, actions, definition}: LazyView,
): TemplateResult {
  const apply = (event: Event) => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const key = String(fields.get('key'));
    const value = String(fields.get('value'));
    const correction = {...(key !== row.key && {key}), ...(value !== row.value && {value})};
    screen.edit(null);
    actions.change({type: 'correct', rowNumber: row.rowNumber, correction});
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    screen.edit(null);
  };
  const field = (name: 'key' | 'value', label: string, focus: boolean) => html`
    <label>
      <span translate="no">${label}</span>
      <input
        part="input"
        name=${name}
        .value=${row[name]}
        autocomplete="off"
        spellcheck="false"
        ?data-first=${focus}
      />
    </label>
  `;
  const atKey = row.issues.some(issue => issue.field === 'key' && issue.severity === 'error');
  return html`
    <tr role="row" class="correcting ${rowStatusStyle(row).tone}" data-row=${row.rowNumber}>
      <td role="cell" colspan="5">
        <form class="correction" @submit=${apply} @keydown=${leave}>
          ${field('key', definition.key.label, atKey)} ${field('value', definition.value.label, !atKey)}
          <div class="buttons">
            <button type="submit" part="button-secondary">${say.table.apply}</button>
            <button type="button" class="link" @click=${() => screen.edit(null)}>${say.card.cancel}</button>
          </div>
        </form>
      </td>
    </tr>
  `;
}
