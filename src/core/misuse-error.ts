/**
 * The caller asked for something that is not there: a row, or a consent. Nothing was changed.
 *
 * It has a name of its own because errors lose their class between worker and page, and the engines throw `RangeError`
 * themselves, when memory or the stack is used up.
 */
export class MisuseError extends RangeError {
  override readonly name = 'MisuseError';
}
