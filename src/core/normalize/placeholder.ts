/** Texts that say that there is no value, as people type them into a column of addresses. */
import {saysNone} from './placeholder-phrases.ts';

/** Signs that people put where nothing belongs: alone, or several of them, as in `-`, `--`, `./.`, `( )`, `???`. */
const signs = /^[\p{Pd}\u2212.…·•:;?¿/\\|*_()[\]{}<>\s]+$/u;
/** `x`, `XXX`, `0`, `000`, `0,00`; in quotation marks or brackets as well. */
const sign = /^(?:[x×✕✖✗✘❌]+|0+(?:[.,]0+)?|[#øØ∅])$/iu;
const framed = /^(?:"(.*)"|'(.*)'|„(.*)[“”]|“(.*)”|«(.*)»|\((.*)\)|\[(.*)\]|<(.*)>|\{(.*)\})$/su;
/** What Excel writes for an error, pasted as a text: a formula failed, and what it should find is not known. */
const pastedError = /^#[\p{L}]/u;
const longest = 80;

/**
 * Whether a text without outer spaces says that there is none. An @ may be a mistyped address: then it does not.
 * Quotation marks alone repeat the row above in many lists: then it does not either.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest || text.includes('@') || pastedError.test(text)) return false;
  if (signs.test(text) || sign.test(text)) return true;
  const inner = framed
    .exec(text)
    ?.slice(1)
    .find(group => group !== undefined)
    ?.trim();
  if (inner !== undefined && inner !== '' && (signs.test(inner) || sign.test(inner))) return !isDitto(text);
  return saysNone(text);
}

/** `-"-` and `"-"`: German typists write so what stands above. */
function isDitto(text: string): boolean {
  return /^"[\p{Pd}\s]*"$/u.test(text);
}
