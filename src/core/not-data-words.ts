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
  month: [
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    'januar jänner februar märz maerz april mai juni juli august september oktober november dezember okt dez',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'januari februari maart april mei juni juli augustus september oktober november december',
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  ],
  filler: [
    'a an and at by for forward from grand in is list next number no n data document file on previous report selected affected returned set sec table the time to be general am pm monday tuesday wednesday thursday friday saturday sunday users members people customers contacts strictly internal use only',
    'am an auf aus der des die das für im in liste nr nur streng interne internen gebrauch nächste nächsten nächster naechste folgt vom von vorige vorherige wird bericht berichts tabelle datei uhr zeit montag dienstag mittwoch donnerstag freitag samstag sonntag nutzer benutzer mitglieder personen kunden kontakte',
    'à au de la le les liste du sur général générale nombre rapport suivante précédente h lundi mardi mercredi jeudi vendredi samedi dimanche utilisateurs membres personnes clients',
    "a al da dal del della dell'elenco dell elenco di il su in complessivo generale parziale numero pagina stampa record lunedì martedì mercoledì giovedì venerdì sabato domenica utenti membri persone clienti",
    'de een het lijst op van volgende vorige wordt records rapport maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gebruikers leden personen klanten',
    'częściowa dalszy do dnia dzień końcowa na następna następnej z ze listy raportu poniedziałek wtorek środa czwartek piątek sobota niedziela użytkowników osób członków klientów',
    'de del el en la las los lista número general informe impresión siguiente y lunes martes miércoles jueves viernes sábado domingo usuarios miembros personas clientes',
    'ara bu ediyor genel liste listenin kayıt raporu rapor sonraki sayfada ve pazartesi salı çarşamba perşembe cuma cumartesi pazar kullanıcı üye kişi',
  ],
};

const words = new Map<string, Set<LineWord>>();
for (const [kind, languages] of Object.entries(lists) as [LineWord, readonly string[]][]) {
  for (const word of languages.flatMap(language => language.split(' '))) {
    const level = levelWord(word);
    words.set(level, (words.get(level) ?? new Set()).add(kind));
  }
}

/** Without letter case and accents; the two Turkish letters i are one. */
export function levelWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'");
}

/** What a word may say, in any of the languages; nothing where it is no such word. */
export function lineWords(word: string): ReadonlySet<LineWord> | undefined {
  return words.get(levelWord(word));
}
