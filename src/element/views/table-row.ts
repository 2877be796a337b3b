import {html, nothing, type TemplateResult} from 'lit';
import type {FieldRole} from '../../core/issue.ts';
import {endingOf} from '../../core/plan/report.ts';
import type {ReviewRow} from '../../core/review/review.ts';
import {issueText} from '../messages.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {rowStatus} from '../statuses.ts';
import {correctionForm} from './correction.ts';
import {icon, icons} from './icons.ts';
import {keyText, valueText} from './key-text.ts';
import {rowStatusStyle} from './status-styles.ts';
import {rowActions} from './row-actions.ts';
import {datum, sentence} from './sentence.ts';
import {markDifference, markRemoved, newValue, oldValue} from './value-diff.ts';
import type {LazyView} from './view.ts';

/** Before the import, while a change is being made in it, or after it. */
export type TablePhase = 'before' | 'changing' | 'after';

/** One row of the sheet: what is stored, what the file says, and what becomes of it. */
export function tableRow(
  row: ReviewRow,
  screen: RowsScreen,
  moment: TablePhase,
  view: LazyView,
): TemplateResult {
  const {say} = view;
  const editing = screen.editing === row.rowNumber;
  const storedLabel = moment === 'after' ? say.table.storedBefore : say.table.stored;
  const replaced = moment !== 'after' && row.change === 'replace' && row.stored;
  const cuts = replaced ? markDifference(replaced, row.value) : null;
  return html`
    <tr role="row" data-row=${row.rowNumber} class=${rowStatusStyle(row).tone}>
      <td role="cell" class="number">
        <span class="card-label">${say.table.row}</span> ${datum(row.rowNumber)}
      </td>
      <td role="cell">
        ${row.key === '' ? blank(say.table.blank) : keyText(row.key)} ${tidied(row, 'key', view)}
      </td>
      <td role="cell">
        <span class="card-label">${storedLabel}</span>
        ${cuts ? oldValue(cuts.old) : storedValue(row, view)}
      </td>
      <td role="cell">
        <span class="card-label">${say.table.file}</span>
        ${cuts ? newValue(cuts.new) : fileValue(row, view)}
        ${cuts ? html`<span class="remark">${remark(row, view)}</span>` : nothing}
        ${tidied(row, 'value', view)}
      </td>
      <td role="cell" class="happens">
        ${happens(row, view)} ${moment === 'before' && !editing ? rowActions(row, screen, view) : nothing}
      </td>
    </tr>
    ${editing ? correctionForm(row, screen, view) : nothing}
  `;
}

function blank(text: string): TemplateResult {
  return html`<span class="muted blank">${text}</span>`;
}

function storedValue({stored}: ReviewRow, {say}: LazyView): TemplateResult {
  if (stored === undefined) return blank(say.table.notKnown);
  return stored === null || stored === ''
    ? blank(say.table.nothingStored)
    : html`<bdi class="value" translate="no">${valueText(stored)}</bdi>`;
}

function fileValue({value}: ReviewRow, {say}: LazyView): TemplateResult {
  return value === ''
    ? blank(say.table.blank)
    : html`<bdi class="value" translate="no">${valueText(value)}</bdi>`;
}

/** What the cell held, where it was tidied: what was taken away is struck out. */
function tidied(
  {issues, ...row}: ReviewRow,
  field: FieldRole,
  {say}: LazyView,
): TemplateResult | typeof nothing {
  const tidying = issues.find(({code, field: of}) => of === field && code.endsWith('-cleaned'));
  if (tidying?.found === undefined) return nothing;
  return html`<span class="tidied"
    >${say.table.inTheCell} ${oldValue(markRemoved(tidying.found, row[field]))}</span
  >`;
}

/** The riskier kind of difference is named in words. */
function remark({stored, value}: ReviewRow, {say}: LazyView): string {
  const [from, to] = [stored ?? '', value];
  if (from.toLowerCase() === to.toLowerCase()) return say.table.onlyCase;
  const [fromDomain, toDomain] = [from, to].map(text => text.slice(text.lastIndexOf('@') + 1).toLowerCase());
  return from.includes('@') && to.includes('@') && fromDomain !== toDomain ? say.table.otherDomain : '';
}

/** The row's status in a word, what it means, what the portal said of it, and its issues. */
function happens(row: ReviewRow, {say}: LazyView): TemplateResult {
  const status = endingOf(row) ?? rowStatus(row);
  const words: Readonly<Record<string, string>> = row.outcome
    ? {...say.statuses, ...say.outcomes}
    : say.statuses;
  const meanings: Readonly<Record<string, string>> = say.meanings;
  const told = row.outcome === 'held' || row.outcome === undefined;
  return html`
    <span class="status">${icon(rowStatusStyle(row).icon)}${words[status]}</span>
    ${meanings[status] ? html`<p class="why">${meanings[status]}</p>` : nothing}
    ${row.detail ? html`<p class="why" dir="auto">${say.problem.portalSays(row.detail)}</p>` : nothing}
    ${
      told
        ? row.issues.map(
            issue => html`
              <p class="why ${issue.severity}" data-issue=${issue.code}>
                ${issue.severity === 'warning' ? icon(icons.check) : nothing}
                <span dir="auto"
                  >${sentence(found => issueText({...issue, ...(found && {found})}, say), issue.found ?? '')}</span
                >
              </p>
            `,
          )
        : nothing
    }
  `;
}
