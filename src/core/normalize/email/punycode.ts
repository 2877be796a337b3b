/** Decodes one label of an international domain (RFC 3492); the platform only encodes. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const highestCodePoint = 0x10ffff;

/** `mnchen-3ya` → `münchen`: what stands behind `xn--`, in lower case. `undefined` where it is no such code. */
export function decodePunycode(code: string): string | undefined {
  const delimiter = code.lastIndexOf('-');
  const output = delimiter > 0 ? [...code.slice(0, delimiter)].map(character => character.charCodeAt(0)) : [];
  let position = delimiter > 0 ? delimiter + 1 : 0;
  let point = 128;
  let bias = 72;
  let insertAt = 0;
  while (position < code.length) {
    const before = insertAt;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(code.charCodeAt(position++));
      if (digit === undefined) return undefined;
      insertAt += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapt(insertAt - before, length, before === 0);
    point += Math.floor(insertAt / length);
    insertAt %= length;
    // So written, it also ends what has grown past every number.
    if (!(point <= highestCodePoint)) return undefined;
    output.splice(insertAt++, 0, point);
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : undefined;
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? damp : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
