import {html, nothing, type TemplateResult} from 'lit';
import type {Step} from '../../importer/state.ts';
import type {View} from './view.ts';

/** What a step puts into the card. */
export interface Screen {
  readonly body: TemplateResult;
  readonly foot?: TemplateResult | typeof nothing;
}

const stages: Readonly<Record<Step, number>> = {
  choose: 0,
  reading: 0,
  matching: 0,
  checking: 1,
  review: 1,
  sending: 2,
  done: 2,
};

/** The frame around every step: title, the three steps, content, and the buttons at its foot. */
export function card(step: Step, {body, foot = nothing}: Screen, {say}: View): TemplateResult {
  const names = [say.card.stepChoose, say.card.stepCheck, say.card.stepResult];
  const stage = stages[step];
  return html`
    <header>
      <h2 part="heading"><slot name="heading">${say.card.title}</slot></h2>
      <ol class="steps" aria-label=${say.card.steps}>
        ${names.map(
          (name, index) => html`
            <li
              class=${index < stage || step === 'done' ? 'past' : index === stage ? 'now' : 'next'}
              aria-current=${index === stage ? 'step' : nothing}
            >
              <span>${name}</span>
            </li>
          `,
        )}
      </ol>
    </header>
    <div class="body" data-step=${step}>${body}</div>
    ${foot === nothing ? nothing : html`<footer>${foot}</footer>`}
  `;
}
