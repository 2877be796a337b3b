/** What is said to those who listen: sparse sentences, never both regions for one thing. */
import {goesOnByItself} from '../importer/requests/retry.ts';
import type {ImporterState} from '../importer/state.ts';
import type {InitialMessages} from './initial-messages.ts';
import {problemOf} from './state-facts.ts';

/** Texts for the two live regions; what is left out stays as it is. */
export interface Announcement {
  /** Said when there is a pause. */
  readonly polite?: string;
  /** Said at once; '' takes back what stood there. */
  readonly alert?: string;
}

/** A problem is said once; nothing is said of it any more when it is over. */
export function alertOf(state: ImporterState, before: ImporterState, say: InitialMessages): Announcement {
  const problem = problemOf(state);
  if (!problem) return {alert: ''};
  const known = problem === problemOf(before);
  if (known) return {};
  const place = {step: state.step, goesOn: goesOnByItself(problem)};
  return {alert: say.problems[problem.code].title(problem.detail ?? {}, place)};
}
