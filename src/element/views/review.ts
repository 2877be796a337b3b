import {html, nothing, type TemplateResult} from 'lit';
import type {ReviewState} from '../../importer/state.ts';
import type {ConfirmForm} from '../confirm-form.ts';
import type {WaitingCode} from '../messages.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {
  firstFilter,
  reviewFilters,
  toDecide,
  toSend,
  waitingFilters,
  waitsForOf,
  type RowFilter,
} from '../statuses.ts';
import type {Screen} from './card.ts';
import {tabs} from './chips.ts';
import {decisionBar} from './decision-bar.ts';
import {icon} from './icons.ts';
import {lazyIcons} from './status-styles.ts';
import {modeChoice} from './mode-choice.ts';
import {notice} from './notice.ts';
import {rowsList, searchField, type TableFacts} from './rows-table.ts';
import {sentence} from './sentence.ts';
import type {LazyView} from './view.ts';
import {waitingGroups} from './waiting-groups.ts';

/** What the review shows beside its state. */
export interface ReviewFacts {
  readonly screen: RowsScreen;
  readonly form: ConfirmForm;
  readonly size: number;
}

/** Step 2: what needs the user, what the confirm button will do, and the button, always in view. */
export function reviewView(state: ReviewState, facts: ReviewFacts, view: LazyView): Screen {
  const {review, busy} = state;
  const {say, actions, format} = view;
  const {screen, form, size} = facts;
  const lots = reviewFilters(review);
  const filter = screen.active([...lots, ...waitingFilters(review)], firstFilter(review));
  const opened = waitsForOf(filter);
  const lot = opened ? 'to-do' : filter.name;
  const table: TableFacts = {
    screen,
    filter,
    filterName: filterName(filter, say),
    size,
    moment: busy ? 'changing' : 'before',
  };
  const searching = screen.isSearching;
  return {
    body: html`
      <div class="stack small">
        ${fileLine(state, view)}
        <div class="review-head">
          <div class="stack tiny">
            <h3 tabindex="-1" data-focus class="headline">
              ${say.review.headline(toSend(review.summary), toDecide(review))}
            </h3>
            <p class="muted">${say.review.rest(toDecide(review))}</p>
          </div>
          ${modeChoice(state, view)}
        </div>
      </div>
      ${notices(state, view)}
      <section class="stack rows" aria-labelledby="rows-title">
        <div class="tabs-line">
          ${tabs(lots, lot, {
            label: say.review.filters,
            name: lot => filterName(lot, say),
            figure: count => format.number(count),
            choose: lot => {
              screen.choose(lot.name);
              actions.announce(say.table.caption(filterName(lot, say), lot.count));
            },
          })}
          ${tools(state, view)} ${searchField(screen, view)}
        </div>
        <h4 id="rows-title" tabindex="-1" class="hidden">
          ${say.table.caption(table.filterName, screen.shown?.total ?? filter.count)}
        </h4>
        ${
          lot === 'to-do' && !searching
            ? waitingGroups({state, screen, opened, rows: () => rowsList(table, view)}, view)
            : rowsList(table, view)
        }
      </section>
    `,
    foot: decisionBar(review, form, view),
  };
}

function fileLine({file, source, review}: ReviewState, {say, actions}: LazyView): TemplateResult {
  return html`
    <p class="file">
      <strong dir="auto" translate="no">${file.name}</strong>
      <span>${sentence(say.review.sheet, source.sheetName)}</span>
      <span>${say.review.rows(review.summary.rows)}</span>
      <span>${say.review.columns(source)}</span>
      <button type="button" class="link" data-action="change-columns" @click=${actions.changeColumns}>
        ${say.review.changeColumns}
      </button>
      <button type="button" class="link" data-action="reset" @click=${actions.reset}>
        ${say.card.chooseAnother}
      </button>
    </p>
  `;
}

function notices({review, source}: ReviewState, {say}: LazyView): readonly TemplateResult[] {
  const unseen = review.columnShift === 'unchecked' && toSend(review.summary) > 0;
  return [
    ...(source.delimited ? [notice('info', null, say.review.delimited)] : []),
    ...(review.summary.uncompared ? [notice('warning', null, say.review.uncompared)] : []),
    ...(unseen && !review.summary.uncompared ? [notice('info', null, say.review.slipUnchecked)] : []),
  ];
}

function filterName({name, count}: RowFilter, say: LazyView['say']): string {
  return name.startsWith('waits:')
    ? say.waiting[name.slice('waits:'.length) as WaitingCode].name(count)
    : say.filters[name as keyof LazyView['say']['filters']];
}

/** What concerns the list as a whole: the way back, and the files. */
function tools({review, busy}: ReviewState, {say, actions}: LazyView): TemplateResult {
  const waiting = toDecide(review);
  const link = (name: string, words: string, go: () => void, sign?: string) => html`
    <button type="button" class="link" data-action=${name} @click=${go}>
      ${sign ? icon(sign) : nothing}${words}
    </button>
  `;
  return html`
    <div class="links">
      ${busy ? html`<span class="muted">${say.review.busy}</span>` : nothing}
      ${review.undoable && !busy ? link('undo', say.review.undo, () => actions.change({type: 'undo'})) : nothing}
      ${waiting > 0 ? link('to-do', say.review.saveToDo(waiting), () => actions.download('to-do'), lazyIcons.download) : nothing}
      ${
        review.summary.replace > 0 && !review.brake
          ? link('previous', say.review.savePrevious, () => actions.download('previous'), lazyIcons.download)
          : nothing
      }
    </div>
  `;
}
