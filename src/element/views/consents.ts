import {html, noChange, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Consent} from '../../core/review.ts';
import type {ReviewState} from '../../importer/state.ts';
import type {ConsentCode} from '../messages.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {keyText, valueText} from './key-text.ts';
import {datum} from './sentence.ts';
import type {LaterView} from './view.ts';
import {icon} from './icons.ts';
import {moreSigns} from './looks.ts';

/** Questions about rows that wait for the user: what it is about, an example, a check box that is never preset. */
export function consents(
  state: ReviewState,
  screen: RowsScreen,
  view: LaterView,
): TemplateResult | typeof nothing {
  if (state.review.consents.length === 0) return nothing;
  return html`
    <section class="stack" aria-labelledby="consents-title">
      <h4 id="consents-title">${view.say.review.consents}</h4>
      <ul class="boxes">
        ${state.review.consents.map(consent => html`<li>${question(consent, state, screen, view)}</li>`)}
      </ul>
    </section>
  `;
}

function question(
  consent: Consent,
  {review, busy}: ReviewState,
  screen: RowsScreen,
  view: LaterView,
): TemplateResult {
  const {say, act} = view;
  const {code, allowed} = consent;
  const words = say.consents[code as ConsentCode];
  const suggestions = review.suggestions[code] ?? 0;
  const show = () => {
    screen.search = '';
    screen.choose(`issue:${code}`);
    act.announce(say.table.caption(say.issues[code].name, consent.rows));
  };
  return html`
    <div class="consent" data-consent=${code}>
      <div class="stack small">
        <strong>${words.question(consent)}</strong>
        ${example(consent, view)}
        <p class="muted small-text">${words.hint}</p>
      </div>
      <div class="consent-foot">
        <label class="check">
          <input
            type="checkbox"
            .checked=${busy ? noChange : live(allowed)}
            @change=${(event: Event) => act.allow(code, (event.target as HTMLInputElement).checked)}
          />
          <span>${words.agree}</span>
        </label>
        <div class="buttons">
          <button type="button" part="button-secondary" data-action="show-rows" @click=${show}>
            ${say.review.showRows}
          </button>
          ${
            suggestions > 0 && code === 'email-typo'
              ? html`<button
                  type="button"
                  part="button-secondary"
                  data-action="suggestions"
                  @click=${() => act.applySuggestions(code)}
                >
                  ${say.review.suggestions(suggestions)}
                </button>`
              : nothing
          }
        </div>
      </div>
    </div>
  `;
}

function example({code, example: {rowNumber, found, suggestion}}: Consent, {say}: LaterView): TemplateResult {
  const shown = (text: string) =>
    code === 'key-zeros-lost'
      ? keyText(text)
      : html`<bdi class="value" translate="no">${valueText(text)}</bdi>`;
  return html`
    <p class="example">
      <span class="muted">${say.table.row} ${datum(rowNumber)}</span>
      ${shown(found)}
      ${suggestion === undefined ? nothing : html`${icon(moreSigns.send)} ${shown(suggestion)}`}
    </p>
  `;
}
