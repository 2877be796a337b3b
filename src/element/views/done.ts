import {html, nothing, type TemplateResult} from 'lit';
import {countEndings} from '../../core/plan/report.ts';
import {type Outcome} from '../../core/plan/outcome.ts';
import type {DoneState} from '../../importer/state.ts';
import type {ExportKind} from '../../core/plan/export.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {reportFilters, type RowFilter, type RowStatus} from '../statuses.ts';
import {notTaken, savingOf} from '../totals.ts';
import {chips} from './chips.ts';
import type {Screen} from './card.ts';
import {keyText} from './key-text.ts';
import {problemBox} from './problem.ts';
import {rowsTable} from './rows-table.ts';
import {sentence} from './sentence.ts';
import type {LazyView} from './view.ts';
import {icon, icons} from './icons.ts';
import {lazyIcons} from './status-styles.ts';

/** Step 3: a record of what happened, what is left to do, and the files to keep. */
export function doneView(
  {file, report, review, finished, reference, problem, lost}: DoneState,
  {screen, size}: {readonly screen: RowsScreen; readonly size: number},
  view: LazyView,
): Screen {
  const {say, actions, format} = view;
  const filters = reportFilters(report, review);
  const ended = countEndings(report, review);
  const toDo = notTaken(ended);
  const filter = screen.active(filters, 'not-taken');
  const saving = savingOf(report);
  const unsaved = saving.planned - saving.saved;
  const whole = saving.saved > 0 && unsaved === 0;
  const choose = ({name, count}: RowFilter) => {
    screen.choose(name);
    actions.announce(say.table.caption(filterName(name, say), count));
  };
  return {
    body: html`
      <div class="result">
        <span class="seal ${whole ? 'add' : unsaved ? 'replace' : 'same'}">
          ${icon(whole ? lazyIcons.saved : unsaved ? icons.check : lazyIcons.same)}
        </span>
        <div class="stack small">
          <h3 tabindex="-1" data-focus class="headline">${say.done.heading(saving)}</h3>
          <p class="muted">${say.done.summary(ended)}</p>
          ${unsaved ? html`<p>${say.done.again}</p>` : nothing}
        </div>
      </div>
      ${
        problem
          ? problemBox(problem, {step: 'done', kept: say.done.brokeOff(report.totals.unconfirmed)}, view)
          : nothing
      }
      ${lost ? lostRows(lost.unconfirmed, view) : rowsAndFiles()}
      <p class="muted small-text" dir="auto">
        ${sentence((name, mark) => say.done.finished(name, format.dateTime(finished), mark), file.name, reference)}
      </p>
    `,
    foot: html`
      <button type="button" part="button-secondary" data-action="compare-again" @click=${actions.openAgain}>
        ${say.done.compareAgain}
      </button>
      <button type="button" class="primary" part="button-primary" data-action="reset" @click=${actions.reset}>
        ${say.done.another}
      </button>
    `,
  };

  function rowsAndFiles(): TemplateResult {
    return html`
      <div class="stack">
        ${chips(filters, filter.name, {
          label: say.done.totals,
          name: ({name}) => filterName(name, say),
          figure: count => format.number(count),
          choose,
        })}
        ${rowsTable({screen, filter, filterName: filterName(filter.name, say), size, moment: 'after'}, view)}
      </div>
      <section class="stack" aria-labelledby="downloads-title">
        <h4 id="downloads-title">${say.done.downloads}</h4>
        <ul class="boxes">
          ${toDo ? fileRow('to-do', say.done.todo, say.done.todoText(toDo), view) : nothing}
          ${fileRow('report', say.done.report, say.done.reportText(review.summary.rows), view)}
          ${report.totals.replaced + report.totals.unconfirmed > 0 ? fileRow('previous', say.done.previous, say.done.previousText, view) : nothing}
          ${fileRow('receipt', say.done.receipt, say.done.receiptText, view)}
        </ul>
        <p class="muted small-text">${say.done.personal}</p>
      </section>
    `;
  }
}

/** Keys on screen at most: a longer list helps nobody. */
const longestList = 500;

/** In place of rows that nobody can give any more: what to do, and which pairs are in doubt. */
function lostRows(unconfirmed: readonly string[], {say}: LazyView): TemplateResult {
  const shown = unconfirmed.slice(0, longestList);
  return html`
    <p>${say.done.rowsLost}</p>
    ${
      shown.length > 0
        ? html`<details data-doubtful>
            <summary>${say.done.doubtful(unconfirmed.length, shown.length)}</summary>
            <ul>
              ${shown.map(key => html`<li>${keyText(key)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  `;
}

function filterName(name: RowFilter['name'], say: LazyView['say']): string {
  if (name === 'not-taken') return say.done.notTaken;
  if (name === 'all') return say.filters.all;
  return name.startsWith('outcome:')
    ? say.outcomes[name.slice('outcome:'.length) as Outcome]
    : say.statuses[name as RowStatus];
}

/** One file to download, with what it holds. */
function fileRow(kind: ExportKind, name: string, text: string, {say, actions}: LazyView): TemplateResult {
  return html`
    <li class="download">
      <div class="stack tiny">
        <span id="file-${kind}">${name}</span>
        <span class="muted small-text">${text}</span>
      </div>
      <button
        type="button"
        part="button-secondary"
        id="download-${kind}"
        data-action="download-${kind}"
        aria-labelledby="download-${kind} file-${kind}"
        @click=${() => actions.download(kind)}
      >
        ${icon(lazyIcons.download)}${say.done.download}
      </button>
    </li>
  `;
}
