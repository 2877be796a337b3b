import {html, nothing} from 'lit';
import type {SendingState} from '../../importer/state.ts';
import type {Screen} from './card.ts';
import {problemBox} from './problem.ts';
import {progressBar} from './progress.ts';
import {isPassing} from './reading.ts';
import type {LazyView} from './view.ts';
import {waitingText} from './waiting.ts';

/** The plan is being sent. `remaining` is in seconds, `null` while nothing can be said. */
export function sendingView(state: SendingState, remaining: number | null, view: LazyView): Screen {
  const {progress, saved, mode, pause, waiting, stopping} = state;
  const {say, actions} = view;
  const portal = pause?.by === 'portal' ? pause.problem : null;
  const again = portal?.code === 'unauthorised' ? say.problem.goOn : say.problem.tryAgain;
  const ways = html`
    <button type="button" class="primary" part="button-primary" data-action="resume" @click=${actions.resume}>
      ${again}
    </button>
    <button type="button" part="button-secondary" data-action="stop" @click=${actions.cancel}>
      ${say.problem.stop}
    </button>
  `;
  const stop = html`
    <button type="button" part="button-secondary" data-action="stop" @click=${actions.cancel}>
      ${say.sending.stop}
    </button>
  `;
  const turn = pause
    ? html`<button
        type="button"
        class="primary"
        part="button-primary"
        data-action="resume"
        @click=${actions.resume}
      >
        ${say.sending.resume}
      </button>`
    : html`<button type="button" part="button-secondary" data-action="pause" @click=${actions.pause}>
        ${say.sending.pause}
      </button>`;
  return {
    body: html`
      <div class="working stack">
        <div class="stack small">
          <h3 tabindex="-1" data-focus class="headline">${say.sending.heading(progress.total)}</h3>
          <p class="muted">${say.sending.intro[mode]} ${say.sending.keepOpen}</p>
        </div>
        ${
          portal
            ? problemBox(
                portal,
                {
                  step: 'sending',
                  kept: say.problem.savedSoFar(saved, progress.total),
                  ways,
                  calm: isPassing(portal),
                },
                view,
              )
            : nothing
        }
        <div class=${pause ? 'halted' : ''}>${progressBar(progress, say.sending.progress)}</div>
        <p class="figures">
          <span>${say.sending.figures(saved, progress.total)}</span>
          ${remaining !== null && !pause && !waiting ? html`<span>${say.sending.remaining(remaining)}</span>` : nothing}
        </p>
        ${waiting && !pause ? html`<p>${waitingText(waiting, say.sending.waiting)}</p>` : nothing}
        ${pause?.by === 'user' ? html`<p>${say.sending.paused}</p>` : nothing}
        ${stopping ? html`<p>${say.sending.stopping}</p>` : nothing}
      </div>
    `,
    foot: stopping || portal ? nothing : html`${stop} ${turn}`,
  };
}
