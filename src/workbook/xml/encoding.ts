import {corrupt} from '../problem.ts';
import {latin1} from './bytes.ts';

/** An XML declaration ends within this; what comes later is not looked at. */
const declarationBytes = 512;

/**
 * The bytes of an XML document in UTF-8, without a byte order mark. UTF-16 is recoded; every other encoding is refused
 * (XML 1.0, appendix F: how the encoding is told).
 *
 * @throws WorkbookProblem `corrupt`.
 */
export async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let recode: ((chunk: Uint8Array, last: boolean) => Uint8Array) | undefined;
  for await (const chunk of chunks) {
    if (!head) {
      yield recode ? recode(chunk, false) : chunk;
      continue;
    }
    head = joined(head, chunk);
    if (head.length < declarationBytes) continue;
    recode = recoderOf(head);
    yield recode ? recode(head, false) : withoutMark(head);
    head = undefined;
  }
  if (head) {
    recode = recoderOf(head);
    yield recode ? recode(head, true) : withoutMark(head);
  } else if (recode) {
    yield recode(new Uint8Array(0), true);
  }
}

function recoderOf(head: Uint8Array): ((chunk: Uint8Array, last: boolean) => Uint8Array) | undefined {
  const encoding = utf16Encoding(head);
  if (!encoding) {
    checkDeclared(latin1(head, 0, Math.min(head.length, declarationBytes)));
    return undefined;
  }
  const decoder = new TextDecoder(encoding, {fatal: true});
  const encoder = new TextEncoder();
  let declared = false;
  return (chunk, last) => {
    const text = decodeStrictly(decoder, chunk, last);
    if (!declared) checkDeclared(text.slice(0, declarationBytes));
    declared = true;
    return encoder.encode(text);
  };
}

function decodeStrictly(decoder: TextDecoder, chunk: Uint8Array, last: boolean): string {
  try {
    return decoder.decode(chunk, {stream: !last});
  } catch (cause) {
    throw corrupt('text is not UTF-16', {cause});
  }
}

function utf16Encoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

function checkDeclared(start: string): void {
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  if (declared !== undefined && !/^utf-?(8|16|16le|16be)$/i.test(declared)) {
    throw corrupt('encoding other than UTF-8 and UTF-16');
  }
}

function withoutMark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
