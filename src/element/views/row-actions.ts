import {html, nothing, type TemplateResult} from 'lit';
import type {ReviewRow} from '../../core/review/review.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {sentence} from './sentence.ts';
import type {LazyView} from './view.ts';

/** Suggestions and small actions, only where a row is held back, needs attention, or was left out. */
export function rowActions(
  {rowNumber, standing, leftOut, issues}: ReviewRow,
  screen: RowsScreen,
  {say, actions}: LazyView,
): TemplateResult | typeof nothing {
  const attention = standing === 'invalid' || standing === 'consent';
  const warned = issues.some(({severity}) => severity === 'warning' || severity === 'consent');
  if (standing === 'empty' || (!attention && !warned)) return nothing;
  const ofRow = html`<span class="hidden">${say.table.ofRow(rowNumber)}</span>`;
  const action = (name: string, word: string, go: () => void) => html`
    <button type="button" class="link" data-action=${name} @click=${go}>${word} ${ofRow}</button>
  `;
  if (leftOut)
    return html`<div class="actions">
      ${action('take-back', say.table.takeBack, () => actions.change({type: 'leave-out', rowNumber, out: false}))}
    </div>`;
  const suggested = issues.filter(
    ({code, suggestion, severity}) =>
      suggestion !== undefined && severity !== 'info' && code !== 'key-zeros-lost',
  );
  return html`
    ${suggested.map(
      ({field, suggestion = ''}) =>
        html`<div class="suggestions">
          <button
            type="button"
            class="small-button"
            data-action="suggestion"
            @click=${() => actions.change({type: 'correct', rowNumber, correction: {[field]: suggestion}})}
          >
            <span dir="auto">${sentence(say.table.use, suggestion)}</span> ${ofRow}
          </button>
        </div>`,
    )}
    <div class="actions">
      ${action('correct', say.table.correct, () => screen.edit(rowNumber))}
      ${action('leave-out', say.table.leaveOut, () => actions.change({type: 'leave-out', rowNumber, out: true}))}
    </div>
  `;
}
