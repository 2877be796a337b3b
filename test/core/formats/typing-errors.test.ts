import {expect} from '@open-wc/testing';
import {contacts} from '../../../src/core/definition/definition.ts';
import {normalizer} from '../../../src/core/normalize/normalizer.ts';

const normalize = normalizer(contacts.value, 'value');
const suggestionFor = (value: string) => {
  const {value: taken, issues} = normalize({type: 'text', value});
  expect(taken, value).to.equal(null);
  expect(issues, value).to.have.length(1);
  expect(issues[0]!.severity, value).to.equal('error');
  return issues[0]!.suggestion;
};

/** By the kind of slip; what people type into lists, as importers and helpdesks report it. */
const oneReading: Readonly<Record<string, readonly (readonly [typed: string, meant: string])[]>> = {
  'another sign for the dot': [
    ['m@example,org', 'm@example.org'],
    ['m@example;org', 'm@example.org'],
    ['m@example:org', 'm@example.org'],
    ['m@mail,example,org', 'm@mail.example.org'],
    ['m@example,.org', 'm@example.org'],
    ['m@example..org', 'm@example.org'],
    ['m@.example.org', 'm@example.org'],
    ['m..k@example.org', 'm.k@example.org'],
    ['.m@example.org', 'm@example.org'],
    ['m@example, org', 'm@example.org'],
    ['m@example·org', 'm@example.org'],
    ['m@example‚org', 'm@example.org'],
    ['m@example,,org', 'm@example.org'],
    ['m@example org', 'm@example.org'],
    ['m@gmail com', 'm@gmail.com'],
  ],
  'words for the signs': [
    ['n[at]example.org', 'n@example.org'],
    ['n (at) example.org', 'n@example.org'],
    ['n(a)example.org', 'n@example.org'],
    ['n{AT}example.org', 'n@example.org'],
    ['n (@) example.org', 'n@example.org'],
    ['n at example.org', 'n@example.org'],
    ['n (ät) example.org', 'n@example.org'],
    ['n [at] example [dot] org', 'n@example.org'],
    ['n.k (at) example (punkt) de', 'n.k@example.de'],
    ['n at example dot org', 'n@example.org'],
    ['n(arroba)example(punto)es', 'n@example.es'],
    ['n (chiocciola) example.it', 'n@example.it'],
    ['n[małpa]example[kropka]pl', 'n@example.pl'],
    ['n arroba example punto es', 'n@example.es'],
    ['n chiocciola example.it', 'n@example.it'],
    ['n małpa example.pl', 'n@example.pl'],
    ['n_at_example.org', 'n@example.org'],
    ['n-at-example-dot-org', 'n@example.org'],
    ['n at example point org', 'n@example.org'],
    ['n@example dot org', 'n@example.org'],
    ['n"example.org', 'n@example.org'],
    ['Anna <n(at)example.org>', 'n@example.org'],
  ],
  'a space that got in': [
    ['q@exa mple.org', 'q@example.org'],
    ['q @example.org', 'q@example.org'],
    ['q@ example.org', 'q@example.org'],
    ['q@example .org', 'q@example.org'],
    ['q@example. org', 'q@example.org'],
    ['q @ example . org', 'q@example.org'],
    ['q@mail.exa mple.org', 'q@mail.example.org'],
    ['q@example.o rg', 'q@example.org'],
    ['q .r@example.org', 'q.r@example.org'],
    ['q@example . org', 'q@example.org'],
  ],
  'one @ too many': [
    ['a@@example.org', 'a@example.org'],
    ['a@@@example.org', 'a@example.org'],
    ['a@ @example.org', 'a@example.org'],
    ['a@example.org@', 'a@example.org'],
    ['@a@example.org', 'a@example.org'],
    ['a\\@example.org', 'a@example.org'],
    ['a@@ example.org', 'a@example.org'],
    ['@ a@example.org', 'a@example.org'],
    ['a@example.org@example.org', 'a@example.org'],
  ],
  'a missing dot before a known ending': [
    ['a@examplede', 'a@example.de'],
    ['a@exampleorg', 'a@example.org'],
    ['a@gmailcom', 'a@gmail.com'],
    ['a@webde', 'a@web.de'],
    ['a@gmxnet', 'a@gmx.net'],
    ['a@t-onlinede', 'a@t-online.de'],
    ['a@hotmailcom', 'a@hotmail.com'],
    ['a@stadtwerkeat', 'a@stadtwerke.at'],
    ['a@EXAMPLEch', 'a@example.ch'],
    ['a@exampleinfo', 'a@example.info'],
    ['a@examplefr', 'a@example.fr'],
    ['a@firmade', 'a@firma.de'],
    ['a@hotmailfr', 'a@hotmail.fr'],
    ['a@yahooes', 'a@yahoo.es'],
    ['a@hotmailcouk', 'a@hotmail.co.uk'],
    ['a@example,comtr', 'a@example.com.tr'],
  ],
  'what stands around it': [
    ['"a@example.org"', 'a@example.org'],
    ['„a@example.org“', 'a@example.org'],
    ['«a@example.org»', 'a@example.org'],
    ["'a@example.org'", 'a@example.org'],
    ['(a@example.org)', 'a@example.org'],
    ['[a@example.org]', 'a@example.org'],
    ['<a@example.org', 'a@example.org'],
    ['a@example.org.', 'a@example.org'],
    ['a@example.org,', 'a@example.org'],
    ['a@example.org;', 'a@example.org'],
    ['a@example.org!', 'a@example.org'],
    ['a@example.org/', 'a@example.org'],
    [': a@example.org', 'a@example.org'],
    ['• a@example.org', 'a@example.org'],
    ['a@example.org (privat)', 'a@example.org'],
    ['E-Mail: a@example.org', 'a@example.org'],
    ['mailto;a@example.org', 'a@example.org'],
    ['malito:a@example.org', 'a@example.org'],
    ['http://a@example.org', 'a@example.org'],
    ['mialto:a@example.org', 'a@example.org'],
    ['mailtoo: a@example.org', 'a@example.org'],
    ['nailto:a@example.org', 'a@example.org'],
    ['mailto://a@example.org', 'a@example.org'],
    ['mail to: a@example.org', 'a@example.org'],
    ['´a@example.org´', 'a@example.org'],
    ['*a@example.org*', 'a@example.org'],
    ['a@example.org…', 'a@example.org'],
    ['a@example.org -', 'a@example.org'],
    ['a@example.org*', 'a@example.org'],
    ['- a@example.org', 'a@example.org'],
    ['> a@example.org', 'a@example.org'],
    ['Anna Weber <a@example.org', 'a@example.org'],
    ['Anna Weber <a@example,org>', 'a@example.org'],
    ["'a@example,org", 'a@example.org'],
    ["'a'@example.org", 'a@example.org'],
    ["''a''@example.org", 'a@example.org'],
  ],
};

const twoReadings: readonly string[] = [
  'anna weber@example.org',
  'Dr. weber@example.org',
  'm,ax@example.org',
  'anna;weber@example.org',
  'a@b@example.org',
  'anna@example.org@example.com',
  'a@web.de,com',
  'a@example.org privat',
  'a@example.org, b',
  'a@example.org oder b',
  'a@examplecomde',
  'a@firma',
  'a@de',
  'a@xde',
  'a.@example.org',
  'a.example.org',
  'anna at work',
  'a@b.de / c@d.de',
  'a@example.org:8080',
  '@example.org',
  'a@',
  'anna(at)example.org, ben(at)example.org',
  // A word that ends like an ending: only the dot is missing, or all of the ending.
  ...'freenet internet btinternet osnanet planet telecom swisscom georg gemeinde freunde kunde oesterreich bereich'
    .split(' ')
    .map(host => `a@${host}`),
  ...'senat format kredit einheit scheibe services museum treu'.split(' ').map(host => `a@${host}`),
  'a@examplecouk',
  // The last word may be a place, or the beginning of a sentence.
  'a@firma, Berlin',
  'a@firma. Bitte',
  'a@b,c',
  'a@firma nord de',
  'http://www.a@example.org',
  'www.a@example,org',
  'nicht a@example,org',
  // A hyphen may be what is missing.
  'a@t online.de',
  'a@e mail.de',
  'a @t example.org',
  // A remark that says not to use it, or to use another.
  'a@example.org (nicht mehr)',
  'a@example.org (ungültig)',
  'a@example.org (alt)',
  'a@example.org [do not use]',
  'a@example.org {falsch}',
  'a@example.org (neu: c at d.de)',
  // A page, and a domain that has its hyphens.
  'https://example.org/a@b.de',
  'http://firma.de/kontakt?mail=a@b.de',
  'anna-at-work.de',
  "'anna'.weber@example.org",
  ...'mediacom bluecom starcom sitecom finanzinfo wernigerode osterode behörde konsulat dezernat detroit'
    .split(' ')
    .map(host => `a@${host}`),
  ...'worldwide inside riverside provide arcade decade avantgarde schilde mulde diode milch speech satellit exploit fazit thermostat kabinet'
    .split(' ')
    .map(host => `a@${host}`),
  'Anna <weber',
];

describe('a slip of the finger', () => {
  for (const [kind, cases] of Object.entries(oneReading))
    describe(kind, () => {
      for (const [typed, meant] of cases)
        it(`${JSON.stringify(typed)} → ${meant}`, () => {
          expect(suggestionFor(typed)).to.equal(meant);
          expect(normalize({type: 'text', value: meant}).value).to.equal(meant);
        });
    });

  describe('that may mean this or that gets no suggestion', () => {
    for (const typed of twoReadings)
      it(JSON.stringify(typed), () => expect(suggestionFor(typed)).to.equal(undefined));
  });

  it('may lead to a misspelt domain, which asks in its turn', () => {
    expect(suggestionFor('a@gmial,com')).to.equal('a@gmial.com');
    expect(normalize({type: 'text', value: 'a@gmial.com'}).issues[0]?.code).to.equal('email-typo');
  });
});
