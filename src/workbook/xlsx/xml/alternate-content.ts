import {mainNamespaces} from '../namespaces.ts';

/** Markup Compatibility (ECMA-376 part 3): content in several versions, of which a reader takes the first it understands. */
export const compatibilityNamespace = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * Chooses among the branches of one `AlternateContent`: the first `Choice` whose namespaces are all understood, else the
 * `Fallback`.
 */
export class BranchChoice {
  private taken = false;

  /** @param namespaces those that a `Choice` requires; `undefined` one that is not declared */
  choice(namespaces: readonly (string | undefined)[]): boolean {
    const understood =
      namespaces.length > 0 &&
      namespaces.every(namespace => namespace !== undefined && mainNamespaces.includes(namespace));
    return this.take(understood);
  }

  fallback(): boolean {
    return this.take(true);
  }

  private take(possible: boolean): boolean {
    const taken = possible && !this.taken;
    this.taken ||= taken;
    return taken;
  }
}

/** The prefixes in an attribute `Requires`. */
export function requiredPrefixes(requires: string): string[] {
  return requires.split(/\s+/).filter(Boolean);
}
