import {expect} from '@open-wc/testing';
import {RowGroups} from '../../src/core/rows/row-groups.ts';
import {noString} from '../../src/core/rows/string-pool.ts';

describe('Grouping', () => {
  const [a, b, c, d] = [2, 0, 1, 3] as const;
  const grouping = new RowGroups(Int32Array.of(a, b, noString, a, c, a), 4);

  it('puts rows with the same text into one group, in row order', () => {
    expect([...grouping.rows(a)]).to.deep.equal([0, 3, 5]);
    expect([...grouping.rows(c)]).to.deep.equal([4]);
    expect([...grouping.several]).to.deep.equal([[a, 3]]);
    expect([...grouping.first]).to.deep.equal([1, 4, 0, -1]);
  });

  it('leaves rows without text alone', () => {
    expect([...grouping.rows(noString)]).to.deep.equal([]);
  });

  it('knows texts that stand in no row, and such as came later', () => {
    expect([...grouping.rows(d)]).to.deep.equal([]);
    expect([...grouping.rows(99)]).to.deep.equal([]);
  });
});
