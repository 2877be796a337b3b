import {corrupt} from '../../problem.ts';
import {
  colon,
  endsName,
  exclamation,
  find,
  isSpace,
  latin1,
  lessThan,
  question,
  slash,
  standsAt,
} from '../../xml/bytes.ts';
import {mainNamespaces} from '../package/namespaces.ts';
import {ambiguous, BranchChoice, compatibilityNamespace} from './alternate-content.ts';
import {AttributeCursor, endTagEnd, tagEnd} from './attributes.ts';
import type {ByteWindow} from './byte-window.ts';

/** What `DocumentFrame.step` has taken. */
export type Step =
  /** A start tag of the namespace of spreadsheets; the element is open now. */
  | {readonly kind: 'start'; readonly name: string}
  /** An empty element of that namespace; it is closed already. */
  | {readonly kind: 'empty'; readonly name: string}
  /** A start tag of another namespace, empty or not. */
  | {readonly kind: 'foreign'; readonly name: string}
  /** Anything else. */
  | {readonly kind: 'other'}
  /** Nothing: more bytes are needed. */
  | {readonly kind: 'incomplete'};

type OpenElement =
  | {readonly kind: 'element' | 'taken branch' | 'passed branch'; readonly name: string}
  /** An `AlternateContent`, whose children are its versions. */
  | {readonly kind: 'alternates'; readonly name: string; readonly branches: BranchChoice};

const other: Step = {kind: 'other'};
const incomplete: Step = {kind: 'incomplete'};

/**
 * The outer parts of a document that is scanned as it comes: prolog, root, everything that is of no interest, epilog.
 * It sees to it that every element is closed by its own end tag, and that the document ends where its root does.
 */
export class DocumentFrame {
  /** Local name of the root; empty before it. */
  root = '';
  /** Prefix of the spreadsheet namespace with its colon: `x:` in `x:row`; empty in `row`. */
  prefix = '';
  prefixLength = 0;
  readonly attributes = new AttributeCursor();
  private readonly window: ByteWindow;
  private readonly roots: readonly string[];
  private readonly open: OpenElement[] = [];
  /** Open elements, without those around alternate content that is read. */
  private elements = 0;
  /** Of all elements that `step` has taken. */
  readonly namespaces = new Map<string, string>();
  private ended = false;

  /** @param roots local names that the root may have */
  constructor(window: ByteWindow, roots: readonly string[]) {
    this.window = window;
    this.roots = roots;
  }

  /** Elements that are open: 0 before and after the root. */
  get depth(): number {
    return this.elements;
  }

  /** Open elements around alternate content that is read. */
  get wrappers(): number {
    return this.open.length - this.elements;
  }

  /** Whether the scan is inside a version of alternate content that is not read. */
  get passing(): boolean {
    return this.open.some(({kind}) => kind === 'passed branch');
  }

  /** Takes the next tag, comment or instruction, and the text before it. */
  step(): Step {
    const {bytes, end} = this.window;
    let i = this.window.position;
    while (i < end && bytes[i] !== lessThan) {
      if (this.open.length === 0 && !isSpace(bytes[i]!)) throw corrupt('text outside the document');
      i++;
    }
    this.window.position = i;
    if (i + 1 >= end) return incomplete;
    const next = bytes[i + 1];
    if (next === exclamation || next === question) return this.skipped(skipMarkup(bytes, i, end));
    const close = tagEnd(bytes, i + 1, end);
    if (close < 0) return incomplete;
    this.window.position = close + 1;
    return next === slash ? this.endTag(i, close) : this.startTag(i, close);
  }

  /** Whether this is a name of the spreadsheet namespace; `start` is where the name with its prefix begins. */
  isOurs(start: number): boolean {
    return this.prefixLength === 0 || standsAt(this.window.bytes, start, this.prefix);
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed?.kind === 'element' || closed?.kind === 'passed branch') this.elements--;
    if (this.open.length === 0) this.ended = true;
  }

  /** @throws WorkbookProblem `corrupt` when the document has not ended. */
  finish(): void {
    const {bytes, position, end} = this.window;
    for (let i = position; i < end; i++) if (!isSpace(bytes[i]!)) throw corrupt('text after the document');
    if (!this.ended) throw corrupt('the document ends too early');
  }

  private skipped(position: number): Step {
    if (position < 0) return incomplete;
    this.window.position = position;
    return other;
  }

  private startTag(start: number, close: number): Step {
    const {bytes} = this.window;
    if (this.ended) throw corrupt('a second root');
    const name = nameAt(bytes, start + 1);
    const empty = bytes[close - 1] === slash;
    if (this.open.length === 0) this.readRoot(name, start);
    const element = this.opened(name, start);
    this.open.push(element);
    if (element.kind === 'element' || element.kind === 'passed branch') this.elements++;
    if (empty) this.close();
    if (element.kind !== 'element') return other;
    if (!name.startsWith(this.prefix) || name.indexOf(':') >= this.prefixLength)
      return {kind: 'foreign', name};
    this.attributes.position = start + 1 + name.length;
    return {kind: empty ? 'empty' : 'start', name: name.slice(this.prefixLength)};
  }

  private endTag(start: number, close: number): Step {
    const {bytes} = this.window;
    const name = nameAt(bytes, start + 2);
    endTagEnd(bytes, start + 2 + name.length, close + 1);
    if (this.open.at(-1)?.name !== name) throw corrupt('elements are not nested');
    this.close();
    return other;
  }

  private opened(name: string, start: number): OpenElement {
    const parent = this.open.at(-1);
    const isBranch = parent?.kind === 'alternates';
    const attributes = this.attributesAt(start + 1 + name.length);
    for (const [attribute, value] of attributes)
      if (attribute.startsWith('xmlns:')) this.declare(attribute.slice(6), value);
    if (!isBranch && !name.endsWith(':AlternateContent')) return {kind: 'element', name};
    if (isBranch) {
      const local = name.slice(name.indexOf(':') + 1);
      const taken = parent.branches.takes(local, attributes.get('Requires'), this.namespaces);
      return {kind: taken ? 'taken branch' : 'passed branch', name};
    }
    const namespace = this.namespaces.get(name.slice(0, name.indexOf(':')));
    return namespace === compatibilityNamespace
      ? {kind: 'alternates', name, branches: new BranchChoice()}
      : {kind: 'element', name};
  }

  private declare(prefix: string, namespace: string): void {
    const before = this.namespaces.get(prefix) ?? namespace;
    this.namespaces.set(prefix, before === namespace ? namespace : ambiguous);
  }

  private attributesAt(position: number): ReadonlyMap<string, string> {
    const {bytes} = this.window;
    const found = new Map<string, string>();
    this.attributes.position = position;
    while (this.attributes.next(bytes)) found.set(this.attributes.name(bytes), this.attributes.value(bytes));
    return found;
  }

  /** The root tells by its declarations which prefix the elements of a spreadsheet have. */
  private readRoot(name: string, start: number): void {
    const at = name.indexOf(':');
    this.root = name.slice(at + 1);
    if (!this.roots.includes(this.root)) throw corrupt('the root is not of this part');
    const declared: string[] = [];
    for (const [attribute, value] of this.attributesAt(start + 1 + name.length)) {
      if (!mainNamespaces.includes(value)) continue;
      if (attribute === 'xmlns') declared.push('');
      if (attribute.startsWith('xmlns:')) declared.push(`${attribute.slice(6)}:`);
    }
    const own = declared.find(prefix => prefix === name.slice(0, at + 1));
    const prefix = own ?? declared[0];
    if (prefix === undefined) throw corrupt('the namespace of spreadsheets is missing');
    this.prefix = prefix;
    this.prefixLength = prefix.length;
  }
}

function nameAt(bytes: Uint8Array, start: number): string {
  let end = start;
  while (!endsName(bytes[end]!)) end++;
  if (end === start) throw corrupt('a tag without a name');
  return latin1(bytes, start, end);
}

/**
 * Skips a comment, a CDATA section or a processing instruction that begins at `start`.
 *
 * @returns the position behind it, or -1 when its end has not come yet.
 * @throws WorkbookProblem `corrupt` for a document type: nothing that it may define is ever read.
 */
export function skipMarkup(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start + 1] === question) return behind(bytes, '?>', start + 2, end);
  if (end - start < 9) return -1;
  if (standsAt(bytes, start, '<!--')) return behind(bytes, '-->', start + 4, end);
  if (standsAt(bytes, start, '<![CDATA[')) return behind(bytes, ']]>', start + 9, end);
  throw corrupt('document type');
}

function behind(bytes: Uint8Array, text: string, start: number, end: number): number {
  const found = find(bytes, text, start, end);
  return found < 0 ? -1 : found + text.length;
}

/** Whether the local name of an element, whatever its prefix, is this one. */
export function localNameIs(name: string, local: string): boolean {
  return (
    name === local || (name.endsWith(local) && name.charCodeAt(name.length - local.length - 1) === colon)
  );
}
