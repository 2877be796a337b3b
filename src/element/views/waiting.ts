import type {Waiting} from '../../importer/state.ts';
import type {WaitingMessage} from '../initial-messages.ts';

/** For how long, or for what, the next request waits. */
export function waitingText(waiting: Waiting, say: WaitingMessage): string {
  const left = waiting.for === 'retry' ? waiting.until - Date.now() : 0;
  return say(waiting, Math.max(1, Math.ceil(left / 1000)));
}
