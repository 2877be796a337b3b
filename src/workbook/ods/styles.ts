import type {Attributes} from './xml-events.ts';

/** What the styles of a document say of cells, rows and sheets. */
export class Styles {
  /** Excel's code for each data style. */
  readonly #formats = new Map<string, string>();
  readonly #cells = new Map<
    string,
    {readonly format: string | undefined; readonly parent: string | undefined}
  >();
  /** Rows without height, sheets that are not displayed. */
  readonly #hidden = new Set<string>();
  #name = '';
  #code = '';
  #style: {readonly name: string; readonly family: string} | null = null;
  /** Inside a data style: the text in hand, where one is. */
  #literal: string | null = null;

  start(name: string, attributes: Attributes): void {
    const own = attributes.get('style:name') ?? '';
    if (name === 'style:style' || name === 'style:default-style') this.#startStyle(own, attributes);
    else if (name === 'style:table-row-properties')
      this.#hideIf(isNoHeight(attributes.get('style:row-height')));
    else if (name === 'style:table-properties') this.#hideIf(attributes.get('table:display') === 'false');
    else if (dataStyles.has(name)) [this.#name, this.#code] = [own, ''];
    else if (this.#name !== '') this.#addPart(name, attributes);
  }

  text(text: string): void {
    if (this.#literal !== null) this.#literal += text;
  }

  end(name: string): void {
    if (name === 'style:style') this.#style = null;
    else if (name === 'number:text' && this.#literal !== null) {
      this.#code += this.#literal === '' ? '' : `"${this.#literal.replaceAll('"', '')}"`;
      this.#literal = null;
    } else if (dataStyles.has(name)) {
      const code = name === 'number:percentage-style' ? percentCode(this.#code) : this.#code;
      this.#formats.set(this.#name, dataStyles.get(name) ?? code);
      this.#name = '';
    }
  }

  /** The number format of a cell style, or of the style that it inherits from. */
  numberFormat(style: string | undefined): string | undefined {
    for (let name = style, steps = 0; name !== undefined && steps < 20; steps++) {
      const found = this.#cells.get(name);
      if (found?.format !== undefined) {
        const code = this.#formats.get(found.format);
        return code === 'General' ? undefined : code;
      }
      name = found?.parent;
    }
    return undefined;
  }

  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(style);
  }

  #startStyle(name: string, attributes: Attributes): void {
    const family = attributes.get('style:family') ?? '';
    this.#style = {name, family};
    if (family !== 'table-cell') return;
    this.#cells.set(name, {
      format: attributes.get('style:data-style-name'),
      parent: attributes.get('style:parent-style-name'),
    });
  }

  #hideIf(hidden: boolean): void {
    if (hidden && this.#style) this.#hidden.add(this.#style.name);
  }

  #addPart(name: string, attributes: Attributes): void {
    if (name === 'number:text') this.#literal = '';
    else if (name === 'number:number') this.#code += numberCode(attributes);
    else if (name === 'number:scientific-number') this.#code += '0.00E+00';
    else if (name === 'number:fraction') this.#code += '# ?/?';
  }
}

/** Data styles, each with the code of all of its kind, or `null` where its parts make the code (ODF, 16.27). */
const dataStyles: ReadonlyMap<string, string | null> = new Map([
  ['number:number-style', null],
  ['number:percentage-style', null],
  ['number:currency-style', null],
  ['number:date-style', 'yyyy-mm-dd'],
  ['number:time-style', 'hh:mm:ss'],
  ['number:boolean-style', 'General'],
  ['number:text-style', '@'],
]);

function numberCode(attributes: Attributes): string {
  const count = (name: string) => Math.min(100, Number(attributes.get(name) ?? 0) || 0);
  const digits = count('number:min-integer-digits');
  const decimals = count('number:decimal-places');
  if (!attributes.has('number:decimal-places') && digits <= 1) return 'General';
  const whole = attributes.get('number:grouping') === 'true' ? '#,##0' : '0'.repeat(Math.max(1, digits));
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
}

/** A sign in quotes would be text, and the number be shown as it is. */
function percentCode(code: string): string {
  return code.replace('General', '0').replace(/"(\s?)%"/, '$1%');
}

function isNoHeight(height: string | undefined): boolean {
  return height !== undefined && Number.parseFloat(height) === 0;
}
