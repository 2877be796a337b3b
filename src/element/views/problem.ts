import {html, nothing, type TemplateResult} from 'lit';
import type {Problem, ProblemDetail} from '../../importer/problem.ts';
import {goesOnByItself} from '../../importer/requests/retry.ts';
import type {Step} from '../../importer/state.ts';
import {sentence} from './sentence.ts';
import type {View} from './view.ts';
import {icon, icons} from './icons.ts';

/** What happened, what to do, what was not touched, the ways out, and what support needs to know. */
export function problemBox(
  problem: Problem,
  {step, kept, ways, calm = false}: {step: Step; kept: string; ways?: TemplateResult; calm?: boolean},
  {say}: View,
): TemplateResult {
  const {code, detail = {}} = problem;
  const {title, text} = say.problems[code];
  const place = {step, goesOn: goesOnByItself(problem)};
  return html`
    <div class="notice ${calm ? 'warning' : 'error'}" part="notice" data-problem=${code}>
      ${icon(calm ? icons.check : icons.held)}
      <div class="stack small">
        <strong>${title(detail, place)}</strong>
        <p>${sentence(sheet => text({...detail, ...(sheet && {sheet})}, place), detail.sheet ?? '')}</p>
        ${detail.message ? html`<p dir="auto">${say.problem.portalSays(detail.message)}</p>` : nothing}
        <p class="muted">${kept}</p>
        ${ways ? html`<div class="buttons">${ways}</div>` : nothing} ${details(code, step, detail, say)}
      </div>
    </div>
  `;
}

/** For support: codes and reasons, nothing of the file. */
function details(
  code: string,
  step: Step,
  {status, reason, format, limit}: ProblemDetail,
  {problem: words}: View['say'],
): TemplateResult {
  const facts: [string, string | number | undefined][] = [
    [words.detailLabels.code, code],
    [words.detailLabels.step, step],
    [words.detailLabels.status, status],
    [words.detailLabels.reason, reason ?? format ?? limit],
  ];
  return html`
    <details>
      <summary>${words.details}</summary>
      <dl class="facts">
        ${facts
          .filter(([, fact]) => fact !== undefined)
          .map(
            ([label, fact]) =>
              html`<dt>${label}</dt>
                <dd><code translate="no">${fact}</code></dd>`,
          )}
      </dl>
    </details>
  `;
}
