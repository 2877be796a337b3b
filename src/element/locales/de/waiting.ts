import type {WaitingMessage} from '../../initial-messages.ts';
import type {Phrases} from './phrases.ts';

/** Worauf, oder wie lange, die nächste Anfrage wartet. */
export const waiting =
  ({format}: Phrases): WaitingMessage =>
  (waiting, seconds) => {
    if (waiting.for === 'online')
      return 'Keine Internetverbindung. Es geht von selbst weiter, sobald sie wieder da ist.';
    return waiting.asked
      ? `Das Portal bittet um Geduld: weiter in ${format.duration(seconds)}.`
      : `Keine brauchbare Antwort vom Portal. Neuer Versuch in ${format.duration(seconds)}.`;
  };
