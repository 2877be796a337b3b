import type {ZippedEntry} from './zip.ts';

/** The entries of an archive that `zip` made, data untouched. */
export function unzip(archive: Uint8Array): ZippedEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries: ZippedEntry[] = [];
  let offset = view.getUint32(archive.length - 6, true);
  while (view.getUint32(offset, true) === 0x02014b50) {
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const extra = offset + 46 + nameLength;
    const zip64 = extraLength > 0;
    const packed = zip64 ? Number(view.getBigUint64(extra + 12, true)) : view.getUint32(offset + 20, true);
    const local = zip64 ? Number(view.getBigUint64(extra + 20, true)) : view.getUint32(offset + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(offset + 46, extra)),
      method: view.getUint16(offset + 10, true),
      crc32: view.getUint32(offset + 16, true),
      size: zip64 ? Number(view.getBigUint64(extra + 4, true)) : view.getUint32(offset + 24, true),
      data: archive.slice(start, start + packed),
    });
    offset = extra + extraLength;
  }
  return entries;
}
