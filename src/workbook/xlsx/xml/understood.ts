import {corrupt} from '../../problem.ts';
import {find} from '../../xml/bytes.ts';
import {utf8Text} from '../../xml/text.ts';
import {BranchChoice, compatibilityNamespace, type Namespaces} from './alternate-content.ts';
import {nextToken} from './next-token.ts';
import {attributePairs, scopeWith, split, token} from './parse.ts';

interface OpenElement {
  readonly name: string;
  readonly scope: Namespaces;
  /** Of an `AlternateContent`: which of its branches is taken. */
  readonly branches?: BranchChoice;
  readonly isBranch?: boolean;
  /** Whether what stands in it stays. */
  readonly keeps: boolean;
}

/**
 * The markup of a cell or a text, with only that branch of alternate content that is understood, in the place of all
 * of it.
 *
 * @param namespaces those of the elements around it
 * @throws WorkbookProblem `corrupt`.
 */
export function understood(markup: Uint8Array, namespaces: Namespaces): Uint8Array {
  if (find(markup, 'AlternateContent', 0, markup.length) < 0) return markup;
  return new TextEncoder().encode(withoutAlternates(utf8Text(markup), namespaces));
}

function withoutAlternates(xml: string, namespaces: Namespaces): string {
  const open: OpenElement[] = [{name: '', scope: namespaces, keeps: true}];
  let kept = '';
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const [markup, endName, startName, attributes = '', empty] = nextToken(token, xml);
    if (startName) open.push(opened(startName, attributes, open.at(-1)!));
    const {name, isBranch, keeps} = open.at(-1)!;
    if (endName && name !== endName) throw corrupt('elements are not nested');
    const isTag = startName || endName;
    if (keeps && !(isTag && isBranch)) kept += markup;
    if (endName || empty) open.pop();
  }
  return kept;
}

function opened(name: string, attributes: string, parent: OpenElement): OpenElement {
  const pairs = attributePairs(attributes);
  const scope = scopeWith(parent.scope, pairs);
  const {prefix, local} = split(name);
  if (parent.branches) {
    const keeps = parent.branches.takes(local, new Map(pairs).get('Requires'), scope);
    return {name, scope, isBranch: true, keeps};
  }
  if (!parent.keeps || local !== 'AlternateContent') return {name, scope, keeps: parent.keeps};
  if (scope.get(prefix) !== compatibilityNamespace) throw corrupt('alternate content that is none');
  return {name, scope, branches: new BranchChoice(), keeps: false};
}
