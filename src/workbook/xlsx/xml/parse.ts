import {corrupt} from '../../problem.ts';
import {resolveReferences} from '../../xml/text.ts';
import {BranchChoice, compatibilityNamespace, type Namespaces} from './alternate-content.ts';
import {nextToken} from './next-token.ts';

/** An element of a small part, with its children; text between them is of no interest in these parts. */
export interface XmlElement {
  /** Namespace and local name; a namespace that is not declared is an error. */
  readonly namespace: string;
  readonly name: string;
  /** By local name; those in a namespace of their own as `namespace name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

/** End tag; name, attributes and slash of a start tag; characters. */
export const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;

interface OpenElement {
  readonly qualifiedName: string;
  readonly scope: Namespaces;
  readonly children: XmlElement[];
  /** In an `AlternateContent`: which of its branches is taken. */
  readonly branches: BranchChoice | null;
}

/**
 * Reads a whole document: for parts that are small, where clearness counts and speed does not. Of alternate content
 * only the branch that is understood is there, in the place of all of it.
 *
 * @throws WorkbookProblem `corrupt` when it is not well formed, or has a document type.
 */
export function parseXml(xml: string): XmlElement {
  const root: OpenElement = {
    qualifiedName: '',
    scope: new Map([
      ['xml', 'xml'],
      ['', ''],
    ]),
    children: [],
    branches: null,
  };
  const open: OpenElement[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const [, endName, startName, attributes = '', empty, characters] = nextToken(token, xml);
    const parent = open.at(-1)!;
    if (endName !== undefined) {
      if (open.pop()!.qualifiedName !== endName || open.length === 0)
        throw corrupt('elements are not nested');
    } else if (startName !== undefined) {
      if (parent === root && root.children.length > 0) throw corrupt('a second root');
      const element = startElement(startName, attributes, parent);
      if (!empty) open.push(element);
    } else if (characters !== undefined && parent === root && characters.trim() !== '') {
      throw corrupt('text outside the document');
    }
  }
  const [document] = root.children;
  if (!document || open.length > 1) throw corrupt('the document ends too early');
  return document;
}

function startElement(qualifiedName: string, text: string, parent: OpenElement): OpenElement {
  const pairs = attributePairs(text);
  const scope = scopeWith(parent.scope, pairs);
  const attributes = new Map<string, string>();
  for (const [name, value] of pairs) {
    const {prefix, local} = split(name);
    attributes.set(prefix ? `${namespaceOf(prefix, scope)} ${local}` : local, value);
  }
  const {prefix, local: name} = split(qualifiedName);
  const namespace = namespaceOf(prefix, scope);
  if (parent.branches) {
    const taken = parent.branches.takes(name, attributes.get('Requires'), scope);
    return {qualifiedName, scope, children: taken ? parent.children : [], branches: null};
  }
  if (namespace === compatibilityNamespace && name === 'AlternateContent')
    return {qualifiedName, scope, children: parent.children, branches: new BranchChoice()};
  const children: XmlElement[] = [];
  parent.children.push({namespace, name, attributes, children});
  return {qualifiedName, scope, children, branches: null};
}

/** The namespaces within an element with these attributes. */
export function scopeWith(scope: Namespaces, pairs: readonly [name: string, value: string][]): Namespaces {
  const declared = pairs
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, value]): [string, string] => [name.slice(6), value]);
  return declared.length === 0 ? scope : new Map([...scope, ...declared]);
}

/** Names and values of attributes, references resolved. */
export function attributePairs(text: string): [name: string, value: string][] {
  const pairs = Array.from(text.matchAll(attribute), ([, name = '', double, single]): [string, string] => [
    name,
    resolveReferences(double ?? single ?? ''),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw corrupt('an attribute twice');
  return pairs;
}

/** A qualified name as prefix and local name. */
export function split(qualifiedName: string): {prefix: string; local: string} {
  const at = qualifiedName.indexOf(':');
  return {prefix: qualifiedName.slice(0, Math.max(at, 0)), local: qualifiedName.slice(at + 1)};
}

function namespaceOf(prefix: string, scope: Namespaces): string {
  if (prefix === 'xmlns') return 'xmlns';
  const namespace = scope.get(prefix);
  if (namespace === undefined) throw corrupt('a prefix that is not declared');
  return namespace;
}
