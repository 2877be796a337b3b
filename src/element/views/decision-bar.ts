import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Review} from '../../core/review/review.ts';
import type {ConfirmForm, Missing} from '../confirm-form.ts';
import {toSend} from '../statuses.ts';
import {icon, icons} from './icons.ts';
import {lazyIcons} from './status-styles.ts';
import {outwardLink} from './notice.ts';
import {sentence, wordsWith, type Words} from './sentence.ts';
import type {LazyView} from './view.ts';

/**
 * At the foot of the review, always in view: the warning, the box to be ticked, what will happen in figures, and the
 * button. What is missing is said where it is missing.
 */
export function decisionBar(review: Review, form: ConfirmForm, view: LazyView): TemplateResult {
  const {summary, brake} = review;
  const {say, actions} = view;
  const sends = toSend(summary);
  if (sends === 0) return html`<p class="muted foot-note">${say.review.nothingToSend}</p>`;
  return html`
    ${brake ? brakeStrip(brake, summary.uncompared === 0, form, view) : nothing} ${warning(form, view)}
    <p class="outcome small-text">${say.review.outcome(summary)}</p>
    <button
      type="button"
      class="primary"
      part="button-primary"
      data-action="confirm"
      @click=${actions.confirm}
    >
      ${say.review.confirm(summary.add, summary.replace, summary.uncompared)}
    </button>
  `;
}

/** The warning that leads to the help page again, and the box. */
function warning(form: ConfirmForm, view: LazyView): TemplateResult {
  const {say, helpUrl, actions} = view;
  const missing = form.missing.includes('prepared');
  const [before, link, after] = say.warning.prepared;
  return html`
    <div class="warning" data-warning>
      ${icon(icons.check)}
      <div>
        <p id="warning">${say.warning.text}</p>
        <label class="check">
          <input
            type="checkbox"
            id="prepared"
            .checked=${live(form.prepared)}
            aria-invalid=${missing ? 'true' : nothing}
            aria-describedby=${missing ? 'prepared-error' : 'warning'}
            @change=${(event: Event) => {
              form.tick((event.target as HTMLInputElement).checked);
              actions.update();
            }}
          />
          <span
            >${
              helpUrl
                ? html`${before}${outwardLink(helpUrl, link, say.card.newTab, 'hidden')}${after}`
                : say.warning.preparedWithoutHelp
            }</span
          >
        </label>
        ${missing ? html`<p class="error-text" id="prepared-error">${say.warning.preparedMissing}</p>` : nothing}
      </div>
    </div>
  `;
}

function numberText(missing: Missing, form: ConfirmForm, count: number, {say}: LazyView): Words {
  return missing === 'number-wrong'
    ? sentence(typed => say.brake.wrong(typed, count), form.typed.trim())
    : [say.brake.empty(count)];
}

/** Many entries are at stake: their number is typed, so that it is read. */
function brakeStrip(
  {count, share}: NonNullable<Review['brake']>,
  compared: boolean,
  form: ConfirmForm,
  view: LazyView,
): TemplateResult {
  const {say, actions} = view;
  const missing = form.missing.find(point => point !== 'prepared');
  return html`
    <div class="brake" data-brake>
      <div class="stack tiny">
        <label for="brake">
          <strong>${wordsWith(view.format.number(count), say.brake.title(count, compared))}</strong>
          ${say.brake.label(count)}
        </label>
        ${share >= 0.5 && compared ? html`<p class="small-text">${say.brake.share(share)}</p>` : nothing}
        ${
          compared
            ? html`<button
                type="button"
                class="link small-text"
                data-action="previous"
                @click=${() => actions.download('previous')}
              >
                ${icon(lazyIcons.download)}${say.review.savePrevious}
              </button>`
            : nothing
        }
        ${missing ? html`<p class="error-text" id="brake-error">${numberText(missing, form, count, view)}</p>` : nothing}
      </div>
      <input
        id="brake"
        part="input"
        class="short"
        inputmode="numeric"
        autocomplete="off"
        .value=${live(form.typed)}
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? 'brake-error' : nothing}
        @input=${(event: Event) => {
          form.type((event.target as HTMLInputElement).value);
          actions.update();
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          actions.confirm();
        }}
      />
    </div>
  `;
}
