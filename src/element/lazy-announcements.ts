import type {ImporterState, SendingState} from '../importer/state.ts';
import type {Announcement} from './announcements.ts';
import type {Messages} from './messages.ts';
import {problemOf} from './state-facts.ts';
import {toDecide, toSend} from './statuses.ts';
import {savingOf} from './totals.ts';

/** What the lazy screens say by themselves; `before` is `null` where nothing was said yet of this step. */
export function politeOf(state: ImporterState, before: ImporterState | null, say: Messages): Announcement {
  if (problemOf(state)) return {};
  const [review, known] = [reviewOf(state), reviewOf(before)];
  if (review && review !== known) {
    const headline = say.review.headline(toSend(review.summary), toDecide(review));
    return {polite: `${headline}. ${say.review.outcome(review.summary)}.`};
  }
  if (state.step === 'done' && before?.step !== 'done')
    return {polite: say.done.heading(savingOf(state.report))};
  if (state.step === 'sending' && before?.step === 'sending' && quarter(state) > quarter(before))
    return {polite: say.sending.figures(state.saved, state.progress.total)};
  return {};
}

function reviewOf(state: ImporterState | null) {
  return state?.step === 'review' ? state.review : null;
}

/** 0 to 3: which quarter of the work is done; the end is told by the next step. */
function quarter({progress: {done, total}}: SendingState): number {
  return total > 0 ? Math.min(3, Math.floor((done / total) * 4)) : 0;
}
