import {html, nothing, type TemplateResult} from 'lit';
import type {PortalProblem} from '../../importer/problem.ts';
import type {CheckingState, FileInfo, ReadingState} from '../../importer/state.ts';
import type {Screen} from './card.ts';
import {problemBox} from './problem.ts';
import {progressBar} from './progress.ts';
import {sentence} from './sentence.ts';
import type {View} from './view.ts';
import {waitingText} from './waiting.ts';

/** The file is being read: bytes. */
export function readingView({file, progress}: ReadingState, {say, format, actions}: View): Screen {
  const heading = say.reading.heading(file.name);
  return {
    body: html`
      <div class="working tall stack">
        <h3 tabindex="-1" data-focus dir="auto">${sentence(say.reading.heading, file.name)}</h3>
        ${progressBar(progress, heading)}
        <p class="figures">
          ${say.reading.figures(format.bytes(Math.min(progress.done, progress.total)), format.bytes(progress.total))}
        </p>
        <p class="muted">${say.reading.nothingSent}</p>
      </div>
    `,
    foot: cancelButton(say.card.cancel, actions.cancel),
  };
}

/** The next screen is still on its way. */
export function waitingView(file: FileInfo, {say}: View): Screen {
  const heading = say.reading.heading(file.name);
  return {
    body: html`
      <div class="working tall stack" aria-busy="true">
        <h3 tabindex="-1" data-focus dir="auto">${sentence(say.reading.heading, file.name)}</h3>
        ${progressBar({done: 0, total: 0}, heading)}
      </div>
    `,
  };
}

/** The numbers are being looked up. Where the portal has a problem nothing moves until it is over. */
export function checkingView(state: CheckingState, view: View): Screen {
  const {say, actions} = view;
  const {progress, pause, waiting} = state;
  const problem = pause?.by === 'portal' ? pause.problem : null;
  const figures = html`<p class="figures">${say.checking.figures(progress.done, progress.total)}</p>`;
  return {
    body: html`
      <div class="working tall stack">
        <h3 tabindex="-1" data-focus>${problem ? say.checking.interrupted : say.checking.heading}</h3>
        ${
          problem
            ? html`${interruption(problem, view)} ${progress.done > 0 ? figures : nothing}`
            : html`
                ${progressBar(progress, say.checking.heading)} ${figures}
                ${waiting ? html`<p>${waitingText(waiting, say.checking.waiting)}</p>` : html`<p class="muted">${say.checking.nothingChanged}</p>`}
              `
        }
      </div>
    `,
    foot: cancelButton(say.card.cancel, actions.cancel),
  };
}

function interruption(problem: PortalProblem, view: View): TemplateResult {
  const {say, actions} = view;
  const ways = html`
    <button type="button" class="primary" part="button-primary" data-action="resume" @click=${actions.resume}>
      ${problem.code === 'unauthorised' ? say.problem.goOn : say.problem.tryAgain}
    </button>
  `;
  const facts = {
    step: 'checking',
    kept: say.problem.nothingChanged,
    ways,
    calm: isPassing(problem),
  } as const;
  return problemBox(problem, facts, view);
}

/** Problems that pass, by themselves or with a sign-in, are not shown in red. */
export function isPassing({code, detail}: PortalProblem): boolean {
  return (
    code === 'portal-unreachable' ||
    code === 'portal-failed' ||
    code === 'unauthorised' ||
    !!detail?.signedOut
  );
}

function cancelButton(text: string, cancel: () => void) {
  return html`<button type="button" part="button-secondary" data-action="cancel" @click=${cancel}>
    ${text}
  </button>`;
}
