/** Whether a label is written in one alphabet (UTS #39: single-script), and one that does not imitate another. */

/** Scripts in everyday use (UAX #31, table 5), and the three sets that are used together (UTS #39, section 5.1). */
const alphabets = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Armenian',
  'Bengali',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
]
  .map(script => [script])
  .concat([
    ['Han', 'Hiragana', 'Katakana'],
    ['Han', 'Bopomofo'],
    ['Han', 'Hangul'],
  ])
  .map(scripts => {
    const sets = [...scripts, 'Common', 'Inherited'].map(script => `\\p{scx=${script}}`);
    return new RegExp(`^[${sets.join('')}]*$`, 'u');
  });

/** Whether all characters can belong to one alphabet; digits and hyphens belong to each. */
export function isSingleScript(label: string): boolean {
  return alphabets.some(alphabet => alphabet.test(label));
}

/** Letters that look like Latin ones (UTS #39, confusables.txt), alphabet by alphabet. */
const imitations = [
  {script: /\p{Script=Cyrillic}/u, latinLike: /^[асԁеһіјӏорԛѕԝхуѵьгпѡ0-9-]+$/u},
  {script: /\p{Script=Greek}/u, latinLike: /^[αγικνορσυχωϲϳ0-9-]+$/u},
  {script: /\p{Script=Armenian}/u, latinLike: /^[օսհոցզգյքլ0-9-]+$/u},
];

/** Phonetic letters and look-alikes that are Latin by script and in no language's everyday spelling. */
const oddLatin =
  /[\u{1c0}-\u{1c3}\u{250}-\u{2af}\u{1d00}-\u{1dbf}\u{2c60}-\u{2c7f}\u{a720}-\u{a7ff}\u{ab30}-\u{ab6f}]/u;

/** Whether a label of a domain that ends in `topLevel` would be read as Latin letters that it does not hold. */
export function imitatesLatin(label: string, topLevel: string): boolean {
  if (oddLatin.test(label)) return true;
  return imitations.some(
    ({script, latinLike}) => script.test(label) && latinLike.test(label) && !script.test(topLevel),
  );
}
