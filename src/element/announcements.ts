/** What is said to those who listen: sparse sentences, never both regions for one thing. */
import type {ImporterState, SendingState} from '../importer/state.ts';
import type {Messages} from './messages.ts';
import {problemOf} from './state-facts.ts';

export interface Announcement {
  /** Said when there is a pause. */
  readonly polite?: string;
  /** Said at once; '' takes back what stood there. */
  readonly alert?: string;
}

export function announcementOf(state: ImporterState, before: ImporterState, say: Messages): Announcement {
  const problem = problemOf(state);
  if (problem) {
    const known = problem === problemOf(before);
    return known ? {} : {alert: say.problems[problem.code].title(problem.detail ?? {})};
  }
  return {alert: '', ...calm(state, before, say)};
}

function calm(state: ImporterState, before: ImporterState, say: Messages): {polite?: string} {
  if (state.step === 'review' && (before.step !== 'review' || before.review !== state.review))
    return {polite: say.review.summary(state.review).join(' ')};
  if (state.step === 'done' && before.step !== 'done') return {polite: say.done.heading(state.report)};
  if (state.step === 'sending' && before.step === 'sending' && quarter(state) > quarter(before))
    return {polite: say.sending.figures(state.saved, state.progress.total)};
  return {};
}

/** 0 to 3: which quarter of the work is done; the end is told by the next step. */
function quarter({progress: {done, total}}: SendingState): number {
  return total > 0 ? Math.min(3, Math.floor((done / total) * 4)) : 0;
}
