/**
 * Code pages as Windows numbers them, by their names in the Encoding standard. Numbers from 1250 to 1258, and those of
 * ISO 8859, are formed by rule.
 */
const names: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10_000: 'macintosh',
  10_007: 'x-mac-cyrillic',
  20_866: 'koi8-r',
  21_866: 'koi8-u',
  54_936: 'gb18030',
  65_001: 'utf-8',
};

const decoders = new Map<number, TextDecoder | null>();

/**
 * The text of bytes in a code page. Where browsers do not know it, only ASCII is certain: every other byte becomes the
 * replacement character, which no valid cell holds.
 */
export function decodeCodePage(codePage: number, bytes: ArrayLike<number>): string {
  const data = Uint8Array.from(bytes);
  const decoder = decoderOf(codePage);
  if (decoder) return decoder.decode(data);
  return Array.from(data, byte => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
}

function decoderOf(codePage: number): TextDecoder | null {
  const known = decoders.get(codePage);
  if (known !== undefined) return known;
  const name = nameOf(codePage);
  // A byte order mark is none here: it is a part of the text.
  const decoder = name === null ? null : new TextDecoder(name, {ignoreBOM: true});
  decoders.set(codePage, decoder);
  return decoder;
}

function nameOf(codePage: number): string | null {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  const part = codePage - 28_590;
  if (part >= 2 && part <= 15 && part !== 11 && part !== 12) return `iso-8859-${part}`;
  return names[codePage] ?? null;
}
