import {WorkbookProblem} from '../../problem.ts';
import {utf8} from '../../xml/encoding.ts';

/** A root that begins later is not looked for. */
const mostBytes = 65_536;

/** Declaration, comments and instructions; then the root with any prefix. */
const beforeRoot = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*<(?:[^\s/>:<]*:)?([^\s/>:<]+)[\s/>]/;

/** Local name of the root of a document, from its first bytes; empty where these do not tell it. */
export async function rootName(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of utf8(chunks)) {
      text += decoder.decode(chunk, {stream: true});
      const [, name] = beforeRoot.exec(text) ?? [];
      if (name !== undefined || text.length > mostBytes) return name ?? '';
    }
  } catch (error) {
    // What is damaged is told when the sheet is read, and only if it is.
    if (!(error instanceof WorkbookProblem)) throw error;
  }
  return '';
}
