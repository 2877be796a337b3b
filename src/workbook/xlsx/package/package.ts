import {corrupt} from '../../problem.ts';
import {utf8} from '../../xml/encoding.ts';
import type {Archive} from '../../zip/archive.ts';
import {relationshipNamespaces} from './namespaces.ts';
import {parseXml, type XmlElement} from '../xml/parse.ts';

/** A relationship of a part to another part of the package. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `styles` … */
  readonly type: string;
  /** Name of the other part, from the root, without a slash before it. */
  readonly target: string;
}

/** The parts of an Office document, found as the standard says: by relationships, never by guessed names (OPC). */
export class Package {
  private readonly archive: Archive;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  has(part: string): boolean {
    return this.archive.has(part);
  }

  /** Content type of a part: its own, else that of its extension; empty where none is given. */
  async contentType(part: string): Promise<string> {
    return (await this.contentTypes())(part);
  }

  /** The same for many parts. */
  async contentTypes(): Promise<(part: string) => string> {
    const types = await this.xml('[Content_Types].xml');
    return part => contentTypeOf(part, types);
  }

  /** The relationships of a part inside the package; of the package itself where `part` is empty. */
  async relationships(part: string): Promise<Relationship[]> {
    const folder = folderOf(part);
    const name = relationshipsOf(part);
    if (!this.archive.has(name)) return [];
    const root = await this.xml(name);
    return root.children
      .filter(({name, attributes}) => name === 'Relationship' && attributes.get('TargetMode') !== 'External')
      .map(({attributes}) => ({
        id: attributes.get('Id') ?? '',
        type: typeName(attributes.get('Type') ?? ''),
        target: resolveTarget(folder, attributes.get('Target') ?? ''),
      }));
  }

  /** Ids of the relationships of a part to mail addresses, outside the package. */
  async mailLinks(part: string): Promise<ReadonlySet<string>> {
    const name = relationshipsOf(part);
    if (!this.archive.has(name)) return new Set();
    const {children} = await this.xml(name);
    const links = children.filter(({attributes}) => /^mailto:/i.test(attributes.get('Target') ?? ''));
    return new Set(links.map(({attributes}) => attributes.get('Id') ?? ''));
  }

  /** @throws WorkbookProblem `corrupt` when the part is not there, or not well formed. */
  async xml(part: string): Promise<XmlElement> {
    if (!this.archive.has(part)) throw corrupt(`no ${part}`);
    const decoder = new TextDecoder('utf-8', {fatal: true});
    let text = '';
    for await (const chunk of utf8(this.archive.read(part))) text += decoded(decoder, chunk);
    return parseXml(text + decoded(decoder));
  }
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Name of the part that holds the relationships of another. */
function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function contentTypeOf(part: string, types: XmlElement): string {
  const wanted = `/${part}`.toLowerCase();
  const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
  const own = types.children.find(
    ({name, attributes}) => name === 'Override' && attributes.get('PartName')?.toLowerCase() === wanted,
  );
  const byExtension = types.children.find(
    ({name, attributes}) => name === 'Default' && attributes.get('Extension')?.toLowerCase() === extension,
  );
  return (own ?? byExtension)?.attributes.get('ContentType') ?? '';
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, {stream: chunk !== undefined});
  } catch {
    throw corrupt('text is not UTF-8');
  }
}

/** Transitional and strict documents name the same types in different namespaces. */
function typeName(type: string): string {
  const namespace = relationshipNamespaces.find(start => type.startsWith(`${start}/`));
  return namespace ? type.slice(namespace.length + 1) : type;
}

/** A target is relative to the folder of its source, or begins at the root; some writers use backslashes. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
