import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Issue} from '../../core/issue.ts';
import type {Outcome} from '../../core/report.ts';
import type {ReviewRow} from '../../core/review.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {rowStatus, type RowFilter, type RowStatus} from '../statuses.ts';
import {correctionForm} from './correction.ts';
import {keyText, valueText} from './key-text.ts';
import {markDifference, newValue, oldValue} from './value-diff.ts';
import type {View} from './view.ts';
import {icon, signs} from './icons.ts';
import {outcomeLooks, statusLooks, type Look} from './looks.ts';

/** The rows on screen, with what is said about them. */
export interface TableFacts {
  readonly screen: RowsScreen;
  readonly filter: RowFilter;
  readonly filterName: string;
  readonly size: number;
  /** Rows can be corrected and left out. */
  readonly editable: boolean;
}

/** The heading with its search, the table, and the pages. */
export function rowsTable(facts: TableFacts, view: View): TemplateResult {
  const {screen, filterName, size} = facts;
  const {say, act} = view;
  const {shown} = screen;
  const total = shown?.total ?? facts.filter.count;
  return html`
    <section class="stack rows" aria-labelledby="rows-title">
      <div class="rows-head">
        <h4 id="rows-title">${say.table.caption(filterName, total)}</h4>
        <input
          type="search"
          part="input"
          aria-label=${say.table.search}
          placeholder=${say.table.search}
          autocomplete="off"
          .value=${live(screen.search)}
          @input=${(event: Event) => screen.find((event.target as HTMLInputElement).value)}
        />
      </div>
      ${shown === null || shown.rows.length > 0 ? table(facts, view) : noRows(facts, view)}
      ${shown && total > size ? pages(screen, total, size, view) : nothing}
    </section>
  `;

  function noRows({screen, filterName}: TableFacts, {say}: View): TemplateResult {
    const term = screen.search.trim();
    const showAll = () => {
      screen.search = '';
      screen.choose('all');
    };
    return html`
      <p class="empty">
        ${term ? say.table.noHits(term, filterName) : say.table.empty(filterName)}
        <button type="button" class="link" @click=${showAll}>${say.table.showAll}</button>
      </p>
    `;
  }

  function pages(screen: RowsScreen, total: number, size: number, {say}: View): TemplateResult {
    const from = screen.page * size;
    const turn = (page: number) => () => {
      screen.turn(page);
      act.announce(say.table.pages(page * size + 1, Math.min(page * size + size, total), total));
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

function table({screen, editable, filter}: TableFacts, view: View): TemplateResult {
  const {say, definition} = view;
  const rows = screen.shown?.rows ?? [];
  const reported =
    rows.some(({outcome}) => outcome !== undefined) || String(filter.name).startsWith('outcome');
  return html`
    <table role="table" part="table" aria-labelledby="rows-title" aria-busy=${screen.shown === null}>
      <thead role="rowgroup">
        <tr role="row">
          ${sortable('row', say.table.row, screen, view)}
          ${sortable('key', definition.key.label, screen, view)}
          <th role="columnheader" scope="col">${say.table.stored}</th>
          <th role="columnheader" scope="col">${say.table.file}</th>
          <th role="columnheader" scope="col">${reported ? say.table.happened : say.table.happens}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          rows,
          row => row.rowNumber,
          row => tableRow(row, screen, editable, view),
        )}
      </tbody>
    </table>
  `;
}

function sortable(column: 'row' | 'key', name: string, screen: RowsScreen, {say, act}: View): TemplateResult {
  const sorted =
    screen.order === column ? 'ascending' : screen.order === `-${column}` ? 'descending' : 'none';
  const sort = () => {
    screen.sort(column);
    const unsorted = screen.order !== column && screen.order !== `-${column}`;
    act.announce(unsorted ? say.table.unsorted : say.table.sorted(name, screen.order === column));
  };
  return html`
    <th role="columnheader" scope="col" aria-sort=${sorted}>
      <button type="button" class="sort" @click=${sort}>
        ${name}<span class="arrow ${sorted}" aria-hidden="true"></span>
      </button>
    </th>
  `;
}

function tableRow(row: ReviewRow, screen: RowsScreen, editable: boolean, view: View): TemplateResult {
  const {say} = view;
  const change = row.outcome ? null : row.change;
  const replaced =
    typeof row.stored === 'string' && row.stored !== '' && (change === 'replace' || change === 'kept');
  const cuts = replaced ? markDifference(row.stored ?? '', row.value) : null;
  return html`
    <tr role="row" data-row=${row.rowNumber} class=${lookOf(row).tone}>
      <td role="cell" class="number"><span class="card-label">${say.table.row}</span> ${row.rowNumber}</td>
      <td role="cell">${row.key === '' ? blank(say.table.blank) : keyText(row.key)}</td>
      <td role="cell">
        <span class="card-label">${say.table.stored}</span>
        ${cuts && change === 'replace' ? oldValue(cuts.old) : storedValue(row, view)}
      </td>
      <td role="cell">
        <span class="card-label">${say.table.file}</span>
        ${
          row.value === ''
            ? blank(say.table.blank)
            : cuts && change === 'replace'
              ? newValue(cuts.new)
              : html`<bdi class="value">${valueText(row.value)}</bdi>`
        }
        ${cuts && change === 'replace' ? html`<span class="remark">${remark(row, view)}</span>` : nothing}
      </td>
      <td role="cell" class="happens">
        ${happens(row, view)} ${editable && row.standing !== 'empty' ? actions(row, screen, view) : nothing}
        ${screen.editing === row.rowNumber ? correctionForm(row, screen, view) : nothing}
      </td>
    </tr>
  `;
}

function blank(text: string): TemplateResult {
  return html`<span class="muted blank">${text}</span>`;
}

function storedValue({stored}: ReviewRow, {say}: View): TemplateResult {
  if (stored === undefined) return blank(say.table.notKnown);
  return stored === null || stored === ''
    ? blank(say.table.nothingStored)
    : html`<bdi class="value">${valueText(stored)}</bdi>`;
}

/** The riskier kind of difference is named in words. */
function remark({stored, value}: ReviewRow, {say}: View): string {
  const [from, to] = [stored ?? '', value];
  if (from.toLowerCase() === to.toLowerCase()) return say.table.onlyCase;
  const [fromDomain, toDomain] = [from, to].map(text => text.slice(text.lastIndexOf('@') + 1).toLowerCase());
  return from.includes('@') && to.includes('@') && fromDomain !== toDomain ? say.table.otherDomain : '';
}

function happens(row: ReviewRow, {say}: View): TemplateResult {
  const status = rowStatus(row);
  const told = row.outcome === 'held' || row.outcome === undefined;
  const meanings: Readonly<Partial<Record<RowStatus | Outcome, string>>> = say.meanings;
  const meaning = meanings[row.outcome ?? status];
  return html`
    <span class="status">
      ${icon(lookOf(row).sign)}${row.outcome ? say.outcomes[row.outcome] : say.statuses[status]}
    </span>
    ${meaning ? html`<p class="why">${meaning}</p>` : nothing}
    ${row.detail ? html`<p class="why" dir="auto">${say.problem.portalSays(row.detail)}</p>` : nothing}
    ${told ? row.issues.map(issue => issueText(issue, say)) : nothing}
  `;
}

function lookOf(row: ReviewRow): Look {
  return row.outcome ? outcomeLooks[row.outcome] : statusLooks[rowStatus(row)];
}

function issueText(issue: Issue, say: View['say']): TemplateResult {
  const {text} = say.issues[issue.code];
  return html`
    <p class="why ${issue.severity}" data-issue=${issue.code}>
      ${issue.severity === 'warning' ? icon(signs.check) : nothing}<span dir="auto">${text(issue)}</span>
    </p>
  `;
}

/** Suggestions and small actions, only where a row is held back, needs attention, or was left out. */
function actions(row: ReviewRow, screen: RowsScreen, {say, act}: View): TemplateResult | typeof nothing {
  if (screen.editing === row.rowNumber) return nothing;
  const attention = row.standing === 'invalid' || row.standing === 'consent';
  const warned = row.issues.some(({severity}) => severity === 'warning' || severity === 'consent');
  if (!attention && !warned) return nothing;
  const ofRow = html`<span class="hidden">${say.table.ofRow(row.rowNumber)}</span>`;
  if (row.leftOut)
    return html`<div class="actions">
      <button
        type="button"
        class="link"
        data-action="take-back"
        @click=${() => act.leaveOut(row.rowNumber, false)}
      >
        ${say.table.takeBack} ${ofRow}
      </button>
    </div>`;
  const suggested = row.issues.filter(
    ({code, suggestion, severity}) =>
      suggestion !== undefined && severity !== 'info' && code !== 'key-zeros-lost',
  );
  return html`
    ${suggested.map(
      ({field, suggestion = ''}) =>
        html`<div class="suggestions">
          <button
            type="button"
            class="small-button"
            data-action="suggestion"
            @click=${() => act.correct(row.rowNumber, {[field]: suggestion})}
          >
            <span dir="auto">${say.table.use(suggestion)}</span> ${ofRow}
          </button>
        </div>`,
    )}
    <div class="actions">
      <button type="button" class="link" data-action="correct" @click=${() => screen.edit(row.rowNumber)}>
        ${say.table.correct} ${ofRow}
      </button>
      <button
        type="button"
        class="link"
        data-action="leave-out"
        @click=${() => act.leaveOut(row.rowNumber, true)}
      >
        ${say.table.leaveOut} ${ofRow}
      </button>
    </div>
  `;
}
