import {corrupt, type WorkbookProblem} from '../../problem.ts';
import {apostrophe, equals, greaterThan, isSpace, latin1, lessThan, quote, slash} from '../../xml/bytes.ts';

/**
 * Goes through the attributes of a start tag: in any order, in either quote, with any white space. After `next` the
 * ranges of name and value are set; a value is as it stands, references unresolved.
 */
export class AttributeCursor {
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Where the tag goes on: at its `/` or `>` when there are no more attributes. */
  position = 0;

  /**
   * Moves to the next attribute after `position`. The whole tag must be in `bytes`.
   *
   * @throws WorkbookProblem `corrupt` when this is not an attribute.
   */
  next(bytes: Uint8Array): boolean {
    let i = this.position;
    const start = i;
    while (isSpace(bytes[i]!)) i++;
    if (bytes[i] === greaterThan || bytes[i] === slash) {
      this.position = i;
      return false;
    }
    if (i === start) throw malformed();
    this.nameStart = i;
    while (bytes[i] !== equals && !isSpace(bytes[i]!)) {
      if (i >= bytes.length || bytes[i] === greaterThan) throw malformed();
      i++;
    }
    this.nameEnd = i;
    while (isSpace(bytes[i]!)) i++;
    if (bytes[i] !== equals) throw malformed();
    i++;
    while (isSpace(bytes[i]!)) i++;
    const mark = bytes[i]!;
    if (mark !== quote && mark !== apostrophe) throw malformed();
    i++;
    this.valueStart = i;
    while (bytes[i] !== mark) {
      if (i >= bytes.length) throw malformed();
      i++;
    }
    this.valueEnd = i;
    this.position = i + 1;
    return true;
  }

  name(bytes: Uint8Array): string {
    return latin1(bytes, this.nameStart, this.nameEnd);
  }

  value(bytes: Uint8Array): string {
    return latin1(bytes, this.valueStart, this.valueEnd);
  }
}

function malformed(): WorkbookProblem {
  return corrupt('malformed tag');
}

/**
 * Where the tag that begins before `start` ends: the position of its `>`, or -1 when that has not come yet.
 *
 * @throws WorkbookProblem `corrupt` for a `<`, which may not even stand in an attribute (XML 1.0, section 3.1).
 */
export function tagEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === greaterThan) return i;
    if (byte === lessThan) throw malformed();
    if (byte === quote || byte === apostrophe) {
      for (i++; i < end && bytes[i] !== byte; i++) if (bytes[i] === lessThan) throw malformed();
    }
  }
  return -1;
}

/**
 * The same for an end tag, in which nothing follows the name, whose end is `nameEnd`.
 *
 * @throws WorkbookProblem `corrupt` when something does.
 */
export function endTagEnd(bytes: Uint8Array, nameEnd: number, end: number): number {
  let i = nameEnd;
  while (i < end && isSpace(bytes[i]!)) i++;
  if (i === end) return -1;
  if (bytes[i] !== greaterThan) throw malformed();
  return i;
}
