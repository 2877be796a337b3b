import type {ReviewChange} from '../core/review/review-change.ts';

/**
 * Checks a change that a page asks for. Whether the row or the consent is there, the worker knows.
 *
 * @throws TypeError for a mode that there is none of, or a correction that is no text.
 */
export function checkChange(change: ReviewChange): void {
  switch (change.type) {
    case 'set-mode':
      if (change.mode !== 'fill-empty' && change.mode !== 'overwrite')
        throw new TypeError(`There is no mode "${String(change.mode)}".`);
      return;
    case 'correct':
      for (const text of Object.values(change.correction))
        if (text !== undefined && typeof text !== 'string') throw new TypeError('A correction is a text.');
  }
}
