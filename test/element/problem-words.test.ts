import {expect} from '@open-wc/testing';
import type {FileProblemCode, PortalProblem, ProblemDetail} from '../../src/importer/problem.ts';
import type {ImporterState} from '../../src/importer/state.ts';
import {all, importer, settled, show, text, until} from './setup.ts';
import {checking, choosing, halted} from './states.ts';

/** Each problem with the portal, with all that may be known of it. */
const withPortal: [code: PortalProblem['code'], detail: ProblemDetail][] = [
  ['unauthorised', {status: 401}],
  ['unauthorised', {status: 302}],
  ['forbidden', {status: 403}],
  ['forbidden', {status: 403, signedOut: true}],
  ['portal-unreachable', {reason: 'TypeError'}],
  ['portal-unreachable', {reason: 'TimeoutError'}],
  ...[400, 404, 405, 408, 409, 410, 413, 415, 422, 425, 429, 451].map(
    (status): [PortalProblem['code'], ProblemDetail] => ['portal-refused', {status}],
  ),
  ...[400, 407, 419, 422, 440, 498].map((status): [PortalProblem['code'], ProblemDetail] => [
    'portal-refused',
    {status, signedOut: true},
  ]),
  ...[500, 501, 502, 503, 504, 505, 507].map((status): [PortalProblem['code'], ProblemDetail] => [
    'portal-failed',
    {status},
  ]),
  ['portal-failed', {status: 511, signedOut: true}],
  ['portal-answer-unreadable', {status: 200}],
  ['portal-answer-unreadable', {status: 204}],
  ['portal-answer-unreadable', {status: 200, signedOut: true}],
  ['misconfigured', {reason: 'portal.lookup(): TypeError'}],
];

const withFiles: [code: FileProblemCode, detail: ProblemDetail][] = [
  ['not-a-spreadsheet', {format: 'pdf'}],
  ['unsupported-format', {format: '.ods'}],
  ...['csv', 'tsv', 'xls', 'xlsb', 'numbers', 'html', 'mhtml', 'spreadsheet-xml'].map(
    (format): [FileProblemCode, ProblemDetail] => ['unsupported-format', {format}],
  ),
  ['unsupported-format', {format: 'csv', reason: 'encoding'}],
  ['corrupt', {format: 'csv', reason: 'quotes', row: 7}],
  ['encrypted', {}],
  ['corrupt', {reason: 'crc'}],
  ['limit-exceeded', {limit: 'rows', allowed: 1000}],
  ['no-sheet', {}],
  ['no-rows', {sheet: 'Users'}],
  ['column-missing', {fields: ['value']}],
  ['file-changed', {}],
  ['timeout', {}],
  ['worker-unavailable', {}],
  ['misconfigured', {reason: 'endpoint: missing'}],
];

/** What to do with a format that is not taken, so that no digit is lost on the way. */
const ways: readonly (readonly [detail: ProblemDetail, en: RegExp, de: RegExp])[] = [
  [{format: 'csv'}, /From Text\/CSV.*to Text.*Save As/, /Aus Text\/CSV.*den Typ „Text“.*Speichern/],
  [{format: 'tsv'}, /From Text\/CSV.*to Text.*Save As/, /Aus Text\/CSV.*den Typ „Text“.*Speichern/],
  [{format: 'html'}, /in Excel.*check all digits/, /Webseite.*prüfen Sie, ob alle Ziffern/],
  [{format: 'mhtml'}, /in Excel.*check all digits/, /Webseite.*prüfen Sie, ob alle Ziffern/],
  [
    {format: 'xls'},
    /^(?!.*From Text).*in Excel, .*choose File → Save As/,
    /^(?!.*Aus Text).*in Excel\. Wählen Sie „Datei“ → „Speichern unter/,
  ],
  [
    {format: 'ods'},
    /^(?!.*From Text).*in Excel, .*choose File → Save As/,
    /^(?!.*Aus Text).*in Excel\. Wählen Sie „Datei“ → „Speichern unter/,
  ],
  [
    {format: 'spreadsheet-xml'},
    /in Excel, .*choose File → Save As/,
    /in Excel\. Wählen Sie „Datei“ → „Speichern unter/,
  ],
];

/** Statuses that are tried again without a click; a portal that is out of reach is, too. */
const triedAgain = [408, 409, 425, 429, 500, 502, 503, 504];

const languages = {
  en: {
    nothingChanged: 'Nothing has been changed in the portal.',
    savedSoFar: '742 of 1,204 entries are saved.',
    saving: /\bsav(e|ed|ing)\b|\bsent\b|twice|the import goes on/i,
    comparing: /compar/i,
    byItself: /by itself/,
    session: /session may have ended.*Sign in again in a new tab.*Nothing is lost/,
    noRight: /Your account may not/,
    quoted: /“([^”]+)” here/,
  },
  de: {
    nothingChanged: 'Im Portal wurde nichts geändert.',
    savedSoFar: '742 von 1.204 Einträgen sind gespeichert.',
    saving: /gespeichert|speicher|gesendet|doppelt|der Import geht/i,
    comparing: /vergleich/i,
    byItself: /von selbst/,
    session: /Vielleicht sind Sie nicht mehr angemeldet.*in einem neuen Tab erneut an.*nichts verloren/,
    noRight: /Ihr Konto darf/,
    quoted: /hier „([^“]+)“/,
  },
} as const;

for (const [lang, words] of Object.entries(languages))
  describe(`the words of a problem in ${lang} are true in their step:`, () => {
    async function box(state: ImporterState) {
      const element = await importer();
      element.lang = lang;
      await settled(element);
      await until(
        () =>
          text(element, '[data-focus]') ===
          (lang === 'en' ? 'Choose the Excel file' : 'Excel-Datei auswählen'),
      );
      if (state.step === 'choose' && state.problem?.code === 'misconfigured')
        element.removeAttribute('endpoint');
      await show(element, state);
      // What is for support is no sentence.
      const said = text(element, '[data-problem]').replace(text(element, '[data-problem] details'), '');
      const buttons = all(element, '[data-problem] button').map(button => button.innerText.trim());
      return {said, buttons, alert: text(element, '[role=alert]')};
    }

    for (const [code, detail] of withFiles)
      it(`choose, ${code}`, async () => {
        const {said} = await box(choosing({code, detail} as PortalProblem));
        expect(said).to.contain(words.nothingChanged);
        expect(said).not.to.match(words.byItself);
        expect(said).not.to.match(words.session);
        expect(said).not.to.match(words.comparing);
        expect(said).not.to.match(words.quoted);
        expect(said).not.to.contain(lang === 'en' ? 'entries' : 'Einträge');
      });

    for (const [detail, en, de] of ways)
      it(`choose, the way out of ${Object.values(detail).join(' ')}`, async () => {
        const {said} = await box(choosing({code: 'unsupported-format', detail}));
        expect(said).to.match(lang === 'en' ? en : de);
      });

    for (const [code, detail] of withPortal)
      for (const [step, state] of [
        ['checking', (problem: PortalProblem) => checking({by: 'portal', problem})],
        [
          'checking, after a change of the review',
          (problem: PortalProblem) => ({...checking({by: 'portal', problem}), progress: {done: 0, total: 0}}),
        ],
        ['sending', halted],
      ] as const)
        it(`${step}, ${code} ${JSON.stringify(detail)}`, async () => {
          const {said, buttons, alert} = await box(state({code, detail}));
          expect(said).to.contain(alert);
          if (step === 'sending') {
            expect(said).to.contain(words.savedSoFar);
            expect(said).not.to.contain(words.nothingChanged);
            expect(said).not.to.match(words.comparing);
          } else {
            expect(said).to.contain(words.nothingChanged);
            expect(said).not.to.match(words.saving);
          }
          const goesOn = code === 'portal-unreachable' || triedAgain.includes(detail.status ?? 0);
          expect(words.byItself.test(said)).to.equal(goesOn, said);
          expect(words.session.test(said)).to.equal(detail.signedOut === true, said);
          expect(words.noRight.test(said)).to.equal(code === 'forbidden' && !detail.signedOut, said);
          // A button that is spoken of is there.
          const spoken = words.quoted.exec(said)?.[1];
          if (detail.signedOut || code === 'unauthorised') expect(spoken).to.be.a('string');
          if (spoken !== undefined) expect(buttons).to.include(spoken);
          expect(said).not.to.contain('Excel');
        });
  });
