import {expect, fixture, html} from '@open-wc/testing';
import {contacts, type Definition} from '../../src/core/definition/definition.ts';
import {severities, type IssueCode} from '../../src/core/issue.ts';
import {exportWords} from '../../src/element/export-words.ts';
import {columnLetters, Format} from '../../src/element/format.ts';
import {de} from '../../src/element/locales/de.ts';
import {en} from '../../src/element/locales/en.ts';
import {enLazy} from '../../src/element/locales/en-lazy.ts';
import {issueText, type Locale, type Messages, type Words} from '../../src/element/messages.ts';
import type {FakedElement} from './fake-importer.ts';
import {importer, settled, show, text, until} from './setup.ts';
import {reviewing} from './states.ts';

const meters: Definition = {
  key: {name: 'meter', label: 'Meter', format: 'text'},
  value: {name: 'room', label: 'Room', format: 'text'},
};
const whole =
  ({initial, lazy}: Locale): Words<Messages> =>
  (definition, format) => ({...initial(definition, format), ...lazy(definition, format)});
const languages: [string, Words<Messages>][] = [
  ['en', whole({initial: en, lazy: enLazy})],
  ['de', whole(de)],
];

/** Every place of a locale, with what stands there. */
function places(words: object, path = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'object' && word !== null && !Array.isArray(word)
      ? places(word as object, `${path}.${name}`)
      : [[`${path}.${name}`, word] as [string, unknown]],
  );
}

describe('languages', () => {
  it('have the same messages, none of them empty or left in the other language', () => {
    const [english, german] = languages.map(([tag, locale]) => places(locale(contacts, new Format(tag))));
    expect(german!.map(([place]) => place)).to.deep.equal(english!.map(([place]) => place));
    const alike = english!
      .filter(([, word], index) => typeof word === 'string' && word === german![index]![1])
      .map(([place]) => place);
    expect(alike).to.deep.equal(['.problem.detailLabels.code']);
  });

  for (const [tag, locale] of languages) {
    const say: Messages = locale(contacts, new Format(tag));

    it(`${tag}: have forms for one and for many`, () => {
      const forms = (n: number) => [
        say.review.rows(n),
        say.review.confirm(n, 0, 0),
        say.review.confirm(0, n, 0),
        say.review.suggestions(n),
        say.table.found(n),
        say.sending.heading(n),
        say.matching.moreColumns(n),
        say.brake.title(n, true),
      ];
      const one = forms(1).map(form => form.replace(/\b1\b/, '#'));
      const many = forms(3).map(form => form.replace(/\b3\b/, '#'));
      for (const [index, form] of one.entries()) expect(form).not.to.equal(many[index]);
    });

    it(`${tag}: speak of what the definition names, and of nothing else`, () => {
      const codes = (Object.keys(severities) as IssueCode[]).filter(code => !code.startsWith('email-'));
      const words = locale(meters, new Format(tag));
      const general = [
        ...Object.values(words.choose).filter(word => typeof word === 'string'),
        words.card.title,
        words.warning.text,
        ...codes.map(code => issueText({code, severity: 'error', field: 'key'}, words)),
      ].join(' ');
      expect(general).to.contain('Meter').and.to.contain('Room');
      expect(general).not.to.match(/e-?mail|user/i);
    });

    it(`${tag}: give a whole sentence for each issue of an exported file`, () => {
      const words = exportWords(say);
      for (const sentence of Object.values(words.issues)) expect(sentence).to.match(/^[^ ].{10,}[.?)]$/s);
      expect(JSON.stringify(words)).not.to.contain('undefined');
    });

    it(`${tag}: avoid the words that frighten`, () => {
      const all = [...places(say).map(([, word]) => word), ...Object.values(exportWords(say).issues)]
        .filter(word => typeof word === 'string')
        .join('\n');
      expect(all).not.to.match(
        /invalid|forbidden|failed to|null|payload|Datensatz|ungültig|Fehler aufgetreten/,
      );
    });
  }

  it('follow the nearest lang, also when it changes, and fall back to English', async () => {
    const box = await fixture(html`<div lang="de"><faked-importer endpoint="/a"></faked-importer></div>`);
    const element = box.querySelector('faked-importer') as FakedElement;
    await element.updateComplete;
    await until(() => text(element, 'h2').startsWith('„'));
    expect(text(element, 'h2')).to.equal('„E-mail“ aus einer Excel-Datei importieren');
    expect(text(element, '[data-action=choose]')).to.equal('.xlsx-Upload');
    await show(element, reviewing());
    expect(text(element, '.headline')).to.equal('1.204 Zeilen sind bereit, 36 sind noch offen');
    box.setAttribute('lang', 'fr');
    await until(() => text(element, '.headline').includes('ready'));
    expect(text(element, '.headline')).to.equal('1,204 rows are ready, 36 need a decision');
  });

  it('are found across a shadow root', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="de-AT"></div>`);
    const root = box.attachShadow({mode: 'open'});
    const element = document.createElement('faked-importer') as FakedElement;
    root.append(element);
    await element.updateComplete;
    await until(() => text(element, 'h2').startsWith('„'));
    expect(text(element, 'h2')).to.contain('importieren');
  });

  it('give way to the words of the page, message by message', async () => {
    const element = await importer();
    element.messages = {choose: {button: 'Pick a list'}};
    await settled(element);
    expect(text(element, '[data-action=choose]')).to.equal('Pick a list');
    expect(text(element, 'h3')).to.equal('Choose the Excel file');
  });
});

describe('column letters', () => {
  for (const [column, letters] of [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ] as const)
    it(`${column} is ${letters}`, () => expect(columnLetters(column)).to.equal(letters));
});
