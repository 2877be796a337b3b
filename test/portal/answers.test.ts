import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {readResults, readStored} from '../../src/portal/answers.ts';

/** Does something while every object seems to have these members. */
function withPolluted<T>(members: Record<string, unknown>, what: () => T): T {
  Object.assign(Object.prototype, members);
  try {
    return what();
  } finally {
    for (const name of Object.keys(members)) delete (Object.prototype as Record<string, unknown>)[name];
  }
}

describe('an answer on a page whose prototypes are polluted', () => {
  it('has no status but its own', () => {
    const answer = {results: [{userForeignNumber: 'a'}]};
    const results = withPolluted({status: 'added', detail: 'x'}, () => readResults(answer, contacts));
    expect(results).to.deep.equal([{key: 'a', status: ''}]);
  });

  it('has no stored value but its own', () => {
    const answer = {stored: [{userForeignNumber: 'a'}]};
    expect(() => withPolluted({email: null}, () => readStored(answer, ['a'], contacts))).to.throw(TypeError);
  });
});
