import {html, noChange, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Mode} from '../../core/plan/mode.ts';
import type {ReviewState} from '../../importer/state.ts';
import type {LazyView} from './view.ts';

const modes: readonly Mode[] = ['fill-empty', 'overwrite'];

/** The choice of the mode, each with its consequences in figures. A click stays while the review follows it. */
export function modeChoice({review, busy}: ReviewState, {say, actions}: LazyView): TemplateResult {
  const {mode, effects} = review;
  return html`
    <fieldset class="modes" part="mode">
      <legend class="small-text">${say.review.question}</legend>
      <div class="segments">
        ${modes.map(
          name => html`
            <label class="segment">
              <input
                type="radio"
                name="mode"
                value=${name}
                .checked=${busy ? noChange : live(mode === name)}
                @change=${() => actions.change({type: 'set-mode', mode: name})}
              />
              <span class="stack tiny">
                <strong>${say.review.modes[name]}</strong>
                <span class="muted small-text">${say.review.effect(name, effects[name])}</span>
              </span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
