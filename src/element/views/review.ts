import {html, nothing, type TemplateResult} from 'lit';
import type {IssueCode} from '../../core/issue.ts';
import type {ReviewState} from '../../importer/state.ts';
import type {ConfirmForm} from '../confirm-form.ts';
import {sentence} from './sentence.ts';
import type {LaterView} from './view.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {
  firstFilter,
  issueFilter,
  reviewFilters,
  toSend,
  type RowFilter,
  type RowStatus,
} from '../statuses.ts';
import {bar, chips} from './bar.ts';
import type {Screen} from './card.ts';
import {confirming} from './confirming.ts';
import {consents} from './consents.ts';
import {modeChoice} from './mode-choice.ts';
import {notice} from './notice.ts';
import {rowsTable} from './rows-table.ts';
import {icon} from './icons.ts';
import {moreSigns} from './looks.ts';

/** What the review shows beside its state. */
export interface ReviewFacts {
  readonly screen: RowsScreen;
  readonly form: ConfirmForm;
  readonly size: number;
}

/** Step 2: everything that the confirm button will do, before it does it. */
export function reviewView(state: ReviewState, facts: ReviewFacts, view: LaterView): Screen {
  const {file, source, review, busy} = state;
  const {say, act, format} = view;
  const {summary} = review;
  const {screen, form, size} = facts;
  const filters = reviewFilters(review);
  const issues = issueFilters(review);
  const filter = screen.active([...issues, ...filters], firstFilter(review));
  const [headline, rest] = say.review.summary(review);
  const sends = toSend(summary);
  const held = summary.invalid + summary.consent;
  const choose = ({name}: RowFilter) => {
    screen.choose(name);
    const chosen = [...issues, ...filters].find(other => other.name === name);
    act.announce(say.table.caption(filterName(name, say), chosen?.count ?? 0));
  };
  const figure = (count: number) => format.number(count);
  return {
    body: html`
      <div class="stack">
        <p class="file">
          <strong dir="auto" translate="no">${file.name}</strong>
          <span>${sentence(say.review.sheet, source.sheetName)}</span>
          <span>${say.review.rows(summary.rows)}</span>
          <span>${say.review.columns(source)}</span>
          <button type="button" class="link" data-action="change-columns" @click=${act.changeColumns}>
            ${say.review.changeColumns}
          </button>
        </p>
        <div class="stack small">
          <h3 tabindex="-1" data-focus class="hidden">${say.review.heading}</h3>
          <p class="headline">${headline}</p>
          ${rest ? html`<p class="muted">${rest}</p>` : nothing}
        </div>
        <div class="stack small">
          ${bar(filters, filter.name)}
          ${chips(filters, filter.name, {
            label: say.review.filters,
            name: ({name}) => filterName(name, say),
            figure,
            choose,
          })}
        </div>
      </div>
      ${summary.uncompared ? notice('warning', null, say.review.uncompared) : nothing}
      ${review.slip === 'unchecked' && !summary.uncompared && sends > 0 ? notice('info', null, say.review.slipUnchecked) : nothing}
      ${modeChoice(state, view)} ${consents(state, screen, view)}
      <div class="stack">
        ${
          held > 0 && (filter.name === 'held' || filter.name.startsWith('issue:'))
            ? chips(issues, filter.name, {
                label: say.statuses.held,
                name: ({name}) => filterName(name, say),
                figure,
                choose: chosen => choose(chosen.name === filter.name ? {...chosen, name: 'held'} : chosen),
              })
            : nothing
        }
        ${takeAll(filter.name, review, view)}
        ${rowsTable({screen, filter, filterName: filterName(filter.name, say), size, moment: busy ? 'changing' : 'before'}, view)}
        ${tools(review.summary.replace > 0, review.undoable, busy, view)}
      </div>
      ${sends > 0 ? confirming(review, form, view) : nothing}
    `,
    foot: html`
      <button type="button" part="button-secondary" data-action="reset" @click=${act.reset}>
        ${say.card.chooseAnother}
      </button>
      <span class="muted small-text foot-note">
        ${sends === 0 ? say.review.nothingToSend : held > 0 ? say.review.heldBack(held) : nothing}
      </span>
      ${
        sends > 0
          ? html`<button
              type="button"
              class="primary"
              part="button-primary"
              data-action="confirm"
              @click=${act.confirm}
            >
              ${say.review.confirm(summary.add, summary.replace, summary.uncompared)}
            </button>`
          : nothing
      }
    `,
  };
}

/** One filter for each issue that occurs, the most frequent first. */
function issueFilters(review: ReviewState['review']): readonly RowFilter[] {
  const codes = Object.keys(review.issues) as IssueCode[];
  return codes
    .map(code => issueFilter(review, code))
    .filter(({count}) => count > 0)
    .sort((one, other) => other.count - one.count);
}

function filterName(name: RowFilter['name'], say: LaterView['say']): string {
  if (name === 'will-change' || name === 'all') return say.filters[name];
  return name.startsWith('issue:')
    ? say.issues[name.slice('issue:'.length) as IssueCode].name
    : say.statuses[name as RowStatus];
}

/** One click for all suggestions of the issue that is looked at; zeros are restored by consent instead. */
function takeAll(
  name: RowFilter['name'],
  {suggestions}: ReviewState['review'],
  {say, act}: LaterView,
): TemplateResult | typeof nothing {
  if (!name.startsWith('issue:') || name === 'issue:key-zeros-lost') return nothing;
  const code = name.slice('issue:'.length) as IssueCode;
  const count = suggestions[code] ?? 0;
  if (count === 0) return nothing;
  return html`
    <div class="buttons">
      <button
        type="button"
        part="button-secondary"
        data-action="take-all"
        @click=${() => act.applySuggestions(code)}
      >
        ${say.review.suggestions(count)}
      </button>
    </div>
  `;
}

function tools(replaces: boolean, undoable: boolean, busy: boolean, {say, act}: LaterView): TemplateResult {
  return html`
    <div class="links">
      ${busy ? html`<span class="muted">${say.review.busy}</span>` : nothing}
      ${
        undoable && !busy
          ? html`<button type="button" class="link" data-action="undo" @click=${act.undo}>
              ${say.review.undo}
            </button>`
          : nothing
      }
      ${
        replaces
          ? html`<button
              type="button"
              class="link"
              data-action="previous"
              @click=${() => act.download('previous')}
            >
              ${icon(moreSigns.download)}${say.review.savePrevious}
            </button>`
          : nothing
      }
    </div>
  `;
}
