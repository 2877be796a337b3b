import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {RowsScreen} from '../rows-screen.ts';
import type {RowFilter} from '../statuses.ts';
import {datum, sentence} from './sentence.ts';
import {tableRow, type TablePhase} from './table-row.ts';
import type {LazyView} from './view.ts';

/** The rows on screen, with what is said about them. */
export interface TableFacts {
  readonly screen: RowsScreen;
  readonly filter: RowFilter;
  readonly filterName: string;
  readonly size: number;
  readonly moment: TablePhase;
}

/** The heading with its search, the table, and the pages. */
export function rowsTable(facts: TableFacts, view: LazyView): TemplateResult {
  const {screen, filter, filterName} = facts;
  return html`
    <section class="stack rows" aria-labelledby="rows-title">
      <div class="rows-head">
        <h4 id="rows-title" tabindex="-1">
          ${view.say.table.caption(filterName, screen.shown?.total ?? filter.count)}
        </h4>
        ${searchField(screen, view)}
      </div>
      ${rowsList(facts, view)}
    </section>
  `;
}

/** Searches while it is typed in. */
export function searchField(screen: RowsScreen, {say}: LazyView): TemplateResult {
  /** Escape empties the field, as some browsers do it; in an empty one it is none of ours. */
  const clear = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return;
    event.preventDefault();
    field.value = '';
    screen.find('');
  };
  return html`
    <input
      type="search"
      part="input"
      aria-label=${say.table.search}
      placeholder=${say.table.search}
      autocomplete="off"
      .value=${live(screen.search)}
      @input=${(event: Event) => screen.find((event.target as HTMLInputElement).value)}
      @keydown=${clear}
    />
  `;
}

/** The table and its pages. */
export function rowsList(facts: TableFacts, view: LazyView): TemplateResult {
  const {screen, filterName, size} = facts;
  const {say, actions} = view;
  const {shown} = screen;
  const total = shown?.total ?? facts.filter.count;
  return html`
    ${shown === null || shown.rows.length > 0 ? table(facts, view) : noRows()}
    ${shown && total > size ? pages() : nothing}
  `;

  function noRows(): TemplateResult {
    const term = screen.search.trim();
    const showAll = () => screen.choose('all');
    return html`
      <p class="empty">
        ${term ? sentence(hit => say.table.noHits(hit, filterName), term) : say.table.empty(filterName)}
        <button type="button" class="link" @click=${showAll}>${say.table.showAll}</button>
      </p>
    `;
  }

  function pages(): TemplateResult {
    const from = screen.page * size;
    const turn = (page: number) => () => {
      screen.turn(page);
      actions.announce(say.table.pages(page * size + 1, Math.min(page * size + size, total), total));
    };
    const last = from + size >= total;
    return html`
      <nav class="pages" aria-labelledby="rows-title">
        <span>${say.table.pages(from + 1, Math.min(from + size, total), total)}</span>
        <button
          type="button"
          part="button-secondary"
          aria-disabled=${screen.page === 0}
          @click=${screen.page > 0 ? turn(screen.page - 1) : nothing}
        >
          ${say.table.previous}
        </button>
        <button
          type="button"
          part="button-secondary"
          aria-disabled=${last}
          @click=${last ? nothing : turn(screen.page + 1)}
        >
          ${say.table.next}
        </button>
      </nav>
    `;
  }
}

function table({screen, moment}: TableFacts, view: LazyView): TemplateResult {
  const {say, definition} = view;
  const [stored, happens] =
    moment === 'after' ? [say.table.storedBefore, say.table.happened] : [say.table.stored, say.table.happens];
  return html`
    <table role="table" part="table" aria-labelledby="rows-title" aria-busy=${screen.shown === null}>
      <thead role="rowgroup">
        <tr role="row">
          ${sortable('row', say.table.row, screen, view)}
          ${sortable('key', definition.key.label, screen, view)}
          <th role="columnheader" scope="col">${stored}</th>
          <th role="columnheader" scope="col">${say.table.file}</th>
          <th role="columnheader" scope="col">${happens}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          screen.shown?.rows ?? [],
          row => row.rowNumber,
          row => tableRow(row, screen, moment, view),
        )}
      </tbody>
    </table>
  `;
}

function sortable(
  column: 'row' | 'key',
  name: string,
  screen: RowsScreen,
  {say, actions}: LazyView,
): TemplateResult {
  const sorted =
    screen.order === column ? 'ascending' : screen.order === `-${column}` ? 'descending' : 'none';
  const sort = () => {
    screen.sort(column);
    const unsorted = screen.order !== column && screen.order !== `-${column}`;
    actions.announce(unsorted ? say.table.unsorted : say.table.sorted(name, screen.order === column));
  };
  return html`
    <th role="columnheader" scope="col" aria-sort=${sorted}>
      <button type="button" class="sort" @click=${sort}>
        ${column === 'key' ? datum(name) : name}<span class="arrow ${sorted}" aria-hidden="true"></span>
      </button>
    </th>
  `;
}
