import type {Attributes} from './xml-events.ts';

/** More spaces than a cell can hold are no more than a cell can hold. */
const mostSpaces = 32_768;

/**
 * The text of a cell: its paragraphs, one a line. White space is one space, and none at the ends of a paragraph; what
 * is meant as it stands has elements of its own (ODF 1.3, part 3, section 6.1.2).
 */
export class Paragraphs {
  readonly #lines: string[] = [];
  #line = '';
  /** Whether white space would be dropped: at the start, and behind other white space. */
  #dropsSpace = true;
  #depth = 0;

  get text(): string {
    return this.#lines.join('\n');
  }

  start(name: string, attributes: Attributes): void {
    if (name === 'text:p') {
      if (this.#depth++ === 0) [this.#line, this.#dropsSpace] = ['', true];
    } else if (name === 'text:s')
      this.#add(' '.repeat(Math.min(mostSpaces, Number(attributes.get('text:c') ?? 1))));
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
  }

  take(text: string): void {
    if (this.#depth === 0) return;
    const spaced = text.replace(/[ \t\r\n]+/g, ' ');
    const kept = this.#dropsSpace ? spaced.replace(/^ /, '') : spaced;
    this.#line += kept;
    if (kept !== '') this.#dropsSpace = kept.endsWith(' ');
  }

  end(name: string): void {
    if (name !== 'text:p' || --this.#depth > 0) return;
    const collapsed = this.#dropsSpace && this.#line.endsWith(' ');
    this.#lines.push(collapsed ? this.#line.slice(0, -1) : this.#line);
  }

  #add(characters: string): void {
    if (this.#depth === 0) return;
    this.#line += characters;
    this.#dropsSpace = false;
  }
}
