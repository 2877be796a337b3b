import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Review} from '../../core/review.ts';
import type {ConfirmForm, Missing} from '../confirm-form.ts';
import {outwardLink} from './notice.ts';
import {sentence, wordsWith, type Words} from './sentence.ts';
import type {LaterView} from './view.ts';
import {icon, signs} from './icons.ts';
import {moreSigns} from './looks.ts';

/** What stands right above the confirm button: what is missing, the brake, and the warning. */
export function confirming({brake, summary}: Review, form: ConfirmForm, view: LaterView): TemplateResult {
  const compared = summary.uncompared === 0;
  return html`
    ${form.missing.length ? missingBox(form, brake?.count ?? 0, view) : nothing}
    ${brake ? brakeBox(brake, compared, form, view) : nothing} ${warningBox(form, view)}
  `;
}

function missingText(missing: Missing, form: ConfirmForm, count: number, {say}: LaterView): Words {
  if (missing === 'number-empty') return [say.brake.empty];
  if (missing === 'number-wrong') return sentence(typed => say.brake.wrong(typed, count), form.typed.trim());
  return [say.warning.preparedMissing];
}

const places: Readonly<Record<Missing, string>> = {
  prepared: 'prepared',
  'number-empty': 'brake',
  'number-wrong': 'brake',
};

/** The summary of what is missing, each point a way to its place. */
function missingBox(form: ConfirmForm, count: number, view: LaterView): TemplateResult {
  const go = (missing: Missing) => (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById(places[missing])?.focus();
  };
  return html`
    <div
      class="notice error"
      part="notice"
      role="group"
      aria-labelledby="missing-title"
      tabindex="-1"
      data-missing
    >
      ${icon(signs.held)}
      <div class="stack small">
        <strong id="missing-title">${view.say.review.problemHeading}</strong>
        <ul class="plain">
          ${form.missing.map(
            missing =>
              html`<li>
                <button type="button" class="link" @click=${go(missing)}>
                  ${missingText(missing, form, count, view)}
                </button>
              </li>`,
          )}
        </ul>
      </div>
    </div>
  `;
}

/** Many entries are at stake: their number is typed, so that it is read. */
function brakeBox(
  {count, share}: NonNullable<Review['brake']>,
  compared: boolean,
  form: ConfirmForm,
  view: LaterView,
): TemplateResult {
  const {say, act} = view;
  const missing = form.missing.find(point => point !== 'prepared');
  return html`
    <div class="notice warning strong" part="notice" data-brake>
      ${icon(signs.check)}
      <div class="stack small">
        <strong>${wordsWith(view.format.number(count), say.brake.title(count, compared))}</strong>
        <p>${say.brake.text(share, compared)}</p>
        ${
          compared
            ? html`<div>
                <button
                  type="button"
                  part="button-secondary"
                  data-action="previous"
                  @click=${() => act.download('previous')}
                >
                  ${icon(moreSigns.download)}${say.review.savePrevious}
                </button>
              </div>`
            : nothing
        }
        <label for="brake">${say.brake.label(compared)}</label>
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
            act.update();
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') act.confirm();
          }}
        />
        ${missing ? html`<p class="error-text" id="brake-error">${missingText(missing, form, count, view)}</p>` : nothing}
      </div>
    </div>
  `;
}

/** The warning that leads to the help page again, and the box to be ticked. */
function warningBox(form: ConfirmForm, view: LaterView): TemplateResult {
  const {say, helpUrl, act} = view;
  const missing = form.missing.includes('prepared');
  const [before, link, after] = say.warning.text;
  return html`
    <div class="notice warning" part="notice" data-warning>
      ${icon(signs.check)}
      <div class="stack small">
        <p>
          <strong>${say.warning.title}</strong>
          ${
            helpUrl
              ? html`${before}${outwardLink(helpUrl, link, say.card.newTab)}${after}`
              : say.warning.textWithoutHelp
          }
        </p>
        <label class="check">
          <input
            type="checkbox"
            id="prepared"
            .checked=${live(form.prepared)}
            aria-invalid=${missing ? 'true' : nothing}
            aria-describedby=${missing ? 'prepared-error' : nothing}
            @change=${(event: Event) => {
              form.tick((event.target as HTMLInputElement).checked);
              act.update();
            }}
          />
          <span>${helpUrl ? say.warning.prepared : say.warning.preparedWithoutHelp}</span>
        </label>
        ${missing ? html`<p class="error-text" id="prepared-error">${say.warning.preparedMissing}</p>` : nothing}
      </div>
    </div>
  `;
}
