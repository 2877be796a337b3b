/** What the page may ask of a state, and which events a change of state means. */
import type {Problem} from '../importer/problem.ts';
import type {ImporterState, Progress} from '../importer/state.ts';
import {
  ImportCompleteEvent,
  ImportMatchEvent,
  ImportProblemEvent,
  ImportProgressEvent,
  ImportStepEvent,
} from './events.ts';

/** Why the step failed or waits. */
export function problemOf(state: ImporterState): Problem | null {
  if (state.step === 'choose' || state.step === 'done') return state.problem;
  return 'pause' in state && state.pause?.by === 'portal' ? state.pause.problem : null;
}

/** The step waits: for the user, or after a problem. */
export function isPaused(state: ImporterState): boolean {
  return 'pause' in state && state.pause !== null;
}

/** How far the step is; `null` where it has no progress. */
export function progressOf(state: ImporterState): Progress | null {
  return 'progress' in state ? state.progress : null;
}

/** The events of one change, in the order in which a page expects them. */
export function eventsOf(state: ImporterState, before: ImporterState): Event[] {
  const events: Event[] = [];
  const {step} = state;
  if (step !== before.step) events.push(new ImportStepEvent(step));
  if (step === 'checking' && before.step === 'reading' && state.source.chosen)
    events.push(new ImportMatchEvent(state.source));
  const [progress, earlier] = [progressOf(state), step === before.step ? progressOf(before) : null];
  if (progress && (progress.done !== earlier?.done || progress.total !== earlier.total))
    events.push(new ImportProgressEvent(step, progress.done, progress.total));
  const problem = problemOf(state);
  if (problem && problem !== problemOf(before)) events.push(new ImportProblemEvent(withoutWords(problem)));
  if (step === 'done' && before.step !== 'done') events.push(new ImportCompleteEvent(state.report));
  return events;
}

/** What the portal said may name somebody: it is shown, and stays out of events. */
function withoutWords(problem: Problem): Problem {
  if (problem.detail?.message === undefined) return problem;
  const detail = {...problem.detail, message: undefined};
  return {...problem, detail} as Problem;
}
