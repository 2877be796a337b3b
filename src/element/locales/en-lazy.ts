import type {LazyMessages, Words} from '../messages.ts';
import {matching} from './en/matching.ts';
import {phrases} from './en/phrases.ts';
import {review} from './en/review.ts';
import {rows} from './en/rows.ts';
import {sending} from './en/sending.ts';

/** English from `matching` on: loaded with the screens that speak it. */
export const enLazy: Words<LazyMessages> = (definition, format) => {
  const parts = phrases(definition, format);
  return {...matching(parts), ...review(parts), ...rows(parts), ...sending(parts)};
};
