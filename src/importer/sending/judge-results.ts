/** What a portal's answer to a batch means for each of its pairs. */
import type {PlannedPair} from '../../core/plan/plan.ts';
import type {Mode} from '../../core/plan/mode.ts';
import type {Outcome, PairOutcome} from '../../core/plan/outcome.ts';
import {saveStatuses, type SaveResult} from '../../portal/portal.ts';

/**
 * One outcome for each pair, matched by key. Keys that were not sent are ignored, and a key answered twice alike counts
 * once; a contradiction, a status that is not listed and a missing answer are `unconfirmed`.
 */
export function judgeResults(
  pairs: readonly PlannedPair[],
  answer: readonly SaveResult[] | 'taken',
  mode: Mode,
): readonly PairOutcome[] {
  if (answer === 'taken') return pairs.map(pair => ({key: pair.key, outcome: takenOutcome(pair, mode)}));
  const results = new Map<string, SaveResult>();
  const contradicted = new Set<string>();
  for (const result of answer) {
    const first = results.get(result.key);
    if (!first) results.set(result.key, result);
    else if (first.status !== result.status) contradicted.add(result.key);
  }
  return pairs.map(({key}) => {
    const result = results.get(key);
    if (!result || contradicted.has(key) || !saveStatuses.includes(result.status))
      return {key, outcome: 'unconfirmed'};
    const {status, detail} = result;
    return {key, outcome: status, ...(detail !== undefined && {detail})};
  });
}

/** 204: what the plan added counts as added, what it replaced as replaced; an uncompared pair goes by the mode. */
function takenOutcome({change}: PlannedPair, mode: Mode): Outcome {
  if (change === 'uncompared') return mode === 'overwrite' ? 'replaced' : 'added';
  return change === 'add' ? 'added' : 'replaced';
}
