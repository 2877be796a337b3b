import type {InitialMessages} from '../initial-messages.ts';
import type {Words} from '../messages.ts';
import {file} from './en/file.ts';
import {phrases} from './en/phrases.ts';
import {problems} from './en/problems.ts';

/** English up to the review: bundled, and what every other language falls back to. */
export const en: Words<InitialMessages> = (definition, format) => {
  const parts = phrases(definition, format);
  return {...file(parts), ...problems(parts)};
};
