import {expect} from '@open-wc/testing';
import {contacts} from '../../../src/core/definition.ts';
import {normalizer} from '../../../src/core/formats/normalizer.ts';
import {draftOf, key} from '../draft-of.ts';

/** What people type where there is no address, by language; signs belong to all. */
const placeholders: Readonly<Record<string, readonly string[]>> = {
  signs: [
    '-',
    '–',
    '—',
    '--',
    '---',
    '0',
    '00',
    'x',
    'X',
    'xxx',
    '?',
    '???',
    '.',
    '...',
    '/',
    './.',
    '*',
    '_',
    '(-)',
    '#',
  ],
  English: [
    'n/a',
    'N/A',
    'n.a.',
    'na',
    'none',
    'None',
    'NONE',
    'no',
    'no e-mail',
    'no email',
    'nil',
    'unknown',
    'not known',
    'not available',
    'missing',
    'null',
    'without',
    '(none)',
    'not provided',
  ],
  German: [
    'keine',
    'Keine',
    'KEINE',
    'kein',
    'keine E-Mail',
    'keine Email',
    'k. A.',
    'k.A.',
    'kA',
    'keine Angabe',
    'ohne',
    'ohne E-Mail',
    'unbekannt',
    'nicht vorhanden',
    'nicht bekannt',
    'fehlt',
    'entfällt',
    'n. v.',
    'leer',
  ],
  French: [
    'aucun',
    'aucune',
    'sans',
    'sans e-mail',
    'inconnu',
    'inconnue',
    "pas d'email",
    'non renseigné',
    'non disponible',
    'néant',
    'N.C.',
  ],
  Italian: [
    'nessuno',
    'nessuna',
    'nessuna e-mail',
    'non disponibile',
    'sconosciuto',
    'senza',
    'assente',
    'mancante',
    'n.d.',
  ],
  Dutch: [
    'geen',
    'Geen e-mail',
    'geen mail',
    'n.v.t.',
    'onbekend',
    'niet bekend',
    'ontbreekt',
    'leeg',
    'zonder',
  ],
  Polish: ['brak', 'Brak', 'brak e-maila', 'nie ma', 'nie podano', 'nieznany', 'nie dotyczy', 'b/d', 'bez'],
  Spanish: [
    'ninguno',
    'ninguna',
    'sin correo',
    'sin e-mail',
    'no tiene',
    'desconocido',
    'no disponible',
    'no hay',
    's/d',
  ],
  Turkish: [
    'yok',
    'Yok',
    'YOK',
    'e-posta yok',
    'bilinmiyor',
    'BİLİNMİYOR',
    'belirtilmemiş',
    'mevcut değil',
    'boş',
  ],
};

const noPlaceholders: readonly string[] = [
  '@',
  '-@-',
  'none@',
  'nobody',
  'Anna',
  'keine Ahnung wer das ist',
  'see other list',
  '1200100123',
  '12',
  'siehe oben',
  'folgt',
  'anna.weber',
  'www.example.org',
];

const normalize = normalizer(contacts.value, 'value');

describe('a cell that says that there is no address', () => {
  for (const [language, texts] of Object.entries(placeholders))
    it(`in ${language}`, () => {
      for (const typed of texts)
        for (const value of [typed, ` ${typed}\u00a0`]) {
          const {value: taken, raw, issues} = normalize({type: 'text', value});
          expect({taken, raw, codes: issues.map(({code}) => code)}, typed).to.deep.equal({
            taken: null,
            raw: value,
            codes: ['value-placeholder'],
          });
          expect(issues[0]).to.include({severity: 'info', found: value});
        }
    });

  it('may be the number 0', () => {
    expect(normalize({type: 'number', value: 0}).issues[0]?.code).to.equal('value-placeholder');
    expect(normalize({type: 'number', value: 7}).issues[0]?.code).to.equal('email-malformed');
  });

  it('is no other text', () => {
    for (const value of noPlaceholders)
      expect(normalize({type: 'text', value}).issues[0]?.code, value).to.equal('email-malformed');
  });

  it('is empty, erases nothing, and contradicts nobody', () => {
    const draft = draftOf(
      [
        [key(1), 'keine'],
        [key(2), 'n/a'],
        [key(2), 'a@example.org'],
        [key(3), '-'],
        [key(3), 'none'],
        [undefined, 'ohne'],
      ],
      {[key(1)]: 'old@example.org', [key(2)]: null, [key(3)]: null},
      {mode: 'overwrite'},
    );
    expect(draft.review().summary).to.include({rows: 6, empty: 5, pairs: 1, add: 1, invalid: 0, replace: 0});
    const {rows} = draft.rows({});
    expect(rows[0]).to.deep.include({
      value: 'keine',
      standing: 'empty',
      change: null,
      stored: 'old@example.org',
    });
    expect(rows[2]!.issues).to.deep.equal([]);
    expect(rows[5]!.issues.map(({code}) => code)).to.deep.equal(['value-placeholder']);
    draft.correct(2, {value: 'new@example.org'});
    expect(draft.rows({}).rows[0]).to.include({change: 'replace', value: 'new@example.org'});
  });
});
