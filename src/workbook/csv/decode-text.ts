import {WorkbookProblem} from '../problem.ts';

const marks = [
  {mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {mark: [0xff, 0xfe], encoding: 'utf-16le'},
  {mark: [0xfe, 0xff], encoding: 'utf-16be'},
];

/** The encoding in which Excel writes CSV in Western Europe and America. */
const guessedEncoding = 'windows-1252';

/** `isGuess`: only the characters of ASCII are certain. What looks like German in one code page is Russian in the next. */
export interface DecodedText {
  readonly text: string;
  readonly isGuess: boolean;
}

/**
 * Text of a file in the encoding that its mark names, or in UTF-8, or else in Windows-1252 as a guess.
 *
 * @throws WorkbookProblem `unsupported-format` with the reason `encoding`, where the mark is wrong.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  try {
    const text = new TextDecoder(marked ?? 'utf-8', {fatal: true}).decode(bytes);
    return {text: withoutDosEnd(text), isGuess: false};
  } catch (cause) {
    if (marked) throw new WorkbookProblem('unsupported-format', {format: 'csv', reason: 'encoding'}, {cause});
    return {text: withoutDosEnd(new TextDecoder(guessedEncoding).decode(bytes)), isGuess: true};
  }
}

/** Ctrl+Z, with which programs of DOS end a text. */
function withoutDosEnd(text: string): string {
  return text.endsWith('\x1a') ? text.slice(0, -1) : text;
}

const bytesLookedAt = 100_000;

/** The beginning of a text, to tell what it is: decoded as far as it can be. */
export function beginning(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes)).decode(bytes.subarray(0, bytesLookedAt));
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find(({mark}) => mark.every((byte, i) => bytes[i] === byte))?.encoding;
}
