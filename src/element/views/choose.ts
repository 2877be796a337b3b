import {html, nothing, type TemplateResult} from 'lit';
import type {Field} from '../../core/definition/definition.ts';
import type {Problem} from '../../importer/problem.ts';
import type {Dragging} from '../file-drop.ts';
import type {Screen} from './card.ts';
import {keyText} from './key-text.ts';
import {outwardLink} from './notice.ts';
import {problemBox} from './problem.ts';
import type {View} from './view.ts';
import {icon, icons} from './icons.ts';

/** What the choose screen shows beside the invitation. */
export interface ChooseFacts {
  readonly problem: Problem | null;
  /** Several files were dropped at once. */
  readonly tooMany: boolean;
  readonly dragging: Dragging;
}

/** Step 1: one file, by button or by dropping it. */
export function chooseView({problem, tooMany, dragging}: ChooseFacts, view: View): Screen {
  const {say, actions, definition, helpUrl} = view;
  return {
    body: html`
      <div class="stack small">
        <h3 tabindex="-1" data-focus>${say.choose.heading}</h3>
        <p class="muted">${say.choose.intro}</p>
      </div>
      ${problem ? problemBox(problem, {step: 'choose', kept: say.problem.nothingChanged}, view) : nothing}
      ${dropArea(problem !== null || tooMany, tooMany, dragging, view)}
      <section class="stack">
        <p id="needs">${say.choose.needs}</p>
        <div class="sheet">
          <table aria-labelledby="needs">
            <thead>
              <tr>
                <th scope="col" translate="no">${definition.key.label}</th>
                <th scope="col" translate="no">${definition.value.label}</th>
                <th scope="col" class="muted">${say.choose.otherColumn}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>${keyText(example(definition.key))}</td>
                <td translate="no">${example(definition.value)}</td>
                <td class="muted">${say.choose.ignored}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div class="links">
          <slot name="help">
            ${helpUrl ? outwardLink(helpUrl, say.card.help, say.card.newTab) : nothing}
          </slot>
          <button
            type="button"
            class="link"
            data-action="template"
            @click=${() => actions.download('template')}
          >
            ${say.choose.template}
          </button>
        </div>
      </section>
      <p class="with-icon muted">
        ${icon(icons.lock)}<span
          >${view.compares ? say.choose.privacy : say.choose.privacyWithoutLookup}</span
        >
      </p>
    `,
  };
}

function dropArea(again: boolean, tooMany: boolean, dragging: Dragging, view: View): TemplateResult {
  const {say, actions, accept, format, fileBytes, disabled} = view;
  if (disabled) return html`<div class="drop" part="drop"><p>${say.choose.disabled}</p></div>`;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length) actions.open(files);
  };
  const browse = (event: Event) =>
    ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  return html`
    <div class="drop ${dragging ? 'over' : ''}" part="drop">
      ${tooMany ? html`<p class="with-icon error-text">${icon(icons.held)}<span>${say.choose.dropMany}</span></p>` : nothing}
      <button
        type="button"
        class="primary"
        part="button-primary"
        data-action="choose"
        aria-describedby="limits"
        @click=${browse}
      >
        ${again ? say.card.chooseAnother : say.choose.button}
      </button>
      <input
        type="file"
        class="hidden"
        tabindex="-1"
        aria-hidden="true"
        accept=${accept.join(',')}
        @change=${chosen}
      />
      <p>${dragging === 'card' ? say.choose.dropActive : say.choose.drop}</p>
      <p class="muted small-text" id="limits">${say.choose.limits(accept, format.bytes(fileBytes))}</p>
    </div>
  `;
}

/** A cell that would be taken, made from what the definition asks for. */
function example(field: Field): string {
  if (field.format === 'digits') return '1200100123'.slice(-field.length).padStart(field.length, '0');
  return field.format === 'email' ? 'name@example.com' : '…';
}
