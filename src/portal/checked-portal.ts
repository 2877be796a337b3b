import type {Portal, SaveResult} from './portal.ts';
import {member, saveResult, storedValue} from './answers.ts';
import {unreadable} from './portal-error.ts';

/**
 * Any portal, one of the page's own too, with its answers checked: what is no `Map` and no list of results is
 * unreadable, as it is when a server answers it.
 */
export function checkedPortal(portal: Portal): Portal {
  return {
    ...(portal.lookup && {
      async lookup(keys, options) {
        return checkedStored(await portal.lookup?.(keys, options), keys);
      },
    }),
    async save(batch, options) {
      return checkedResults(await portal.save(batch, options));
    },
  };
}

function checkedStored(answer: unknown, keys: readonly string[]): Map<string, string | null> {
  if (!(answer instanceof Map)) throw unreadable('lookup gave no Map');
  return new Map(keys.filter(key => answer.has(key)).map(key => [key, storedValue(answer.get(key))]));
}

function checkedResults(answer: unknown): readonly SaveResult[] | 'taken' {
  if (answer === 'taken') return answer;
  if (!Array.isArray(answer)) throw unreadable('save gave no list of results');
  return answer.map(entry =>
    saveResult(member(entry, 'key'), member(entry, 'status'), member(entry, 'detail')),
  );
}
