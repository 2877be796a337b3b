import {expect} from '@open-wc/testing';
import {ByteWindow} from '../../src/workbook/xlsx/xml/byte-window.ts';

const chunkBytes = 1 << 14;

/** How many bytes are looked at, in all, until a unit of so many chunks has come. */
function bytesLookedAt(chunks: number): number {
  const window = new ByteWindow();
  let looked = 0;
  const take = () => void (looked += window.end - window.position);
  for (let i = 0; i < chunks; i++) window.feed(new Uint8Array(chunkBytes), '</row>', take);
  window.finish(take);
  expect(window.end - window.position).to.equal(chunks * chunkBytes);
  return looked;
}

describe('A unit of markup that comes in many chunks', () => {
  // From one that is complete at once to 16 MB: a validation of every cell, written cell by cell.
  for (const chunks of [1, 4, 5, 16, 100, 333, 1000, 1024])
    it(`is searched for its end a few times only: ${chunks} chunks`, () => {
      expect(bytesLookedAt(chunks)).to.be.at.most(4 * chunks * chunkBytes + 8 * (1 << 16));
    });
});
