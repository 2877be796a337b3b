import {WorkbookProblem} from '../problem.ts';
import {readBytes} from '../read-bytes.ts';

/** A chain longer than this is a loop, or no file that anybody made: 100 MB are 204,800 sectors of 512 bytes. */
const longestChain = 1 << 20;
const endOfChain = 0xfffffffe;

/**
 * Names of the streams and storages of an OLE compound file ([MS-CFB]): enough to tell an old workbook (`Workbook`,
 * `Book`) from an encrypted new one (`EncryptedPackage`) and from a Word document.
 *
 * @throws WorkbookProblem `corrupt` when the directory cannot be followed.
 */
export async function compoundFileNames(file: Blob): Promise<readonly string[]> {
  const bytes = await readBytes(file);
  const view = new DataView(bytes.buffer);
  try {
    return directoryNames(view);
  } catch (cause) {
    throw new WorkbookProblem('corrupt', {reason: 'compound file directory'}, {cause});
  }
}

/** Any offset outside the file throws a RangeError. */
function directoryNames(view: DataView): string[] {
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw new RangeError('sector size');
  const offsetOf = (sector: number) => (sector + 1) * sectorSize;
  const table = allocationTable(view, sectorSize, offsetOf);

  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let steps = 0; sector !== endOfChain; steps++) {
    if (steps > longestChain) throw new RangeError('directory chain');
    const start = offsetOf(sector);
    for (let entry = start; entry < start + sectorSize; entry += 128) {
      const name = entryName(view, entry);
      if (name) names.push(name);
    }
    sector = view.getUint32(
      offsetOf(table[Math.floor((sector * 4) / sectorSize)] ?? -1) + ((sector * 4) % sectorSize),
      true,
    );
  }
  return names;
}

/** Sectors that hold the file allocation table: the first 109 stand in the header, the others in a chain. */
function allocationTable(view: DataView, sectorSize: number, offsetOf: (sector: number) => number): number[] {
  const sectors: number[] = [];
  for (let i = 0; i < 109; i++) sectors.push(view.getUint32(76 + i * 4, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next < endOfChain; steps++) {
    if (steps > longestChain) throw new RangeError('allocation table chain');
    const start = offsetOf(next);
    for (let i = 0; i < sectorSize - 4; i += 4) sectors.push(view.getUint32(start + i, true));
    next = view.getUint32(start + sectorSize - 4, true);
  }
  return sectors;
}

/** The name of a directory entry: UTF-16 in 64 bytes, its length with the closing zero after it. */
function entryName(view: DataView, entry: number): string {
  const length = Math.min(view.getUint16(entry + 64, true), 64) / 2 - 1;
  let name = '';
  for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(entry + i * 2, true));
  return name;
}
