import type {Locale} from '../messages.ts';
import {file} from './de/file.ts';
import {matching} from './de/matching.ts';
import {phrases} from './de/phrases.ts';
import {problems} from './de/problems.ts';
import {review} from './de/review.ts';
import {rows} from './de/rows.ts';
import {sending} from './de/sending.ts';

/** Deutsch: wird erst geladen, wenn eine Seite deutsch ist. */
export const de: Locale = {
  initial: (definition, format) => {
    const parts = phrases(definition, format);
    return {...file(parts), ...problems(parts)};
  },
  lazy: (definition, format) => {
    const parts = phrases(definition, format);
    return {...matching(parts), ...review(parts), ...rows(parts), ...sending(parts)};
  },
};
