import {corrupt} from '../../problem.ts';

/**
 * What stands where the last match of a sticky pattern ended.
 *
 * @throws WorkbookProblem `corrupt` where it is nothing that the pattern knows, or a tag of so many attributes that the
 *   engine gives up.
 */
export function nextToken(pattern: RegExp, xml: string): RegExpExecArray {
  let found: RegExpExecArray | null = null;
  try {
    found = pattern.exec(xml);
  } catch {
    // Each engine has an error of its own for it.
  }
  if (!found) throw corrupt('malformed XML');
  return found;
}
