import type {Locale} from '../messages.ts';
import {file} from './en/file.ts';
import {phrases} from './en/phrases.ts';
import {problems} from './en/problems.ts';
import {review} from './en/review.ts';
import {rows} from './en/rows.ts';
import {sending} from './en/sending.ts';

/** English: bundled, and what every other language falls back to. */
export const en: Locale = (definition, format) => {
  const parts = phrases(definition, format);
  return {...file(parts), ...review(parts), ...rows(parts), ...sending(parts), ...problems(parts)};
};
