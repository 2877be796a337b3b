import type {WaitingMessage} from '../../initial-messages.ts';
import type {Phrases} from './phrases.ts';

/** For what, or how long, the next request waits. */
export const waiting =
  ({format}: Phrases): WaitingMessage =>
  (waiting, seconds) => {
    if (waiting.for === 'online') return 'No internet connection. It goes on by itself when it is back.';
    return waiting.asked
      ? `The portal asks us to wait ${format.duration(seconds)}.`
      : `No usable answer from the portal. Trying again in ${format.duration(seconds)}.`;
  };
