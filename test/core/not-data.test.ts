import {expect} from '@open-wc/testing';
import {lineWords} from '../../src/core/rows/not-data-words.ts';
import {reviewOf, key, type Line} from './review-fixture.ts';

/** What printing and reporting programs put between the rows of a list. */
const notData: Readonly<Record<string, readonly Line[]>> = {
  'a heading that is repeated on every page': [
    ['User foreign number', 'E-mail'],
    ['USER FOREIGN NUMBER', 'E-Mail-Adresse'],
    ['Nutzerfremdnummer', ''],
    ['', 'E-mail'],
    [' User  foreign\nnumber ', 'e‑mail'],
    ['User number', 'Mail'],
    ['Non-user number', 'Email'],
    ['User foreign number', 'E-mail address'],
    ['User foreign number*', 'E-mail:'],
    ['1. Nutzerfremdnummer', '2. E-Mail *'],
    ['User foreign number:', ''],
    ['User foreign number', 'Page 2'],
    ['Seite 2', 'E-mail'],
  ],
  'a page number': [
    ['Page 2', ''],
    ['Page 2 of 8', ''],
    ['', 'Page 3/12'],
    ['Seite 2 von 8', ''],
    ['Seite', '2'],
    ['S. 4', ''],
    ['- Page 2 -', ''],
    ['page 2 sur 8', ''],
    ['Pagina 2 di 8', ''],
    ['pagina 2 van 8', ''],
    ['Strona 2 z 8', ''],
    ['Página 2 de 8', ''],
    ['Sayfa 2/8', ''],
    ['Blatt 3', ''],
    ['Page 2', '27.11.2026'],
    ['27.11.2026', 'Seite 2'],
    ['Seite 2 von 8 - Stand 27.11.2026', ''],
    ['Page 2 of 8, printed 11/27/2026 10:42 AM', ''],
    ['Pg. 2', ''],
    ['Page no. 2', ''],
    ['Page n° 2', ''],
    ['Seite - 2 -', ''],
    ['SAYFA: 2', ''],
    ['2. sayfa', ''],
    ['Page ii', ''],
  ],
  'a total': [
    ['Total 318', ''],
    ['Total', '318'],
    ['Total:', {type: 'number', value: 318}],
    ['Grand total', ''],
    ['Sum: 318', ''],
    ['Summe', '1.318'],
    ['Gesamt: 318', ''],
    ['Anzahl: 318', ''],
    ['318 rows', ''],
    ['318 Datensätze', ''],
    ['Somme : 318', ''],
    ['Totale: 318', ''],
    ['Totaal 318', ''],
    ['Razem: 318', ''],
    ['Suma 318', ''],
    ['Toplam: 318', ''],
    ['TOPLAM KAYIT: 318', ''],
    ['Kayıt sayısı: 318', ''],
    ['Liczba rekordów: 318', ''],
    ['Número de registros: 318', ''],
    ["Nombre d'enregistrements : 318", ''],
    ['Anzahl der Einträge: 318', ''],
    ['Total number of users: 318', ''],
    ['Total (318)', ''],
    ['Total – 318', ''],
    ['Total', '-----'],
    ['Gesamtergebnis', '318'],
    ['Grand Count', '318'],
    ['Totale complessivo', ''],
    ['Zwischensumme Seite 2: 12', ''],
    // As databases end what they print.
    ['(318 rows)', ''],
    ['318 rows selected.', ''],
    ['(318 rows affected)', ''],
    ['318 rows in set (0.00 sec)', ''],
    ['(318 Zeilen)', ''],
    ['carried forward', '318'],
    ['à reporter', '318'],
  ],
  'a line': [
    ['----------', '----------'],
    ['-----', ''],
    ['', '_______'],
    ['=====', '====='],
    ['* * *', ''],
    ['…', ''],
    ['—————', '—————'],
    ['+----+', '+----+'],
    ['-'.repeat(120), '_'.repeat(300)],
    ['=== === ===', ''],
  ],
  'where the list goes on or ends, and when it was printed': [
    ['continued', ''],
    ['(continued)', ''],
    ['Fortsetzung', ''],
    ['*** End of list ***', ''],
    ['Ende der Liste', ''],
    ['Printed on 27.11.2026', ''],
    ['Stand: 27.11.2026', ''],
    ['Druckdatum', '27.11.2026 10:42'],
    ['suite', ''],
    ['ciąg dalszy', ''],
    ['continued on next page', ''],
    ['Fortsetzung auf Seite 3', ''],
    ['segue a pagina 3', ''],
    ['vervolg op pagina 3', ''],
    ['cd. na stronie 3', ''],
    ['continúa en la página 3', ''],
    ['devamı sayfa 3', ''],
    ['Ende des Berichts', ''],
    ['Fine elenco', ''],
    ['-- End of data --', ''],
    ['EOF', ''],
    ['Printed on November 27, 2026', ''],
    ['Printed: 2026-11-27T10:42:00Z', ''],
    ['Stand: 27. November 2026', ''],
    ['Imprimé le 27 novembre 2026', ''],
    ['Wydrukowano 27 listopada 2026', ''],
    ['Yazdırma tarihi: 27.11.2026', ''],
    ['Freitag, 27. November 2026', ''],
    ['Datum', {type: 'number', value: 46353, numberFormat: 'dd.mm.yyyy'}],
    ['Vertraulich', ''],
  ],
};

/** Rows with something that a person must look at, or that is sent. */
const data: readonly (readonly [line: Line, standing: string])[] = [
  [[key(1), 'E-mail'], 'invalid'],
  [[key(1), 'Page 2'], 'invalid'],
  [['12', 'Total'], 'invalid'],
  [['1200100123 User foreign number', ''], 'invalid'],
  [['000000001200100123: User number', 'E-Mail'], 'invalid'],
  [['#1200100123 User number', ''], 'invalid'],
  [['E-mail', 'User foreign number'], 'invalid'],
  [['Total 318', 'anna@example.org'], 'invalid'],
  [['----', 'anna@example.org'], 'invalid'],
  [['User foreign number', 'anna@example.org'], 'invalid'],
  [['', 'anna@example.org'], 'invalid'],
  [['Page', ''], 'invalid'],
  [['Anna Weber', ''], 'invalid'],
  [['Summerfield', ''], 'invalid'],
  [['Total Energies', 'info'], 'invalid'],
  [['Page 2', 'anna@example'], 'invalid'],
  [['1.200E+17', ''], 'invalid'],
  [['A-17', ''], 'invalid'],
  [['27.11.2026', ''], 'invalid'],
  [['Seite 2', 'anna.example.org'], 'invalid'],
  [['User foreign number', 'broken'], 'invalid'],
  [[key(1), '-----'], 'empty'],
  [['', 'total@'], 'invalid'],
  [['', 'page2@'], 'invalid'],
  [['', 'total.de'], 'invalid'],
  [['', 'suma.total'], 'invalid'],
  [['S 1234', ''], 'invalid'],
  [['p12', ''], 'invalid'],
  [['Number 12', ''], 'invalid'],
  [['Número 1200100123', ''], 'invalid'],
  [['Total 1200100123', ''], 'invalid'],
  [['Page 000000001200100123', ''], 'invalid'],
  [['12-34', 'Page 2'], 'invalid'],
  [['1200/100/123', 'Total'], 'invalid'],
  [['User 12', ''], 'invalid'],
  [['Suite 12', ''], 'invalid'],
  [['CD 12', ''], 'invalid'],
  [['May 5', ''], 'invalid'],
  [['Total', 'info(at)example.org'], 'invalid'],
  [['Total', {type: 'error', value: '#REF!'}], 'invalid'],
  [['----', {type: 'error', value: 'uncalculated'}], 'invalid'],
];

describe('a row that is no entry', () => {
  for (const [kind, lines] of Object.entries(notData))
    describe(kind, () => {
      for (const line of lines)
        it(JSON.stringify(line), () => {
          const importReview = reviewOf([line], {});
          expect(
            importReview.rows({}).rows[0]!.issues.map(({code, severity}) => [code, severity]),
          ).to.deep.equal([['not-data', 'info']]);
          expect(importReview.review().summary).to.include({rows: 1, empty: 1, invalid: 0, pairs: 0});
        });
    });

  describe('is none of these', () => {
    for (const [line, standing] of data)
      it(JSON.stringify(line), () => {
        const [row] = reviewOf([line], {}).rows({}).rows;
        expect(row!.issues.map(({code}) => code)).not.to.include('not-data');
        expect(row!.standing).to.equal(standing);
      });
  });

  describe('knows the names in dates', () => {
    const names: Readonly<Record<string, string>> = {
      English:
        'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
      German:
        'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
      French:
        'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
      Italian:
        'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
      Dutch:
        'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
      Polish:
        'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela',
      Spanish:
        'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
      Turkish:
        'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar',
    };
    for (const [language, list] of Object.entries(names))
      it(language, () => {
        const unknown = list.split(' ').filter(name => !lineWords(name));
        expect(unknown).to.deep.equal([]);
      });
  });

  it('becomes one when it is corrected, cell by cell, and goes back when that is undone', () => {
    const importReview = reviewOf([['User foreign number', 'E-mail']], {[key(1)]: null});
    importReview.change({type: 'correct', rowNumber: 2, correction: {key: key(1)}});
    expect(importReview.rows({}).rows[0]).to.include({standing: 'invalid', value: 'E-mail'});
    expect(importReview.rows({}).rows[0]!.issues.map(({code}) => code)).to.deep.equal(['email-malformed']);
    importReview.change({type: 'correct', rowNumber: 2, correction: {value: 'a@example.org'}});
    expect(importReview.rows({}).rows[0]).to.include({standing: 'pair', change: 'unknown'});
    importReview.change({type: 'undo'});
    importReview.change({type: 'undo'});
    expect(importReview.rows({}).rows[0]!.issues.map(({code}) => code)).to.deep.equal(['not-data']);
  });

  it('contradicts no entry with the same key', () => {
    const importReview = reviewOf(
      [
        [key(1), 'a@example.org'],
        ['Total', '2'],
      ],
      {[key(1)]: null},
    );
    expect(importReview.review().summary).to.include({rows: 2, pairs: 1, empty: 1});
  });
});
