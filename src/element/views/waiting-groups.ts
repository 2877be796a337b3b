import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {issueCodes} from '../../core/issue-set.ts';
import type {IssueCode} from '../../core/issue.ts';
import type {Consent, Waiting} from '../../core/review/review.ts';
import type {ReviewState} from '../../importer/state.ts';
import {isConsentCode, type ConsentCode, type WaitingCode} from '../messages.ts';
import type {RowsScreen} from '../rows-screen.ts';
import {icon} from './icons.ts';
import {lazyIcons} from './status-styles.ts';
import type {LazyView} from './view.ts';

/** What the groups show beside the review. */
export interface GroupsFacts {
  readonly state: ReviewState;
  readonly screen: RowsScreen;
  /** The group whose rows are shown. */
  readonly opened: IssueCode | null;
  /** Those rows. */
  readonly rows: () => TemplateResult;
}

/**
 * What waits for the user, grouped by reason: first what one answer settles, then what is settled row by row. A consent
 * that was given stays as one line, with the way back. No answer is preset.
 */
export function waitingGroups(facts: GroupsFacts, view: LazyView): TemplateResult {
  const {waiting, consents} = facts.state.review;
  const {say} = view;
  // An answer stays in the place of its question, so that a second click falls on no other question.
  const quick = [...consents.filter(({allowed}) => allowed), ...waiting.filter(isQuick)].sort(
    (one, other) => issueCodes.indexOf(one.code) - issueCodes.indexOf(other.code),
  );
  const slow = waiting.filter(one => !isQuick(one));
  return html`
    <div class="stack groups">
      ${
        quick.length > 0
          ? section(
              'quick',
              say.review.oneAnswer,
              each(quick, one => ('allowed' in one ? answer(one, view) : group(one, facts, view))),
            )
          : nothing
      }
      ${
        slow.length > 0
          ? section(
              'slow',
              say.review.rowByRow,
              each(slow, one => group(one, facts, view)),
            )
          : nothing
      }
    </div>
  `;
}

function section(id: string, title: string, items: unknown): TemplateResult {
  return html`
    <section aria-labelledby="groups-${id}">
      <h4 id="groups-${id}" class="muted small-text">${title}</h4>
      <ul class="plain">
        ${items}
      </ul>
    </section>
  `;
}

/** By their codes, so that the focus never passes from one question to another. */
function each<Item extends {readonly code: IssueCode}>(
  items: readonly Item[],
  show: (item: Item) => TemplateResult,
): unknown {
  return repeat(items, ({code}) => code, show);
}

/** Whether one click settles all of a group. */
function isQuick({code, rows, suggested}: Waiting): boolean {
  return isConsentCode(code) || suggested === rows;
}

function group(waiting: Waiting, facts: GroupsFacts, view: LazyView): TemplateResult {
  const {code, rows} = waiting;
  const {screen, opened} = facts;
  const {say, actions, format} = view;
  const open = opened === code;
  const {name, hint} = say.waiting[code as WaitingCode];
  const toggle = () => {
    screen.choose(open ? 'to-do' : `waits:${code}`);
    if (!open) actions.announce(say.table.caption(name(rows), rows));
  };
  return html`
    <li class="group" part="group" data-waits=${code}>
      <div class="group-head">
        <button
          type="button"
          class="fold"
          aria-expanded=${open ? 'true' : 'false'}
          aria-describedby="hint-${code}"
          @click=${toggle}
        >
          ${icon(lazyIcons.fold)}<b class="count held" translate="no">${format.number(rows)}</b>
          <span>${name(rows)}</span>
        </button>
        <p class="muted small-text" id="hint-${code}">${hint}</p>
        <div class="answers">${answers(waiting, facts, view)}</div>
      </div>
      ${open ? facts.rows() : nothing}
    </li>
  `;
}

function answers(
  {code}: Waiting,
  {state: {review}}: GroupsFacts,
  {say, actions}: LazyView,
): TemplateResult | typeof nothing {
  const suggestions = code === 'key-zeros-lost' ? 0 : (review.suggestions[code] ?? 0);
  return html`
    ${
      isConsentCode(code)
        ? html`<button
            type="button"
            part="button-secondary"
            class=${suggestions > 0 ? 'link' : ''}
            data-action="agree"
            @click=${() => actions.change({type: 'allow', code, allowed: true})}
          >
            ${say.consents[code].agree}
          </button>`
        : nothing
    }
    ${
      suggestions > 0
        ? html`<button
            type="button"
            part="button-secondary"
            data-action="suggestions"
            @click=${() => actions.change({type: 'apply-suggestions', code})}
          >
            ${say.review.suggestions(suggestions)}
          </button>`
        : nothing
    }
  `;
}

/** A consent that was given. */
function answer({code, rows}: Consent, {say, actions}: LazyView): TemplateResult {
  return html`
    <li class="answered add" data-answered=${code}>
      <span class="status">${icon(lazyIcons.saved)}${say.consents[code as ConsentCode].agreed(rows)}</span>
      <button
        type="button"
        class="link"
        data-action="take-back-answer"
        @click=${() => actions.change({type: 'allow', code, allowed: false})}
      >
        ${say.review.takeBack}<span class="hidden">: ${say.consents[code as ConsentCode].agreed(rows)}</span>
      </button>
    </li>
  `;
}
