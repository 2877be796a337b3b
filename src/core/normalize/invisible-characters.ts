/** Characters that hide, or change what a person sees. They are refused, never taken out without a word. */
import type {Reason} from '../issue.ts';

/** Marks, embeddings, overrides and isolates of UAX #9. */
const bidi = /\p{Bidi_Control}/gu;
const override = /[\u202d\u202e]/;
const breaks = /[\t-\r\x85\u2028\u2029]/g;
/** Controls, formats (zero-width, soft hyphen), invisible fillers, variation selectors, lone surrogates. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800]/gu;

/** Which kind of strange character stands in the text, if any. */
export function strangeCharacters(
  text: string,
): Extract<Reason, 'bidi' | 'line-break' | 'invisible'> | undefined {
  if (text.search(bidi) >= 0) return 'bidi';
  if (text.search(breaks) >= 0) return 'line-break';
  return text.search(invisible) >= 0 ? 'invisible' : undefined;
}

/** The text as a person sees it; `undefined` where an override turns letters round, and nobody knows what was meant. */
export function withoutStrangeCharacters(text: string): string | undefined {
  if (override.test(text)) return undefined;
  return text.replace(bidi, '').replace(breaks, ' ').replace(invisible, '');
}
