import {review} from './review.ts';
import {table} from './table.ts';

/** What the screens from `matching` on look like. */
export const laterStyles: readonly CSSStyleSheet[] = [review, table].flatMap(
  ({styleSheet}) => styleSheet ?? [],
);
