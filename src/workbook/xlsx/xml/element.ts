import {corrupt} from '../../problem.ts';
import {
  ampersand,
  carriageReturn,
  endsName,
  exclamation,
  lessThan,
  question,
  slash,
  underscore,
} from '../../xml/bytes.ts';
import {endTagEnd, tagEnd} from './attributes.ts';
import {skipMarkup} from './document-frame.ts';

const letterX = 0x78;

/** From `start` up to, and without, `end`. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The position behind the element that begins at `start`, or -1 when it does not end before `end`.
 *
 * @throws WorkbookProblem `corrupt` when its end tag has another name.
 */
export function elementEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0;
  let i = start;
  for (;;) {
    while (i < end && bytes[i] !== lessThan) i++;
    if (i + 1 >= end) return -1;
    const next = bytes[i + 1];
    if (next === exclamation || next === question) {
      i = skipMarkup(bytes, i, end);
      if (i < 0) return -1;
      continue;
    }
    const close = tagEnd(bytes, i + 1, end);
    if (close < 0) return -1;
    if (next === slash) {
      endTagEnd(bytes, nameEndAt(bytes, i + 2), close + 1);
      depth--;
    } else if (bytes[close - 1] !== slash) depth++;
    if (depth === 0) {
      if (next === slash) checkSameName(bytes, start + 1, i + 2);
      return close + 1;
    }
    i = close + 1;
  }
}

/** What stands between the tags of an element that is complete. */
export function contentOf(bytes: Uint8Array, {start, end}: Range): Range {
  const open = tagEnd(bytes, start + 1, end);
  if (bytes[open - 1] === slash) return {start: end, end};
  let close = end - 1;
  while (bytes[close] !== lessThan) close--;
  return {start: open + 1, end: close};
}

/** Where the name that begins here ends. */
export function nameEndAt(bytes: Uint8Array, start: number): number {
  let end = start;
  while (!endsName(bytes[end]!)) end++;
  return end;
}

/** Whether a text can be taken as it stands, has references or escapes in it, or markup. */
export function textForm(bytes: Uint8Array, start: number, end: number): 'plain' | 'escaped' | 'rich' {
  let form: 'plain' | 'escaped' = 'plain';
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === lessThan) return 'rich';
    if (byte === ampersand || byte === carriageReturn || (byte === underscore && bytes[i + 1] === letterX)) {
      form = 'escaped';
    }
  }
  return form;
}

function checkSameName(bytes: Uint8Array, first: number, second: number): void {
  for (let i = 0; ; i++) {
    const ended = endsName(bytes[first + i]!);
    if (ended !== endsName(bytes[second + i]!)) throw corrupt('elements are not nested');
    if (ended) return;
    if (bytes[first + i] !== bytes[second + i]) throw corrupt('elements are not nested');
  }
}
