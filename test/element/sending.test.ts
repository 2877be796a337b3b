import {expect} from '@open-wc/testing';
import {RemainingTime} from '../../src/element/remaining-time.ts';
import {all, click, find, importer, show, text} from './setup.ts';
import {checking, done, halted, reading, sending} from './states.ts';

describe('sending', () => {
  it('shows the progress with figures, and asks to keep the page open', async () => {
    const element = await importer(sending());
    expect(text(element, 'h3')).to.equal('Saving 1,204 entries');
    expect(text(element, '.figures')).to.equal('742 of 1,204 entries saved');
    expect(find<HTMLProgressElement>(element, 'progress').value).to.equal(742);
    expect(text(element)).to.contain('Keep this page open');
  });

  it('pauses, continues and stops', async () => {
    const element = await importer(sending());
    await click(element, '[data-action=pause]');
    await show(element, sending({pause: {by: 'user'}}));
    expect(text(element)).to.contain('Paused. Nothing is sent until you continue.');
    await click(element, '[data-action=resume]');
    await click(element, '[data-action=stop]');
    expect(element.fake.calls.map(([name]) => name)).to.deep.equal(['pause', 'resume', 'cancel']);
    await show(element, sending({stopping: true}));
    expect(text(element)).to.contain('Stopping after the current entries');
    expect(all(element, '[data-action=stop]')).to.deep.equal([]);
  });

  it('says for how long the portal asks to wait', async () => {
    const waiting = (asked: boolean) => ({for: 'retry', until: Date.now() + 39_600, asked}) as const;
    const element = await importer(sending({waiting: waiting(true)}));
    expect(text(element)).to.match(/The portal asks us to wait (39|40) seconds\./);
    await show(element, sending({waiting: waiting(false)}));
    expect(text(element)).to.match(/No usable answer from the portal\. Trying again in (39|40) seconds\./);
    await show(element, sending({waiting: {for: 'online'}}));
    expect(text(element)).to.contain('No internet connection.');
  });

  it('shows a problem of the portal above the bar, with what is saved and the ways out', async () => {
    const element = await importer(halted({code: 'portal-unreachable'}));
    expect(text(element, '[data-problem]')).to.contain('The portal cannot be reached');
    expect(text(element, '[data-problem]')).to.contain('742 of 1,204 entries are saved.');
    expect(text(element, '[role=alert]')).to.equal('The portal cannot be reached');
    await click(element, '[data-problem] [data-action=resume]');
    await click(element, '[data-problem] [data-action=stop]');
    expect(element.fake.calls.map(([name]) => name)).to.deep.equal(['resume', 'cancel']);
    await show(element, sending());
    expect(text(element, '[role=alert]')).to.equal('');
  });

  it('asks before the page is left, and only then', async () => {
    const element = await importer(sending());
    const leave = () => {
      const event = new Event('beforeunload', {cancelable: true});
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).to.equal(true);
    await show(element, done());
    expect(leave()).to.equal(false);
    await show(element, sending());
    element.remove();
    expect(leave()).to.equal(false);
  });

  it('says the progress at each quarter, not at each batch', async () => {
    const element = await importer(sending({progress: {done: 10, total: 400}, saved: 10}));
    const said = async (amount: number) => {
      await show(element, sending({progress: {done: amount, total: 400}, saved: amount}));
      return text(element, '[role=status]');
    };
    const before = text(element, '[role=status]');
    expect(await said(90)).to.equal(before);
    expect(await said(120)).to.equal('120 of 400 entries saved');
    expect(await said(190)).to.equal('120 of 400 entries saved');
    expect(await said(210)).to.equal('210 of 400 entries saved');
  });
});

describe('reading and comparing', () => {
  it('shows bytes, and can be cancelled', async () => {
    const element = await importer(reading());
    expect(text(element)).to.contain('Reading users-november.xlsx').and.to.contain('1.7 MB of 4.2 MB read');
    await click(element, '[data-action=cancel]');
    expect(element.fake.called('cancel').length).to.equal(1);
  });

  it('shows keys, and waits for the user when the session has ended', async () => {
    const element = await importer(checking({by: 'portal', problem: {code: 'unauthorised'}}));
    expect(text(element)).to.contain('5,000 of 8,214 looked up');
    expect(text(element, '[data-problem]')).to.contain('You are not signed in');
    expect(text(element, '[data-action=resume]')).to.equal('Continue');
  });
});

describe('remaining time', () => {
  const after = (steps: number, seconds: number) => {
    const time = new RemainingTime();
    for (let step = 0; step <= steps; step++)
      time.follow({done: step * 10, total: 1000}, step * seconds * 1000);
    return time.seconds({done: steps * 10, total: 1000}, steps * seconds * 1000);
  };

  it('says nothing before it can be known', () => {
    expect(after(2, 4)).to.equal(null);
    expect(after(4, 1)).to.equal(null);
  });

  it('rounds up to ten seconds, and from a minute on to whole minutes', () => {
    expect(after(90, 3)).to.equal(30);
    expect(after(10, 3)).to.equal(300);
  });

  it('says nothing when little is left', () => {
    expect(after(98, 2)).to.equal(null);
  });
});
