/** What Excel's number formats (ECMA-376 part 1, 18.8.31) show of a whole number. */

/**
 * - `zeros`: the number's digits, filled up with zeros to `places`, behind `before` more zeros in quotation marks.
 *   `separated`: other characters stand among or around them.
 * - `plain`: the number's own digits, maybe with separators, decimals or currency, maybe rounded on the screen.
 * - `date`: a date or a time.
 * - `other`: digits that are not the number's own: a percentage, thousands cut off, digits in quotation marks.
 */
export type ShownNumber =
  | {readonly kind: 'zeros'; readonly before: number; readonly places: number; readonly separated: boolean}
  | {readonly kind: 'plain'}
  | {readonly kind: 'date'}
  | {readonly kind: 'other'};

/** A quoted text, an escaped character, padding, something in brackets, or any other character. */
const tokens = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]?|./gsu;

/** Colors, and locales that leave the digits alone: currencies and digits of other scripts are not among them. */
const harmlessBracket =
  /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|\$-[\da-f]{1,4})\]$/i;
const elapsedTime = /^\[(?:h+|m+|s+)\]$/i;
/** Zeros in quotation marks or escaped, digits that show nothing where there is none, places that show a zero. */
const allZeros = /^((?:"0*"|\\0)*)#*(0+)$/;
/** Characters that Excel shows as they stand, without quotation marks, and commas that group thousands. */
const separators = /^[-+ ():!^&'~{}<>=$€£,]$/u;
const condition = /^\[[<>=]/;

/** How `format` shows a whole number that is `zero` or greater. */
export function shownNumber(format: string | undefined, zero: boolean): ShownNumber {
  if (format === undefined || /^(?:general|@)?$/i.test(format)) return {kind: 'plain'};
  const sections = sectionsOf(format);
  const conditional = sections.some(section => section.some(token => condition.test(token)));
  const section = (zero && sections.length > 2 ? sections[2] : sections[0]) ?? [];
  // Which section a condition chooses is left open: then every section must be harmless, and show the same zeros.
  const shown = (conditional ? sections : [section]).map(shownBySection);
  return (
    shown.find(({kind}) => kind === 'date') ??
    shown.find(({kind}) => kind === 'other') ??
    (conditional ? sameZeros(shown) : shown[0]) ?? {kind: 'plain'}
  );
}

/** What all of several sections show; one alone leaves open what the others would. */
function sameZeros(shown: readonly ShownNumber[]): ShownNumber | undefined {
  const zeros = shown.filter(section => section.kind === 'zeros');
  const [first] = zeros;
  const same = zeros.every(({before, places}) => before === first?.before && places === first.places);
  return shown.length > 1 && zeros.length === shown.length && same
    ? (zeros.find(({separated}) => separated) ?? first)
    : undefined;
}

function sectionsOf(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const token of format.match(tokens) ?? []) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function shownBySection(section: readonly string[]): ShownNumber {
  const bare = section.filter(
    token => !isPadding(token) && !harmlessBracket.test(token) && !condition.test(token),
  );
  // A comma behind the last place divides by a thousand.
  const scaled = /,$/.test(bare.filter(token => !isText(token)).join(''));
  const digits = bare.map(token => digitsOf(token)).join('');
  const zeros = scaled || isSigned(bare) ? null : allZeros.exec(digits);
  if (zeros) {
    const before = (zeros[1] ?? '').replace(/["\\]/g, '').length;
    return {kind: 'zeros', before, places: zeros[2]!.length, separated: digits !== bare.join('')};
  }
  const placeholders = bare.filter(token => token.length === 1).join('');
  if (bare.some(token => /^["\\*]/.test(token) && /\p{Nd}/u.test(token))) return {kind: 'other'};
  if (/^general$/i.test(placeholders)) return {kind: 'plain'};
  if (bare.some(token => elapsedTime.test(token))) return {kind: 'date'};
  if (/[ymdhsgb]|e(?![+-])/i.test(placeholders)) return {kind: 'date'};
  if (/[1-9%]|[0#?],+(?![0#?])/.test(placeholders)) return {kind: 'other'};
  return {kind: 'plain'};
}

/** What a part of a format adds to the digits: no separators, of a text in quotation marks the digits. */
function digitsOf(token: string): string {
  if (separators.test(token)) return '';
  if (!isText(token)) return token;
  if (!/\p{N}/u.test(token)) return '';
  return token.replace(/[-\p{Zs}./_:|]/gu, '');
}

/** A minus before the digits makes the number look negative. */
function isSigned(section: readonly string[]): boolean {
  const first = section.findIndex(token => /[0#?]/.test(token));
  return section.slice(0, first).some(token => /^["\\]?[-\u2212]"?$/.test(token));
}

/** In quotation marks or escaped: shown as it stands. */
function isText(token: string): boolean {
  return /^["\\]/.test(token) && token.length > 1;
}

/** `_x` leaves the width of a character empty, `* ` fills the cell with spaces: both stand outside the digits. */
function isPadding(token: string): boolean {
  return (token.length > 1 && token.startsWith('_')) || token === '* ';
}
