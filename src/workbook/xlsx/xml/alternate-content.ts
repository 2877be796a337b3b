import {corrupt} from '../../problem.ts';
import {mainNamespaces} from '../package/namespaces.ts';

/** Markup Compatibility (ECMA-376 part 3): content in several versions, of which a reader takes the first it understands. */
export const compatibilityNamespace = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** By prefix; `ambiguous` where a prefix has had two meanings, and nobody kept which of them holds where. */
export type Namespaces = ReadonlyMap<string, string>;
/** Stands for a prefix with two meanings. */
export const ambiguous = '';

/**
 * Chooses among the branches of one `AlternateContent`: the first `Choice` whose namespaces are all understood, else the
 * `Fallback`.
 */
export class BranchChoice {
  private taken = false;

  /**
   * Whether this is the branch to read.
   *
   * @throws WorkbookProblem `corrupt` where that cannot be told.
   */
  takes(name: string, requires = '', namespaces: Namespaces): boolean {
    const possible = name === 'Fallback' || (name === 'Choice' && understands(requires, namespaces));
    const taken = possible && !this.taken;
    this.taken ||= taken;
    return taken;
  }
}

function understands(requires: string, namespaces: Namespaces): boolean {
  const required = requires.split(/\s+/).filter(Boolean);
  const found = required.map(prefix => namespaces.get(prefix));
  if (found.includes(ambiguous)) throw corrupt('a prefix with two meanings');
  return found.length > 0 && found.every(namespace => mainNamespaces.includes(namespace!));
}
