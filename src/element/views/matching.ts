import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FieldRole} from '../../core/issue.ts';
import type {ColumnCandidate} from '../../core/columns/candidates.ts';
import type {MatchingState} from '../../importer/state.ts';
import {columnLetters} from '../format.ts';
import type {MatchingForm} from '../matching-form.ts';
import type {Screen} from './card.ts';
import {visible} from './key-text.ts';
import {sentence} from './sentence.ts';
import type {LazyView} from './view.ts';
import {icon, icons} from './icons.ts';
import {notice} from './notice.ts';
import {lazyIcons} from './status-styles.ts';

/** Columns that are shown at once; the others unfold. */
const shownColumns = 6;

/** Asks which columns hold the two fields, where the headings do not say it without doubt. */
export function matchingView({file, candidates}: MatchingState, form: MatchingForm, view: LazyView): Screen {
  const {say, actions, definition} = view;
  const go = (event: Event) => {
    event.preventDefault();
    form.pressed = true;
    if (form.answer) return actions.match(form.answer);
    actions.update();
    const question = form.missing[0] ?? 'value';
    (event.target as HTMLElement).querySelector<HTMLElement>(`[data-field=${question}] input`)?.focus();
  };
  const typeHeaderRow = ({target, type}: Event) => {
    const row = (target as HTMLInputElement).valueAsNumber;
    if (Number.isInteger(row) && row >= 0) form.headerRow = row;
    // A field that is being emptied stays empty until it is left.
    else if (type === 'input') return;
    actions.update();
  };
  const shownRow = form.current?.headerRow ?? form.headerRow;
  const otherRow = form.headerRow !== shownRow;
  return {
    body: html`
      <form class="stack" id="matching" novalidate @submit=${go}>
        <div class="stack small">
          <h3 tabindex="-1" data-focus>${say.matching.heading}</h3>
          <p class="muted">
            <strong dir="auto" translate="no">${file.name}</strong> ·
            ${form.again ? say.matching.introAgain : say.matching.intro}
          </p>
        </div>
        <div class="fields">
          <label>
            <span>${say.matching.sheet}</span>
            <select
              part="input"
              @change=${(event: Event) => {
                form.chooseSheet(Number((event.target as HTMLSelectElement).value));
                actions.update();
              }}
            >
              ${candidates.map(
                ({sheet, name, hidden}) =>
                  html`<option translate="no" value=${sheet} .selected=${sheet === form.sheet}>
                    ${hidden ? say.matching.hiddenSheet(name) : name}
                  </option>`,
              )}
            </select>
          </label>
          <label>
            <span>${say.matching.headerRow} <span class="muted">(${say.matching.headerRowHint})</span></span>
            <input
              type="number"
              part="input"
              min="0"
              max="1048576"
              .value=${live(String(form.headerRow))}
              aria-describedby=${otherRow ? 'other-row' : nothing}
              @input=${typeHeaderRow}
              @change=${typeHeaderRow}
            />
          </label>
        </div>
        ${otherRow ? html`<div id="other-row">${notice('info', null, say.matching.otherHeaderRow(shownRow))}</div>` : nothing}
        ${columnQuestion('key', definition.key.label, form.current?.key ?? [], form, view)}
        ${columnQuestion('value', definition.value.label, form.current?.value ?? [], form, view)}
      </form>
    `,
    foot: html`
      <button type="button" part="button-secondary" data-action="reset" @click=${actions.reset}>
        ${say.card.chooseAnother}
      </button>
      <button type="submit" form="matching" class="primary" part="button-primary" data-action="match">
        ${say.matching.go}
      </button>
    `,
  };
}

function columnQuestion(
  role: FieldRole,
  label: string,
  candidates: readonly ColumnCandidate[],
  form: MatchingForm,
  {say, actions}: LazyView,
): TemplateResult {
  const missing = form.pressed && form.chosen[role] === null;
  const same = form.pressed && role === 'value' && form.sameColumn;
  const chosenAt = candidates.findIndex(({column}) => column === form.chosen[role]);
  const all = form.unfolded.includes(role) || chosenAt >= shownColumns;
  const shown = all ? candidates : candidates.slice(0, shownColumns);
  const more = candidates.length - shown.length;
  const error = missing ? sentence(say.matching.unselected, label) : same ? say.matching.sameColumn : null;
  return html`
    <fieldset data-field=${role} aria-describedby=${error ? `error-${role}` : nothing}>
      <legend>${sentence(say.matching.question, label)}</legend>
      ${error ? html`<p class="with-icon error-text" id="error-${role}">${icon(icons.held)}<span>${error}</span></p>` : nothing}
      <div class="choices">
        ${shown.map(candidate => columnChoice(role, candidate, form, {say, actions}))}
      </div>
      ${
        more > 0
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                form.unfolded = [...form.unfolded, role];
                actions.update();
              }}
            >
              ${say.matching.moreColumns(more)}
            </button>`
          : nothing
      }
    </fieldset>
  `;
}

function columnChoice(
  role: FieldRole,
  candidate: ColumnCandidate,
  form: MatchingForm,
  {say, actions}: Pick<LazyView, 'say' | 'actions'>,
): TemplateResult {
  const {column, label, reason, samples, fits, total} = candidate;
  const choose = () => {
    form.chosen = {...form.chosen, [role]: column};
    actions.update();
  };
  const columnName = () =>
    label
      ? sentence(say.matching.column, columnLetters(column), label)
      : sentence(letters => say.matching.column(letters, say.matching.noLabel), columnLetters(column));
  return html`
    <label class="choice">
      <input type="radio" name=${role} .checked=${live(form.chosen[role] === column)} @change=${choose} />
      <span class="stack small">
        <strong dir="auto">${columnName()}</strong>
        <span class="samples">
          ${samples.slice(0, 3).map(sample => html`<bdi translate="no">${visible(sample)}</bdi>`)}
        </span>
        <span class="small-text ${fits > 0 && fits === total ? 'fits' : 'muted'}">
          ${fits > 0 && fits === total ? icon(lazyIcons.saved) : nothing}
          ${say.matching.fit(fits, total)}${reason === 'exact' ? ` · ${say.matching.recognized}` : ''}
        </span>
        ${doubts(candidate, say).map(
          doubt =>
            html`<span class="with-icon small-text doubt" data-doubt
              >${icon(icons.check)}<span>${doubt}</span></span
            >`,
        )}
      </span>
    </label>
  `;
}

/** Why a column was not taken though its heading reads right. */
function doubts({hidden, mergedOver, unnamedLike}: ColumnCandidate, {matching}: LazyView['say']): string[] {
  return [
    ...(hidden ? [matching.hiddenColumn] : []),
    ...(mergedOver.length > 0 ? [matching.mergedOver(mergedOver.map(columnLetters))] : []),
    ...(unnamedLike.length > 0 ? [matching.unnamedLike(unnamedLike.map(columnLetters))] : []),
  ];
}
