import {answer} from './answer.ts';

const parts = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];

/** Inflates the two parts natively, one after the other, and does nothing with them. */
answer(async file => {
  for (const part of await find(file)) {
    const reader = part.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    while (!(await reader.read()).done);
  }
  return [];
});

/** The deflated bytes of the parts, by the archive's directory (APPNOTE.TXT 4.3): no comment, no zip64. */
async function find(file: File): Promise<Blob[]> {
  const end = new DataView(await file.slice(-22).arrayBuffer());
  const at = end.getUint32(16, true);
  const directory = new DataView(await file.slice(at, at + end.getUint32(12, true)).arrayBuffer());
  const found: Blob[] = [];
  for (let entry = 0; entry < directory.byteLength;) {
    const nameLength = directory.getUint16(entry + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, entry + 46, nameLength));
    if (parts.includes(name)) {
      const local = directory.getUint32(entry + 42, true);
      const header = new DataView(await file.slice(local, local + 30).arrayBuffer());
      const start = local + 30 + header.getUint16(26, true) + header.getUint16(28, true);
      found.push(file.slice(start, start + directory.getUint32(entry + 20, true)));
    }
    entry += 46 + nameLength + directory.getUint16(entry + 30, true) + directory.getUint16(entry + 32, true);
  }
  if (found.length !== parts.length) throw new Error('The parts were not found.');
  return found;
}
