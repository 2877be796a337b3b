/** Fields of the headers of an entry, with their places in the central header; the local one has them 2 bytes earlier. */
const fields = {
  flags: {offset: 8, size: 2},
  method: {offset: 10, size: 2},
  crc32: {offset: 16, size: 4},
  packedSize: {offset: 20, size: 4},
  size: {offset: 24, size: 4},
} as const;

export type HeaderField = keyof typeof fields;

/** A copy of an archive in which the headers of an entry say something else. */
export function forge(
  archive: Uint8Array,
  name: string,
  forged: Partial<Record<HeaderField, number>>,
  where: 'both' | 'local' | 'central' = 'both',
): Uint8Array<ArrayBuffer> {
  const bytes = archive.slice() as Uint8Array<ArrayBuffer>;
  const view = new DataView(bytes.buffer);
  const central = centralHeader(view, name);
  const local = view.getUint32(central + 42, true);
  for (const [field, value] of Object.entries(forged)) {
    const {offset, size} = fields[field as HeaderField];
    const places = [
      ...(where === 'local' ? [] : [central + offset]),
      ...(where === 'central' ? [] : [local + offset - 2]),
    ];
    for (const place of places) {
      if (size === 2) view.setUint16(place, value, true);
      else view.setUint32(place, value, true);
    }
  }
  return bytes;
}

/** Where the data of an entry begins. */
export function dataOffset(archive: Uint8Array, name: string): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const local = view.getUint32(centralHeader(view, name) + 42, true);
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function centralHeader(view: DataView, name: string): number {
  let offset = view.getUint32(view.byteLength - 6, true);
  for (;;) {
    const length = view.getUint16(offset + 28, true);
    const found = new TextDecoder().decode(
      new Uint8Array(view.buffer, view.byteOffset + offset + 46, length),
    );
    if (found === name) return offset;
    offset += 46 + length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
}
