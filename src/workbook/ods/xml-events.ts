import {corrupt} from '../problem.ts';
import {resolveReferences} from '../xml/text.ts';

/** Attributes by canonical name: see `namespaces`. */
export type Attributes = ReadonlyMap<string, string>;

/** Hears of a document, part after part. */
export interface XmlListener {
  start(name: string, attributes: Attributes): void;
  end(name: string): void;
  /** Character data as it is meant, references resolved. */
  text(text: string): void;
}

/** The prefixes under which names are given, whatever a document calls them (ODF 1.3, part 3, section 3). */
const namespaces: ReadonlyMap<string, string> = new Map([
  ...['office', 'table', 'text', 'style'].map((name): [string, string] => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name,
  ]),
  ['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0', 'number'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

/** A tag that is longer is no spreadsheet's: each time that more of it comes, it is searched from its beginning. */
const longestTag = 1 << 20;

const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy;

interface OpenElement {
  /** As it is written. */
  readonly written: string;
  readonly name: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/**
 * Reads a document as it comes. Every element is closed by its own end tag, and no document type is taken.
 *
 * @throws WorkbookProblem `corrupt` from every method.
 */
export class XmlEvents {
  readonly #listener: XmlListener;
  readonly #open: OpenElement[] = [];
  #buffer = '';
  #position = 0;
  /** What of the buffer was searched in vain for the end of the thing in hand. */
  #searched = 0;
  #ended = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  push(text: string): void {
    this.#buffer = this.#buffer.slice(this.#position) + text;
    this.#searched -= this.#position;
    this.#position = 0;
    while (this.#take());
  }

  finish(): void {
    if (!this.#ended || this.#buffer.slice(this.#position).trim() !== '')
      throw corrupt('the document ends too early');
  }

  /** Takes the next thing; false when it is not complete. */
  #take(): boolean {
    const at = this.#position;
    const text = this.#buffer;
    if (at >= text.length) return false;
    if (text[at] !== '<') return this.#upTo('<', end => this.#characters(text.slice(at, end)), 0);
    if (text.length - at < 9 && !text.includes('>', at)) return false;
    if (text.startsWith('<!--', at)) return this.#upTo('-->', () => {}, 4);
    if (text.startsWith('<![CDATA[', at))
      return this.#upTo(']]>', end => this.#data(text.slice(at + 9, end)), 9);
    if (text[at + 1] === '?') return this.#upTo('?>', () => {}, 2);
    if (text[at + 1] === '!') throw corrupt('document type');
    return this.#tag(at);
  }

  /** Takes all before `mark`, and the mark itself unless it begins the next thing. */
  #upTo(mark: string, take: (end: number) => void, opening: number): boolean {
    const from = Math.max(this.#position + opening, this.#searched - mark.length);
    const end = this.#buffer.indexOf(mark, from);
    this.#searched = this.#buffer.length;
    if (end < 0) return false;
    this.#searched = 0;
    take(end);
    this.#position = mark === '<' ? end : end + mark.length;
    return true;
  }

  #tag(at: number): boolean {
    const text = this.#buffer;
    let end = at + 1;
    for (let quote = ''; end < text.length; end++) {
      const character = text[end]!;
      if (quote) quote = character === quote ? '' : quote;
      else if (character === '>') break;
      else if (character === '"' || character === "'") quote = character;
      else if (character === '<') throw corrupt('malformed tag');
    }
    if (end >= text.length) {
      if (end - at > longestTag) throw corrupt('markup without an end');
      return false;
    }
    this.#position = end + 1;
    const inside = text.slice(at + 1, end);
    if (inside.startsWith('/')) this.#close(inside.slice(1).trim());
    else this.#start(inside.endsWith('/') ? inside.slice(0, -1) : inside, inside.endsWith('/'));
    return true;
  }

  #start(inside: string, empty: boolean): void {
    if (this.#ended) throw corrupt('a second root');
    const [written = ''] = /^[^\s/>]+/.exec(inside) ?? [];
    if (written === '') throw corrupt('a tag without a name');
    const pairs = attributePairs(inside, written.length);
    const prefixes = this.#prefixesWith(pairs);
    const name = canonical(written, prefixes);
    const attributes = new Map(pairs.map(([name, value]) => [canonical(name, prefixes), value]));
    this.#open.push({written, name, prefixes});
    this.#listener.start(name, attributes);
    if (empty) this.#close(written);
  }

  #close(written: string): void {
    const closed = this.#open.pop();
    if (closed?.written !== written) throw corrupt('elements are not nested');
    this.#listener.end(closed.name);
    this.#ended = this.#open.length === 0;
  }

  #characters(raw: string): void {
    if (this.#open.length > 0) this.#listener.text(resolveReferences(raw));
    else if (raw.trim() !== '') throw corrupt('text outside the document');
  }

  #data(raw: string): void {
    if (this.#open.length === 0) throw corrupt('text outside the document');
    this.#listener.text(raw);
  }

  #prefixesWith(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
    const before = this.#open.at(-1)?.prefixes ?? new Map<string, string>();
    const declared = pairs.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (declared.length === 0) return before;
    return new Map([
      ...before,
      ...declared.map(([name, uri]): [string, string] => [name.slice(6), namespaces.get(uri) ?? '?']),
    ]);
  }
}

function attributePairs(inside: string, from: number): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  attribute.lastIndex = from;
  let end = from;
  for (let found = attribute.exec(inside); found; found = attribute.exec(inside)) {
    pairs.push([found[1]!, resolveReferences(found[2] ?? found[3] ?? '')]);
    end = attribute.lastIndex;
  }
  if (inside.slice(end).trim() !== '') throw corrupt('malformed tag');
  return pairs;
}

/** `table:table-row`, whatever the prefix is called; `?:name` in a namespace that says nothing here. */
function canonical(written: string, prefixes: ReadonlyMap<string, string>): string {
  const at = written.indexOf(':');
  if (at < 0) return prefixes.has('') ? `${prefixes.get('')}:${written}` : written;
  return `${prefixes.get(written.slice(0, at)) ?? '?'}:${written.slice(at + 1)}`;
}
