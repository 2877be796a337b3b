import {expect} from '@open-wc/testing';
import {damages, endingOf, goodFiles, reasonOf, writers} from './corrupt-file.ts';
import {seededRandom} from './writer/random.ts';

/** A share of what `npm run fuzz -- reading` does in full. */
const seed = 20_261_122;
const shares = {flip: 400, truncation: 80, 'dropped entry': 80} as const;

describe('A damaged workbook', () => {
  const cases = Object.entries(writers).flatMap(([format, write]) =>
    Object.entries(shares).map(([kind, times]) => ({format, write, kind, times})),
  );
  for (const {format, write, kind, times} of cases) {
    it(`is read as if it were whole, or refused by name: ${times} times ${kind} of ${format}`, async function () {
      this.timeout(120_000);
      const random = seededRandom(seed);
      const files = await goodFiles(seed, 20, write);
      expect(files.length).to.equal(20);
      const endings = new Set<string>();
      for (let i = 0; i < times; i++) {
        const {bytes, data} = files[i % files.length]!;
        const damaged = damages[kind as keyof typeof shares](bytes, random);
        const {bytes: damagedBytes, expected = (whole: string) => whole} = damaged;
        const ending = await endingOf(damagedBytes, expected(data));
        expect(ending, `file ${i % files.length}, ${damaged.what}`).to.not.equal('wrong');
        endings.add(ending);
      }
      expect(endings).to.include('corrupt');
    });
  }

  it('is refused with a reason of ours, never with the words of a library', async () => {
    const random = seededRandom(seed);
    const files = await goodFiles(seed);
    const reasons = new Set<string>();
    for (let i = 0; i < 300; i++) {
      const kind = (['flip', 'truncation', 'dropped entry'] as const)[i % 3]!;
      const {bytes} = damages[kind](files[i % files.length]!.bytes, random);
      const reason = await reasonOf(bytes);
      if (reason !== undefined) reasons.add(reason);
    }
    expect(reasons.size).to.be.above(5);
    for (const reason of reasons) expect(reason).to.match(/^(?:[a-z]|xl\/|\[Content_Types\])/);
  });

  it('of which nothing is left but the rows is told from a whole one', async () => {
    const [file] = await goodFiles(seed, 1);
    expect(await endingOf(file!.bytes, file!.data)).to.equal('same');
    expect(await endingOf(file!.bytes, '[]')).to.equal('wrong');
  });
});
