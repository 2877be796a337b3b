import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/importer/problem.ts';
import {all, find, importer, show, text} from './setup.ts';
import {checking, choosing, halted} from './states.ts';

const withFiles: Problem['code'][] = [
  'not-a-spreadsheet',
  'unsupported-format',
  'encrypted',
  'corrupt',
  'limit-exceeded',
  'no-sheet',
  'no-rows',
  'column-missing',
  'file-changed',
  'timeout',
  'worker-unavailable',
  'misconfigured',
  'internal-error',
];
const withPortal = [
  'unauthorised',
  'forbidden',
  'portal-unreachable',
  'portal-refused',
  'portal-failed',
  'portal-answer-unreadable',
] as const;

describe('problems', () => {
  for (const code of withFiles)
    it(`says what ${code} means, that nothing was changed, and leaves the way open`, async () => {
      const element = await importer();
      if (code === 'misconfigured') element.removeAttribute('endpoint');
      await show(element, choosing({code}));
      expect(text(element, '[data-problem] strong').length).to.be.greaterThan(10);
      expect(text(element, '[data-problem] p').length).to.be.greaterThan(30);
      expect(text(element, '[data-problem]')).to.contain('Nothing has been changed in the portal.');
      expect(text(element, '[data-action=choose]')).to.equal('Choose another file');
      expect(element.problem?.code).to.equal(code);
    });

  for (const code of withPortal)
    it(`says what ${code} means, what is saved, and how to go on`, async () => {
      const element = await importer();
      await show(element, halted({code}));
      expect(text(element, '[data-problem] strong').length).to.be.greaterThan(10);
      expect(text(element, '[data-problem]')).to.contain('742 of 1,204 entries are saved.');
      expect(all(element, '[data-problem] [data-action]').length).to.equal(2);
      expect([element.problem?.code, element.paused]).to.deep.equal([code, true]);
    });

  it('is right about the sign-in, whether there was one before or not', async () => {
    const element = await importer();
    await show(element, checking({by: 'portal', problem: {code: 'unauthorised'}}));
    expect(text(element, '[data-problem] strong')).to.equal('You are not signed in');
  });

  for (const code of withPortal)
    it(`does not look as if the comparison went on after ${code}`, async () => {
      const element = await importer();
      await show(element, checking({by: 'portal', problem: {code}}));
      expect(text(element, 'h3')).to.equal('The comparison is interrupted');
      expect(text(element)).not.to.contain('Comparing');
      expect(all(element, 'progress')).to.deep.equal([]);
    });

  it('names the format that was found', async () => {
    const element = await importer();
    await show(element, choosing({code: 'unsupported-format', detail: {format: '.ods'}}));
    expect(text(element, '[data-problem]')).to.contain('.ods');
  });

  it('names the bound that was exceeded', async () => {
    const element = await importer();
    await show(
      element,
      choosing({code: 'limit-exceeded', detail: {limit: 'fileBytes', allowed: 104_857_600}}),
    );
    expect(text(element, '[data-problem]')).to.contain('A file may have up to 100 MB.');
  });

  it('names the column that is missing', async () => {
    const element = await importer();
    await show(element, choosing({code: 'column-missing', detail: {fields: ['value']}}));
    expect(text(element, '[data-problem] strong')).to.equal('Column “E-mail” not found');
  });

  it('quotes the portal as text', async () => {
    const element = await importer();
    await show(element, halted({code: 'portal-refused', detail: {status: 422, message: '<b>Too many</b>'}}));
    expect(text(element, '[data-problem]')).to.contain('The portal says: “<b>Too many</b>”');
    expect(all(element, '[data-problem] b')).to.deep.equal([]);
  });

  it('holds details for support, closed at first, without the name of the file', async () => {
    const element = await importer();
    await show(element, choosing({code: 'corrupt', detail: {reason: 'crc'}}));
    const details = find<HTMLDetailsElement>(element, 'details');
    expect(details.open).to.equal(false);
    expect(details.textContent).to.contain('corrupt').and.to.contain('crc');
    expect(details.textContent).not.to.contain('users-november');
  });

  it('says it at once to those who listen', async () => {
    const element = await importer();
    await show(element, choosing({code: 'encrypted'}));
    expect(text(element, '[role=alert]')).to.equal('The file is protected with a password');
  });
});
