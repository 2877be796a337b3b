import type {Portal, SaveResult} from './portal.ts';
import {member, saveResult, storedValue} from './answers.ts';
import {misshapen, shapeOf} from './shape.ts';
import {unreadable} from './unreadable.ts';

/**
 * Any portal, one of the page's own too, with its answers checked: what is no `Map` and no list of results is
 * unreadable, as it is when a server answers it.
 */
export function checkedPortal(portal: Portal): Portal {
  return {
    ...(portal.lookup && {
      async lookup(keys, options) {
        const answer: unknown = await portal.lookup?.(keys, options);
        return readable(() => checkedStored(answer, keys));
      },
    }),
    async save(batch, options) {
      const answer: unknown = await portal.save(batch, options);
      return readable(() => checkedResults(answer));
    },
  };
}

function checkedStored(answer: unknown, keys: readonly string[]): Map<string, string | null> {
  if (!(answer instanceof Map)) return misshapen('portal.lookup()', 'a Map', shapeOf(answer));
  const known = keys.filter(key => answer.has(key));
  return new Map(
    known.map(key => [key, storedValue(answer.get(key), 'portal.lookup(): a value of the Map')]),
  );
}

function checkedResults(answer: unknown): readonly SaveResult[] | 'taken' {
  if (answer === 'taken') return answer;
  if (!Array.isArray(answer)) return misshapen('portal.save()', 'a list of results', shapeOf(answer));
  return answer.map(entry =>
    saveResult(member(entry, 'key'), member(entry, 'status'), member(entry, 'detail')),
  );
}

/** As with an answer over HTTP: a success whose content makes no sense. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw unreadable({status: 200}, cause);
  }
}
