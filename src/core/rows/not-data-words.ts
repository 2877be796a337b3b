/**
 * Words that printing and reporting programs put between the rows of a list. Each list goes through the languages in
 * this order: English, German, French, Italian, Dutch, Polish, Spanish, Turkish.
 */

/** What a word says of its line, if the rest of the line agrees. */
export type LineWord = 'page' | 'total' | 'count' | 'end' | 'date' | 'month' | 'filler';

const lists: Readonly<Record<LineWord, readonly string[]>> = {
  // A single letter is such a word only with its dot: `S 12` may be meant as a key.
  page: [
    'page pages pg pp p.',
    'seite seiten blatt bl s.',
    'page pages feuille p.',
    'pagina pagine pag foglio',
    "pagina pagina's blad blz",
    'strona strony stronie str',
    'página páginas pág pag hoja',
    'sayfa sayfası sayfanın sf',
  ],
  total: [
    'total totals subtotal sub-total sum carried brought σ',
    'summe gesamt gesamtsumme zwischensumme seitensumme endsumme teilsumme insgesamt gesamtergebnis teilergebnis ergebnis gesamtzahl gesamtanzahl übertrag uebertrag',
    'total totaux somme sous-total reporter',
    'totale totali subtotale somma riporto riportare',
    'totaal eindtotaal subtotaal som',
    'suma sumy razem łącznie ogółem przeniesienia',
    'total totales subtotal suma',
    'toplam toplamı aratoplam devreden',
  ],
  count: [
    'count rows records entries',
    'anzahl zeilen datensätze datensaetze einträge eintraege',
    "lignes enregistrements d'enregistrements entrées d'entrées",
    'righe',
    'aantal rijen',
    'liczba wiersze wierszy rekordy rekordów wpisów',
    'cantidad filas registros',
    'adet sayısı satır',
  ],
  end: [
    "continued cont cont'd contd end eof confidential",
    'fortsetzung fortgesetzt forts ende listenende dateiende berichtsende vertraulich',
    'suite suivre fin confidentiel',
    'continua segue fine riservato',
    'vervolg vervolgd einde vertrouwelijk',
    'ciąg cd c.d cdn koniec poufne',
    'continuación continúa sigue fin confidencial',
    'devam devamı son sonu gizli',
  ],
  date: [
    'date printed print created exported export generated updated as of run',
    'datum druckdatum stand gedruckt erstellt ausgedruckt exportiert erzeugt exportdatum berichtsdatum erstellungsdatum druck',
    "date imprimé créé édité exporté généré état d'impression d'édition",
    'data stampato creato esportato generato aggiornato',
    'datum afdrukdatum afgedrukt gemaakt geëxporteerd',
    'data wydruku wydrukowano utworzono wygenerowano stan',
    'fecha impreso creado exportado generado',
    'tarih tarihi yazdırma yazdırıldı oluşturma oluşturulma',
  ],
  // Whole names come from the browser.
  month: ['jan feb mar apr jun jul aug sep sept oct nov dec', 'maerz okt dez'],
  filler: [
    'a an and at by for forward from grand in is list next number no n data document file on previous report selected affected returned set sec table the time to be general am pm users members people customers contacts strictly internal use only',
    'am an auf aus der des die das für im in liste nr nur streng interne internen gebrauch nächste nächsten nächster naechste folgt vom von vorige vorherige wird bericht berichts tabelle datei uhr zeit nutzer benutzer mitglieder personen kunden kontakte',
    'à au de la le les liste du sur général générale nombre rapport suivante précédente h utilisateurs membres personnes clients',
    "a al da dal del della dell'elenco dell elenco di il su in complessivo generale parziale numero pagina stampa record utenti membri persone clienti",
    'de een het lijst op van volgende vorige wordt records rapport gebruikers leden personen klanten',
    'częściowa dalszy do dnia dzień końcowa na następna następnej z ze listy raportu użytkowników osób członków klientów',
    'de del el en la las los lista número general informe impresión siguiente y usuarios miembros personas clientes',
    'ara bu ediyor genel liste listenin kayıt raporu rapor sonraki sayfada ve kullanıcı üye kişi',
  ],
};

const words = new Map<string, Set<LineWord>>();

function addWord(word: string, kind: LineWord): void {
  const level = normalizeWord(word);
  words.set(level, (words.get(level) ?? new Set()).add(kind));
}

for (const [kind, languages] of Object.entries(lists) as [LineWord, readonly string[]][])
  for (const word of languages.flatMap(language => language.split(' '))) addWord(word, kind);

/** Months and days of the week, with which the browser writes dates in these languages. */
for (const language of ['en', 'de', 'de-AT', 'fr', 'it', 'nl', 'pl', 'es', 'tr']) {
  const dates = new Intl.DateTimeFormat(language, {weekday: 'long', day: 'numeric', month: 'long'});
  // Every fifth day of a year falls on each of them.
  for (let day = 1; day < 366; day += 5)
    for (const {type, value} of dates.formatToParts(new Date(2024, 0, day))) {
      if (type === 'month') addWord(value, 'month');
      if (type === 'weekday') addWord(value, 'filler');
    }
}

/** Without letter case and accents; the two Turkish letters i are one. */
export function normalizeWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'");
}

/** What a word may say, in any of the languages; nothing where it is no such word. */
export function lineWords(word: string): ReadonlySet<LineWord> | undefined {
  return words.get(normalizeWord(word));
}
