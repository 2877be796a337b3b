import type {Waiting} from '../../importer/state.ts';
import type {View} from './view.ts';

/** For how long, or for what, the next request waits. */
export function waitingText(waiting: Waiting, {say}: View): string {
  const left = waiting.for === 'retry' ? waiting.until - Date.now() : 0;
  return say.sending.waiting(waiting, Math.max(1, Math.ceil(left / 1000)));
}
