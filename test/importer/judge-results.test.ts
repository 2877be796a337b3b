import {expect} from '@open-wc/testing';
import type {PlannedPair} from '../../src/core/plan/plan.ts';
import type {Mode} from '../../src/core/plan/mode.ts';
import {judgeResults} from '../../src/importer/sending/judge-results.ts';
import type {SaveResult} from '../../src/portal/portal.ts';

const pair = (key: string, change: PlannedPair['change'] = 'add'): PlannedPair => ({
  key,
  value: `${key}@b.de`,
  change,
  stored: change === 'add' ? null : 'old@b.de',
});
const result = (key: string, status: string, detail?: string) =>
  ({key, status, ...(detail !== undefined && {detail})}) as SaveResult;
const outcomes = (results: readonly SaveResult[], keys = ['a', 'b', 'c']) =>
  judgeResults(
    keys.map(key => pair(key)),
    results,
    'fill-empty',
  ).map(({key, outcome, detail}) => [key, outcome, ...(detail === undefined ? [] : [detail])].join(' '));

describe('judgeResults', () => {
  for (const status of ['added', 'replaced', 'same', 'kept', 'unknown', 'rejected'])
    it(`takes the portal's word: ${status}`, () => {
      expect(outcomes([result('a', status, 'why')], ['a'])).to.deep.equal([`a ${status} why`]);
    });

  it('matches by key, in whatever order', () => {
    expect(outcomes([result('c', 'kept'), result('a', 'added'), result('b', 'same')])).to.deep.equal([
      'a added',
      'b same',
      'c kept',
    ]);
  });

  it('ignores keys that were not asked for', () => {
    expect(outcomes([result('x', 'added'), result('', 'added'), result('a', 'added')], ['a'])).to.deep.equal([
      'a added',
    ]);
  });

  it('counts a key answered twice alike once, with its first detail', () => {
    expect(outcomes([result('a', 'rejected', 'one'), result('a', 'rejected', 'two')], ['a'])).to.deep.equal([
      'a rejected one',
    ]);
  });

  it('never makes a success of a contradiction, whatever follows it', () => {
    const twice = [result('a', 'added'), result('a', 'rejected', 'no'), result('a', 'added')];
    expect(outcomes(twice, ['a'])).to.deep.equal(['a unconfirmed']);
  });

  for (const status of [
    '',
    'ok',
    'Added',
    'unconfirmed',
    'changed',
    'not-sent',
    'held',
    'constructor',
    '__proto__',
  ])
    it(`does not know the status "${status}"`, () => {
      expect(outcomes([result('a', status, 'odd')], ['a'])).to.deep.equal(['a unconfirmed']);
    });

  it('leaves unconfirmed what is missing', () => {
    expect(outcomes([])).to.deep.equal(['a unconfirmed', 'b unconfirmed', 'c unconfirmed']);
    expect(outcomes([result('b', 'added')])).to.deep.equal(['a unconfirmed', 'b added', 'c unconfirmed']);
  });

  const taken: [change: PlannedPair['change'], mode: Mode, expected: string][] = [
    ['add', 'fill-empty', 'added'],
    ['add', 'overwrite', 'added'],
    ['replace', 'overwrite', 'replaced'],
    ['uncompared', 'fill-empty', 'added'],
    ['uncompared', 'overwrite', 'replaced'],
  ];
  for (const [change, mode, expected] of taken)
    it(`204 makes of ${change} in ${mode}: ${expected}`, () => {
      expect(judgeResults([pair('a', change)], 'taken', mode)).to.deep.equal([{key: 'a', outcome: expected}]);
    });
});
