import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {PlannedPair} from '../../src/core/plan/plan.ts';
import {add, adds, cut, failing, replace, reused, SenderBench, type SaveReply} from './sender-harness.ts';

describe('Sender', () => {
  describe('sends', () => {
    it('batch by batch, each looked up just before', async () => {
      const bench = new SenderBench(adds('abcdefg'));
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c', 'd e f', 'g']);
      expect(bench.portal.lookups.map(keys => keys.join(' '))).to.deep.equal(['a b c', 'd e f', 'g']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 1, 2]);
      expect(bench.portal.saves.map(save => save.mode)).to.deep.equal([
        'overwrite',
        'overwrite',
        'overwrite',
      ]);
      expect(bench.plan.pulls).to.deep.equal([3, 3, 3, 3]);
      expect(bench.plan.outcomes.size).to.equal(7);
      expect(bench.sender.requested).to.equal(true);
      expect(bench.now).to.deep.equal({
        progress: {done: 7, total: 7},
        saved: 7,
        pause: null,
        waiting: null,
        stopping: false,
      });
    });

    it('nothing but key and value of a pair', async () => {
      const bench = new SenderBench([replace('a')]);
      let seen: unknown;
      bench.portal.saveReplies.push(batch => {
        seen = batch;
        return 'taken';
      });
      await bench.run();
      expect(seen).to.deep.equal([{key: 'a', value: 'a@new.de'}]);
    });

    it('one batch at a time where the limits say so, and looks the next one up meanwhile', async () => {
      const bench = new SenderBench(adds('abcdefghi'));
      bench.portal.saveReplies.push(async batch => {
        await bench.clock.sleep(10_000, new AbortController().signal);
        return bench.portal.write(batch);
      });
      await bench.begin(5);
      expect(bench.sent).to.deep.equal(['a b c']);
      expect(bench.portal.lookups.map(keys => keys.join(' '))).to.deep.equal(['a b c', 'd e f']);
      expect(bench.plan.pulls).to.deep.equal([3, 3, 3]);
      await bench.pass(10);
      expect(bench.end).to.equal('done');
    });

    it('as many at once as the limits allow', async () => {
      const bench = new SenderBench(adds('abcdefghijklmno'), {
        limits: {requestSeconds: 60, parallelLookups: 3, parallelBatches: 3},
      });
      let flying = 0;
      let most = 0;
      const slow = async (batch: Parameters<typeof bench.portal.write>[0]) => {
        most = Math.max(most, ++flying);
        await bench.clock.sleep(10_000, new AbortController().signal);
        flying--;
        return bench.portal.write(batch);
      };
      bench.portal.saveReplies.push(slow, slow, slow, slow, slow);
      await bench.run();
      expect(most).to.equal(3);
      expect(new Set(bench.sent).size).to.equal(5);
      expect(bench.plan.outcomes.size).to.equal(15);
    });

    it('nothing, where nothing is planned', async () => {
      const bench = new SenderBench([]);
      await bench.run();
      expect([bench.sent, bench.portal.lookups]).to.deep.equal([[], []]);
      expect(bench.sender.requested).to.equal(false);
    });

    it('without a look-up where the portal has none', async () => {
      const pairs: PlannedPair[] = adds('ab').map(pair => ({
        ...pair,
        change: 'uncompared',
        stored: undefined,
      }));
      const bench = new SenderBench(pairs, {blind: true, mode: 'fill-empty'});
      bench.portal.saveReplies.push('taken');
      await bench.run();
      expect(bench.portal.lookups).to.deep.equal([]);
      expect(bench.outcomes).to.equal('a added, b added');
    });

    it('looks up no more keys at once than the page says', async () => {
      const bench = new SenderBench(adds('abcdefg'), {batchSize: 7, lookupSize: 3});
      await bench.run();
      expect(bench.portal.lookups.map(keys => keys.join(' '))).to.deep.equal(['a b c', 'd e f', 'g']);
      expect(bench.sent).to.deep.equal(['a b c d e f g']);
    });
  });

  describe('leaves out what moved since the review', () => {
    const moves: [what: string, planned: PlannedPair, stored: string | null | undefined, moved: boolean][] = [
      ['still nothing', add('a'), null, false],
      ['something now', add('a'), 'x@y.de', true],
      ['its own value now', add('a'), 'a@new.de', true],
      ['unknown now', add('a'), undefined, true],
      ['still the same', replace('a'), 'a@old.de', false],
      ['another letter case only', replace('a', 'A@Old.de'), 'a@OLD.de', false],
      ['another value', replace('a'), 'x@y.de', true],
      ['nothing any more', replace('a'), null, true],
      ['no longer known', replace('a'), undefined, true],
      ['not compared, and known', {...add('a'), change: 'uncompared', stored: undefined}, 'x@y.de', false],
    ];
    for (const [what, planned, stored, moved] of moves)
      it(`${planned.change}: ${what}`, async () => {
        const bench = new SenderBench([planned, add('z')]);
        if (stored === undefined) bench.portal.stored.delete('a');
        else bench.portal.stored.set('a', stored);
        await bench.run();
        expect(bench.plan.outcomes.get('a') === 'changed').to.equal(moved);
        expect(bench.sent).to.deep.equal([moved ? 'z' : 'a z']);
      });

    it('tells letter case apart where the value is no e-mail address', async () => {
      const definition = {...contacts, value: {name: 'code', label: 'Code', format: 'text'}} as const;
      const bench = new SenderBench([replace('a', 'Ab')], {definition});
      bench.portal.stored.set('a', 'AB');
      await bench.run();
      expect(bench.outcomes).to.equal('a changed');
    });

    it('sends nothing where nothing is left', async () => {
      const bench = new SenderBench(adds('ab'));
      bench.portal.stored.clear();
      await bench.run();
      expect([bench.sent, bench.outcomes]).to.deep.equal([[], 'a changed, b changed']);
      expect(bench.sender.requested).to.equal(false);
      expect(bench.now).to.deep.include({progress: {done: 2, total: 2}, saved: 0});
    });
  });

  describe('tries again', () => {
    it('the same batch under the same key, without another look-up', async () => {
      const bench = new SenderBench(adds('abc'));
      bench.portal.saveReplies.push(cut(), failing(503), failing(409), failing(500));
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c', 'a b c', 'a b c', 'a b c', 'a b c']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 0, 0, 0, 0]);
      expect(bench.portal.lookups).to.have.length(1);
      expect(bench.outcomes).to.equal('a added, b added, c added');
    });

    it('does not look for its own values after an answer that was lost', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.saveReplies.push(
        batch => {
          bench.portal.write(batch);
          throw cut();
        },
        [{key: 'a', status: 'added'}],
      );
      await bench.run();
      expect(bench.portal.lookups).to.have.length(1);
      expect(bench.outcomes).to.equal('a added');
    });

    it('pauses for a session that is over, and goes on with the same batch and key', async () => {
      const bench = new SenderBench(adds('abcd'));
      bench.portal.saveReplies.push(failing(401, {detail: 'Sign in again'}));
      await bench.begin(30);
      expect(bench.pause).to.equal('unauthorised');
      expect(bench.now!.pause).to.deep.include({
        problem: {code: 'unauthorised', detail: {status: 401, message: 'Sign in again'}},
      });
      bench.sender.resume();
      await bench.pass();
      expect(bench.end).to.equal('done');
      expect(bench.sent).to.deep.equal(['a b c', 'a b c', 'd']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 0, 1]);
      expect(bench.portal.lookups).to.have.length(2);
    });

    it('looks again after a long pause, and keeps the key where nothing moved', async () => {
      const bench = new SenderBench(adds('abc'));
      bench.portal.saveReplies.push(failing(401));
      await bench.begin(3600);
      bench.sender.resume();
      await bench.pass();
      expect(bench.portal.lookups).to.have.length(2);
      expect(bench.sent).to.deep.equal(['a b c', 'a b c']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 0]);
    });

    it('leaves out what moved during a long pause, under a new key', async () => {
      const bench = new SenderBench(adds('abc'));
      bench.portal.saveReplies.push(failing(401));
      await bench.begin(3600);
      bench.portal.stored.set('b', 'own@choice.de');
      bench.sender.resume();
      await bench.pass();
      expect(bench.sent).to.deep.equal(['a b c', 'a c']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 1]);
      expect(bench.outcomes).to.equal('b changed, a added, c added');
    });

    it('looks again after a laptop was closed between look-up and save', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.lookupReplies.push(() => {
        bench.clock.setOnline(false);
        return new Map([['a', null]]);
      });
      await bench.begin(8 * 3600);
      expect([bench.sent, bench.now!.waiting]).to.deep.equal([[], {for: 'online'}]);
      bench.portal.stored.set('a', 'own@choice.de');
      bench.clock.setOnline(true);
      await bench.pass();
      expect([bench.sent, bench.outcomes]).to.deep.equal([[], 'a changed']);
    });

    it('does not look again, however long ago, once the batch may have been saved', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.saveReplies.push(
        batch => {
          bench.portal.write(batch);
          throw cut();
        },
        failing(401),
        [{key: 'a', status: 'added'}],
      );
      await bench.begin(3600);
      bench.sender.resume();
      await bench.pass();
      expect(bench.portal.lookups).to.have.length(1);
      expect(bench.idempotencyKeys).to.deep.equal([0, 0, 0]);
      expect(bench.outcomes).to.equal('a added');
    });

    it('gives each of several look-ups its time', async () => {
      const bench = new SenderBench(adds('abc'), {lookupSize: 1});
      bench.portal.lookup = async keys => {
        bench.portal.lookups.push(keys);
        await bench.clock.sleep(40_000, new AbortController().signal);
        return new Map(keys.map(key => [key, null]));
      };
      await bench.begin(3600);
      expect([bench.end, bench.portal.lookups.length]).to.deep.equal(['done', 3]);
    });

    it('looks again at all of a batch where its first look-up is old', async () => {
      const bench = new SenderBench(adds('ab'), {lookupSize: 1});
      bench.portal.lookupReplies.push(() => new Map([['a', null]]), failing(401));
      await bench.begin(3600);
      bench.portal.stored.set('a', 'own@choice.de');
      bench.sender.resume();
      await bench.pass();
      expect(bench.outcomes).to.equal('a changed, b added');
    });

    it('lets a try whose time is over say no more about the batch', async () => {
      const bench = new SenderBench(adds('a'));
      const after = (seconds: number, error: Error) => async () => {
        await bench.clock.sleep(seconds * 1000, new AbortController().signal);
        throw error;
      };
      bench.portal.saveReplies.push(after(70, failing(401)), after(40, cut()));
      await bench.begin(75);
      expect(bench.sent).to.have.length(2);
      bench.sender.cancel();
      await bench.pass(60);
      expect([bench.end, bench.outcomes]).to.deep.equal(['done', 'a unconfirmed']);
    });

    it('pauses for a look-up too', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.lookupReplies.push(failing(403), cut(), failing(500));
      await bench.begin(5);
      expect([bench.pause, bench.sender.requested]).to.deep.equal(['forbidden', false]);
      bench.sender.resume();
      await bench.pass(5);
      expect([bench.end, bench.outcomes]).to.deep.equal(['done', 'a added']);
    });

    it('says when its tries are spent, and goes on by itself when the portal is back', async () => {
      const bench = new SenderBench(adds('abcd'));
      bench.portal.saveReplies.push(...Array.from({length: 12}, cut));
      await bench.begin(16);
      expect(bench.pause).to.equal('portal-unreachable');
      await bench.pass(300);
      expect([bench.end, bench.pause]).to.deep.equal(['done', null]);
      expect(bench.idempotencyKeys).to.deep.equal([...Array(13).fill(0), 1]);
    });

    it('shows the wait that the portal asks for', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.saveReplies.push(failing(429, {retryAfter: 40}));
      const until = bench.clock.now() + 40_000;
      await bench.begin(39);
      expect(bench.now!.waiting).to.deep.equal({for: 'retry', until, asked: true});
      await bench.pass(1);
      expect([bench.end, bench.now!.waiting]).to.deep.equal(['done', null]);
    });
  });

  describe('judges', () => {
    it('missing, contradictory and unlisted answers as unconfirmed', async () => {
      const bench = new SenderBench(adds('abcd'), {batchSize: 4});
      bench.portal.saveReplies.push([
        {key: 'd', status: 'added'},
        {key: 'b', status: 'added'},
        {key: 'x', status: 'added'},
        {key: 'b', status: 'kept'},
        {key: 'c', status: 'fine' as 'same'},
      ]);
      await bench.run();
      expect(bench.outcomes).to.equal('a unconfirmed, b unconfirmed, c unconfirmed, d added');
      expect(bench.now).to.deep.include({progress: {done: 4, total: 4}, saved: 1});
    });

    it('204 by the plan', async () => {
      const bench = new SenderBench([add('a'), replace('b')]);
      bench.portal.saveReplies.push('taken');
      await bench.run();
      expect(bench.outcomes).to.equal('a added, b replaced');
    });

    for (const nonsense of [undefined, null, 'ok', {results: []}, 204])
      it(`nonsense as an answer that cannot be read: ${JSON.stringify(nonsense)}`, async () => {
        const bench = new SenderBench(adds('a'));
        bench.portal.saveReplies.push(() => nonsense);
        await bench.begin(3600);
        expect([bench.pause, bench.outcomes]).to.deep.equal(['portal-answer-unreadable', '']);
        bench.sender.resume();
        await bench.pass();
        expect(bench.idempotencyKeys).to.deep.equal([0, 0]);
        expect(bench.outcomes).to.equal('a added');
      });

    it('a look-up that gives no Map as an answer that cannot be read', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.lookupReplies.push(() => ({a: null}));
      await bench.begin();
      expect([bench.pause, bench.sent]).to.deep.equal(['portal-answer-unreadable', []]);
    });

    it('whatever a portal of the page throws as out of reach', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.saveReplies.push(() => {
        throw 'odd';
      }, new Error('bug'));
      await bench.run();
      expect(bench.outcomes).to.equal('a added');
    });
  });

  describe('halves', () => {
    const poison =
      (bad: string, error = () => failing(422, {detail: 'Not a person'})) =>
      (bench: SenderBench) =>
        bench.portal.saveReplies.push(
          ...Array.from({length: 50}, () => (batch: Parameters<typeof bench.portal.write>[0]) => {
            if (batch.some(({key}) => bad.includes(key))) throw error();
            return bench.portal.write(batch);
          }),
        );

    it('a batch that is refused as a whole until the faulty pair stands alone', async () => {
      const bench = new SenderBench(adds('abcdefgh'), {batchSize: 8});
      poison('f')(bench);
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c d e f g h', 'a b c d', 'e f g h', 'e f', 'e', 'f', 'g h']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
      expect(bench.plan.outcomes.get('f')).to.equal('rejected');
      expect(bench.plan.details.get('f')).to.equal('Not a person');
      expect([...bench.plan.outcomes.values()].filter(outcome => outcome === 'added')).to.have.length(7);
      expect(bench.portal.lookups).to.have.length(1);
      expect(bench.pause).to.equal(null);
    });

    it('every pair at fault is found', async () => {
      const bench = new SenderBench(adds('abcdefg'), {batchSize: 7});
      poison('adg')(bench);
      await bench.run();
      const rejected = [...bench.plan.outcomes].filter(([, outcome]) => outcome === 'rejected');
      expect(rejected.map(([key]) => key).join('')).to.equal('adg');
      expect(bench.plan.outcomes.size).to.equal(7);
    });

    it('a batch that is too large, to whatever fits', async () => {
      const bench = new SenderBench(adds('abcdefgh'), {batchSize: 8});
      bench.portal.saveReplies.push(
        ...Array.from({length: 20}, () => (batch: Parameters<typeof bench.portal.write>[0]) => {
          if (batch.length > 3) throw failing(413);
          return bench.portal.write(batch);
        }),
      );
      await bench.run();
      expect(bench.sent.slice(1)).to.deep.equal(['a b c d', 'a b', 'c d', 'e f', 'g h']);
      expect(bench.plan.outcomes.size).to.equal(8);
    });

    it('a single pair that is too large is rejected', async () => {
      const bench = new SenderBench(adds('ab'), {batchSize: 1});
      bench.portal.saveReplies.push(failing(413, {detail: 'Too large'}));
      await bench.run();
      expect(bench.outcomes).to.equal('a rejected, b added');
      expect(bench.plan.details.get('a')).to.equal('Too large');
    });

    it('not for any other refusal', async () => {
      for (const status of [400, 404, 405, 410, 415, 431]) {
        const bench = new SenderBench(adds('ab'));
        bench.portal.saveReplies.push(failing(status));
        await bench.begin();
        expect([bench.pause, bench.sent]).to.deep.equal(['portal-refused', ['a b']]);
        bench.sender.abort();
      }
    });

    it('asks again what became of a batch that may have been saved before it was refused', async () => {
      const bench = new SenderBench(adds('abcd'), {batchSize: 4});
      bench.portal.saveReplies.push(batch => {
        bench.portal.write(batch.slice(0, 2));
        throw cut();
      }, failing(422));
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c d', 'a b c d', 'c', 'd']);
      expect(bench.outcomes).to.equal('a unconfirmed, b unconfirmed, c added, d added');
    });

    it('takes the portal at its word for such a batch where there is no look-up', async () => {
      const bench = new SenderBench(adds('ab'), {blind: true});
      bench.portal.saveReplies.push(cut(), failing(422), 'saves', failing(422));
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b', 'a b', 'a', 'b']);
      expect(bench.outcomes).to.equal('a added, b unconfirmed');
    });

    it('leaves the rest of such a batch unconfirmed when cancelled', async () => {
      const bench = new SenderBench(adds('abcd'), {blind: true, batchSize: 4});
      bench.portal.saveReplies.push(cut(), failing(422), batch => {
        bench.sender.cancel();
        return bench.portal.write(batch);
      });
      await bench.run();
      expect(bench.outcomes).to.equal('a added, b added, c unconfirmed, d unconfirmed');
    });

    it('sends nothing on where all of such a batch was saved after all', async () => {
      const bench = new SenderBench(adds('ab'));
      bench.portal.saveReplies.push(batch => {
        bench.portal.write(batch);
        throw cut();
      }, failing(413));
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b', 'a b']);
      expect(bench.outcomes).to.equal('a unconfirmed, b unconfirmed');
    });

    it('a lone pair that may have been saved is not rejected unseen', async () => {
      const bench = new SenderBench(adds('ab'), {batchSize: 1});
      bench.portal.saveReplies.push(
        batch => {
          bench.portal.write(batch);
          throw cut();
        },
        failing(422),
        cut(),
        failing(422),
      );
      await bench.run();
      expect(bench.outcomes).to.equal('a unconfirmed, b rejected');
    });
  });

  describe('with a key that was used before', () => {
    it('stops at first sight: the portal is at fault', async () => {
      const bench = new SenderBench(adds('ab'));
      bench.portal.saveReplies.push(reused());
      await bench.begin(3600);
      expect([bench.pause, bench.sent, bench.outcomes]).to.deep.equal(['portal-refused', ['a b'], '']);
      bench.sender.cancel();
      await bench.pass();
      expect([bench.end, bench.outcomes]).to.deep.equal(['done', 'a unconfirmed, b unconfirmed']);
    });

    it('asks again with the same batch and key when the user says so', async () => {
      const bench = new SenderBench(adds('ab'));
      bench.portal.saveReplies.push(reused());
      await bench.begin();
      bench.sender.resume();
      await bench.pass();
      expect(bench.idempotencyKeys).to.deep.equal([0, 0]);
      expect(bench.end).to.equal('done');
    });

    it('looks after an unanswered try what became of it, and sends the rest under a new key', async () => {
      const bench = new SenderBench(adds('abc'));
      bench.portal.saveReplies.push(batch => {
        bench.portal.write(batch.slice(0, 1));
        throw cut();
      }, reused());
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c', 'a b c', 'b c']);
      expect(bench.idempotencyKeys).to.deep.equal([0, 0, 1]);
      expect(bench.outcomes).to.equal('a unconfirmed, b added, c added');
    });

    it('leaves them unconfirmed where there is no look-up', async () => {
      const bench = new SenderBench(adds('abcd'), {blind: true});
      bench.portal.saveReplies.push(cut(), reused());
      await bench.run();
      expect(bench.sent).to.deep.equal(['a b c', 'a b c', 'd']);
      expect(bench.outcomes).to.equal('a unconfirmed, b unconfirmed, c unconfirmed, d added');
    });
  });

  describe('pauses', () => {
    it('after the batch in flight, which is counted', async () => {
      const bench = new SenderBench(adds('abcdef'));
      bench.portal.saveReplies.push(async batch => {
        await bench.clock.sleep(10_000, new AbortController().signal);
        return bench.portal.write(batch);
      });
      await bench.begin(1);
      bench.sender.pause();
      expect([bench.pause, bench.now!.progress.done]).to.deep.equal(['user', 0]);
      await bench.pass(3600);
      expect([bench.end, bench.sent]).to.deep.equal(['pending', ['a b c']]);
      expect(bench.now).to.deep.include({progress: {done: 3, total: 6}, saved: 3});
      bench.sender.resume();
      expect(bench.pause).to.equal(null);
      await bench.pass();
      expect([bench.end, bench.plan.outcomes.size]).to.deep.equal(['done', 6]);
    });

    it('looks up the next batch after the pause, not before', async () => {
      const bench = new SenderBench(adds('ab'), {batchSize: 1});
      bench.portal.saveReplies.push(batch => {
        bench.sender.pause();
        return bench.portal.write(batch);
      });
      await bench.begin(3600);
      bench.portal.stored.set('b', 'own@choice.de');
      bench.sender.resume();
      await bench.pass();
      expect(bench.outcomes).to.equal('a added, b changed');
    });

    it('finishes the batch in flight through its retries', async () => {
      const bench = new SenderBench(adds('abcd'));
      bench.portal.saveReplies.push(failing(503, {retryAfter: 30}));
      await bench.begin(1);
      bench.sender.pause();
      await bench.pass(60);
      expect(bench.sent).to.deep.equal(['a b c', 'a b c']);
      expect([bench.pause, bench.plan.outcomes.size]).to.deep.equal(['user', 3]);
    });

    it('is pending while paused, with nothing left to send too', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.saveReplies.push(batch => {
        bench.sender.pause();
        return bench.portal.write(batch);
      });
      await bench.begin(60);
      expect([bench.end, bench.outcomes]).to.deep.equal(['pending', 'a added']);
      bench.sender.resume();
      await bench.pass();
      expect(bench.end).to.equal('done');
    });

    it('shows a problem before the pause, and the pause again when it has passed', async () => {
      const bench = new SenderBench(adds('abcd'));
      bench.portal.saveReplies.push(...Array.from({length: 5}, cut));
      await bench.begin();
      bench.sender.pause();
      await bench.pass(16);
      expect(bench.pause).to.equal('portal-unreachable');
      await bench.pass(30);
      expect([bench.pause, bench.sent.length]).to.deep.equal(['user', 6]);
    });
  });

  describe('cancels', () => {
    it('after the batch in flight, which is counted; the rest has no outcome', async () => {
      const bench = new SenderBench(adds('abcdefghijklmno'));
      bench.portal.saveReplies.push(async batch => {
        await bench.clock.sleep(10_000, new AbortController().signal);
        return bench.portal.write(batch);
      });
      await bench.begin(1);
      bench.sender.cancel();
      expect([bench.now!.stopping, bench.now!.pause, bench.end]).to.deep.equal([true, null, 'pending']);
      await bench.pass(10);
      expect([bench.end, bench.outcomes]).to.deep.equal(['done', 'a added, b added, c added']);
      expect(bench.sent).to.have.length(1);
      expect(bench.plan.pulls).to.have.length(3);
    });

    it('and does not mind a batch that could not be pulled ahead', async () => {
      const unhandled: unknown[] = [];
      const listen = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        unhandled.push(event.reason);
      };
      addEventListener('unhandledrejection', listen);
      const bench = new SenderBench(adds('abcdef'));
      let pulled = 0;
      bench.plan.nextBatch = async () => {
        if (++pulled > 2) throw new RangeError('worker gone');
        return {pairs: adds(pulled === 1 ? 'abc' : 'def')};
      };
      bench.portal.saveReplies.push(batch => {
        bench.sender.cancel();
        return bench.portal.write(batch);
      });
      await bench.begin(1);
      // The browser tells of it in a task of its own.
      await new Promise(resolve => setTimeout(resolve, 50));
      removeEventListener('unhandledrejection', listen);
      expect([bench.end, unhandled]).to.deep.equal(['done', []]);
    });

    const fates: [what: string, error: Error, outcomes: string][] = [
      ['an answer was lost', cut(), 'a unconfirmed'],
      ['the portal failed', failing(503, {retryAfter: 100}), 'a unconfirmed'],
      ['an answer could not be read', failing(200), 'a unconfirmed'],
      ['it still runs', failing(409, {retryAfter: 100}), 'a unconfirmed'],
      ['the session is over', failing(401), ''],
      ['it is forbidden', failing(403), ''],
      ['it is refused', failing(400), ''],
      ['there were too many requests', failing(429, {retryAfter: 100}), ''],
    ];
    for (const [what, error, outcomes] of fates)
      it(`while it waits because ${what}`, async () => {
        const bench = new SenderBench(adds('ab'), {batchSize: 1});
        bench.portal.saveReplies.push(...Array.from({length: 5}, () => error));
        await bench.begin(16);
        bench.sender.cancel();
        await bench.pass();
        expect([bench.end, bench.outcomes, bench.pause]).to.deep.equal(['done', outcomes, null]);
      });

    it('while it waits for the network, with nothing sent', async () => {
      const bench = new SenderBench(adds('a'));
      bench.clock.setOnline(false);
      await bench.begin(10);
      bench.sender.cancel();
      await bench.pass();
      expect([bench.end, bench.outcomes, bench.sender.requested]).to.deep.equal(['done', '', false]);
    });

    it('knows of a try that was lost before a refusal', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.saveReplies.push(cut(), failing(401));
      await bench.begin(5);
      bench.sender.cancel();
      await bench.pass();
      expect(bench.outcomes).to.equal('a unconfirmed');
    });

    it('gives up a request that fails after the cancel', async () => {
      const bench = new SenderBench(adds('ab'), {batchSize: 1});
      bench.portal.saveReplies.push(async () => {
        await bench.clock.sleep(10_000, new AbortController().signal);
        throw cut();
      });
      await bench.begin(1);
      bench.sender.cancel();
      await bench.pass(10);
      expect([bench.end, bench.outcomes, bench.sent]).to.deep.equal(['done', 'a unconfirmed', ['a']]);
    });

    it('sends nothing after a look-up that was on its way', async () => {
      const bench = new SenderBench(adds('a'));
      bench.portal.lookupReplies.push(() => {
        bench.sender.cancel();
        return new Map([['a', null]]);
      });
      await bench.run();
      expect([bench.sent, bench.outcomes]).to.deep.equal([[], '']);
    });

    it('halves no further', async () => {
      const bench = new SenderBench(adds('abcd'), {batchSize: 4});
      bench.portal.saveReplies.push(failing(422), batch => {
        bench.sender.cancel();
        return bench.portal.write(batch);
      });
      await bench.run();
      expect(bench.outcomes).to.equal('a added, b added');
    });

    it('out of a pause', async () => {
      const bench = new SenderBench(adds('ab'), {batchSize: 1});
      bench.portal.saveReplies.push(batch => {
        bench.sender.pause();
        return bench.portal.write(batch);
      });
      await bench.begin(60);
      bench.sender.cancel();
      await bench.pass();
      expect([bench.end, bench.outcomes]).to.deep.equal(['done', 'a added']);
    });

    it('with several batches in flight, all of which are heard out', async () => {
      const bench = new SenderBench(adds('abcdef'), {
        batchSize: 1,
        limits: {requestSeconds: 60, parallelLookups: 3, parallelBatches: 3},
      });
      bench.portal.saveReplies.push(
        ...[1, 2, 3].map(seconds => async (batch: Parameters<typeof bench.portal.write>[0]) => {
          await bench.clock.sleep(seconds * 1000, new AbortController().signal);
          return bench.portal.write(batch);
        }),
      );
      await bench.begin(0.5);
      bench.sender.cancel();
      await bench.pass(5);
      expect([bench.end, bench.outcomes]).to.deep.equal(['done', 'a added, b added, c added']);
    });
  });

  describe('ends', () => {
    it('at once when aborted, wherever it is', async () => {
      const places: ((bench: SenderBench) => void)[] = [
        bench => bench.portal.saveReplies.push(() => new Promise(() => {})),
        bench => bench.portal.saveReplies.push(failing(401)),
        bench => bench.portal.saveReplies.push(failing(503, {retryAfter: 100})),
        bench => bench.portal.lookupReplies.push(() => new Promise(() => {})),
        bench => bench.clock.setOnline(false),
        bench => bench.sender.pause(),
        bench => (bench.plan.nextBatch = () => new Promise(() => {})),
      ];
      for (const place of places) {
        const bench = new SenderBench(adds('abcd'));
        place(bench);
        await bench.begin(1);
        const requests = bench.sent.length;
        bench.sender.abort();
        await bench.pass();
        expect(bench.end).to.equal('AbortError');
        await bench.pass(3600);
        expect([bench.sent.length, bench.outcomes]).to.deep.equal([requests, '']);
      }
    });

    it('with the error of a worker that failed, and sends no more', async () => {
      const bench = new SenderBench(adds('abcdefghijkl'), {
        limits: {requestSeconds: 60, parallelLookups: 2, parallelBatches: 2},
      });
      const {settle} = bench.plan;
      let settled = 0;
      bench.plan.settle = async outcomes => {
        if (++settled === 1) throw new RangeError('worker gone');
        return settle.call(bench.plan, outcomes);
      };
      bench.portal.saveReplies.push('saves', async batch => {
        await bench.clock.sleep(10_000, new AbortController().signal);
        return bench.portal.write(batch);
      });
      await bench.begin(3600);
      expect([bench.end, bench.sent]).to.deep.equal(['RangeError', ['a b c', 'd e f', 'g h i']]);
    });

    it('and tells no outcome after it, though two answers come at the same moment', async () => {
      const bench = new SenderBench(adds('abcdef'), {
        limits: {requestSeconds: 60, parallelLookups: 2, parallelBatches: 2},
      });
      const moment = bench.clock.sleep(1000, new AbortController().signal);
      const together: SaveReply = async batch => {
        await moment;
        return bench.portal.write(batch);
      };
      bench.portal.saveReplies.push(together, together);
      const {settle} = bench.plan;
      bench.plan.settle = async outcomes => {
        bench.sender.abort();
        return settle.call(bench.plan, outcomes);
      };
      await bench.begin(60);
      expect([bench.end, bench.sent]).to.deep.equal(['AbortError', ['a b c', 'd e f']]);
      expect(bench.outcomes).to.equal('a added, b added, c added');
    });

    it('with the error of a plan that cannot be read on', async () => {
      const bench = new SenderBench(adds('abcdef'));
      const {nextBatch} = bench.plan;
      let pulled = 0;
      bench.plan.nextBatch = async count => {
        if (++pulled === 3) throw new RangeError('worker gone');
        return nextBatch.call(bench.plan, count);
      };
      await bench.begin();
      const {end, outcomes, sent} = bench;
      expect(end).to.equal('RangeError');
      expect('a added, b added, c added, d added, e added, f added'.startsWith(outcomes)).to.equal(true);
      await bench.pass(3600);
      expect([bench.outcomes, bench.sent]).to.deep.equal([outcomes, sent]);
    });
  });
});
