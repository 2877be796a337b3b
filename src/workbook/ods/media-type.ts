import {corrupt, WorkbookProblem} from '../problem.ts';
import type {Archive} from '../zip/archive.ts';

/**
 * Sees to it that an archive is an OpenDocument spreadsheet.
 *
 * @throws WorkbookProblem `not-a-spreadsheet`, or `corrupt` where it seems to be an Office document.
 */
export async function requireSpreadsheet(archive: Archive): Promise<void> {
  if (archive.names.some(name => name.startsWith('xl/'))) throw corrupt('no package');
  const type = await readText(archive, 'mimetype');
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    throw new WorkbookProblem('not-a-spreadsheet');
}

/**
 * Sees to it that what the manifest says of a document holds. A number that lost its style would lose the zeros that it
 * shows.
 *
 * @throws WorkbookProblem `encrypted` or `corrupt`.
 */
export async function checkManifest(archive: Archive): Promise<void> {
  const manifest = await readText(archive, 'META-INF/manifest.xml');
  if (manifest.includes('encryption-data')) throw new WorkbookProblem('encrypted');
  if (/["']styles\.xml["']/.test(manifest) && !archive.has('styles.xml')) throw corrupt('no styles.xml');
}

async function readText(archive: Archive, name: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of archive.read(name)) text += decoder.decode(chunk, {stream: true});
  return text + decoder.decode();
}
