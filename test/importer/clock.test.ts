import {expect} from '@open-wc/testing';
import {browserClock, orAborted} from '../../src/importer/requests/clock.ts';
import {idempotencyKey} from '../../src/importer/sending/idempotency-key.ts';

const rejection = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    error => error.name ?? error,
  );

/** The browser says that it is offline, until it is put right. */
function offline(): () => void {
  Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
  return () => Reflect.deleteProperty(navigator, 'onLine');
}

describe('browserClock', () => {
  it('sleeps, and wakes when aborted', async () => {
    await browserClock.sleep(1, new AbortController().signal);
    const abort = new AbortController();
    const sleeping = rejection(browserClock.sleep(60_000, abort.signal));
    abort.abort();
    expect(await sleeping).to.equal('AbortError');
    expect(await rejection(browserClock.sleep(60_000, abort.signal))).to.equal('AbortError');
  });

  it('tells the time and a chance', () => {
    expect(Math.abs(browserClock.now() - Date.now())).to.be.below(60_000);
    expect(browserClock.random()).to.be.within(0, 1);
  });

  it('waits for the network', async () => {
    await browserClock.online(new AbortController().signal);
    expect(browserClock.isOnline()).to.equal(true);
    const restore = offline();
    try {
      expect(browserClock.isOnline()).to.equal(false);
      const abort = new AbortController();
      const given = rejection(browserClock.online(abort.signal));
      abort.abort();
      expect(await given).to.equal('AbortError');
      const waiting = browserClock.online(new AbortController().signal);
      dispatchEvent(new Event('online'));
      await waiting;
    } finally {
      restore();
    }
  });
});

describe('orAborted', () => {
  it('comes to what the work comes to, or to the reason', async () => {
    const {signal} = new AbortController();
    expect(await orAborted(Promise.resolve(7), signal)).to.equal(7);
    expect(await rejection(orAborted(Promise.reject(new TypeError()), signal))).to.equal('TypeError');
    expect(await rejection(orAborted(new Promise(() => {}), AbortSignal.abort('why')))).to.equal('why');
  });
});

describe('a signal that lives long', () => {
  it('keeps no listener of what is over', async () => {
    const {signal} = new AbortController();
    const listeners = new Set<unknown>();
    signal.addEventListener = (_: string, listener: unknown) => void listeners.add(listener);
    signal.removeEventListener = (_: string, listener: unknown) => void listeners.delete(listener);
    await orAborted(Promise.resolve(), signal);
    await rejection(orAborted(Promise.reject(new TypeError()), signal));
    await browserClock.sleep(1, signal);
    expect(listeners.size).to.equal(0);
  });
});

describe('idempotencyKey', () => {
  it('is 128 random bits, on a page without crypto.randomUUID too', () => {
    Object.defineProperty(crypto, 'randomUUID', {configurable: true, value: undefined});
    const keys = new Set(Array.from({length: 1000}, idempotencyKey));
    Reflect.deleteProperty(crypto, 'randomUUID');
    expect(keys.size).to.equal(1000);
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
  });
});
