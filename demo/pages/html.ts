/** Text that is known to be HTML. Everything else is escaped when it is put into a template. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Part = string | number | Html | readonly Html[] | null;

/** A template of HTML: strings and numbers are escaped, lists are joined, `null` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = parts.map((part, i) => rendered(part) + strings[i + 1]!).join('');
  return new Html(strings[0]! + text);
}

function rendered(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return String(part);
  if (typeof part === 'object') return part.join('');
  return String(part).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
