import {expect} from '@open-wc/testing';
import {palette} from '../../src/element/styles/palette.ts';

type Name = keyof typeof palette;

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => parseInt(color.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const statuses: Name[] = ['add', 'replace', 'same', 'kept', 'unknown', 'held'];
const texts: [Name, Name][] = [
  ...(['text', 'muted', 'accent', ...statuses] as Name[]).flatMap((color): [Name, Name][] => [
    [color, 'surface'],
    [color, 'sunken'],
  ]),
  ...statuses.flatMap((status): [Name, Name][] =>
    ([status, 'text', 'muted'] as Name[]).map(color => [color, `${status}-tint` as Name]),
  ),
  ['on-accent', 'accent'],
  ['accent', 'replace-tint'],
  ['accent', 'held-tint'],
  ['held', 'replace-tint'],
  ['text', 'removed'],
  ['text', 'inserted'],
];
const shapes: [Name, Name][] = [
  ['control', 'surface'],
  ['control', 'sunken'],
  ['focus', 'surface'],
  ['focus', 'sunken'],
];

describe('colors', () => {
  for (const [at, scheme] of ['light', 'dark'].entries()) {
    const low = (pairs: [Name, Name][], least: number) =>
      pairs
        .filter(([color, ground]) => contrast(palette[color][at]!, palette[ground][at]!) < least)
        .map(pair => pair.join(' on '));

    it(`${scheme}: text can be read on every ground it stands on`, () => {
      expect(low(texts, 4.5)).to.deep.equal([]);
    });

    it(`${scheme}: borders and focus can be seen`, () => {
      expect(low(shapes, 3)).to.deep.equal([]);
    });
  }
});
