/** Texts that say that there is no value, as people type them into a column of addresses. */

/**
 * Languages in this order: English, German, French, Italian, Dutch, Polish, Spanish, Turkish. Compared without letter
 * case, spaces and punctuation, so `n/a`, `N. A.` and `na` are one.
 */
const words = [
  'na nil none no noemail nomail noaddress noemailaddress withoutemail without unknown notknown notavailable notapplicable notgiven notprovided missing empty blank null undefined nothing void dna',
  'ka kam keine keiner kein keins keineemail keinemail keineemailadresse keinemailadresse keineadresse keineangabe keineangaben keineangabevorhanden nichtvorhanden nichtbekannt nichtangegeben nichtverfügbar nichtzutreffend nv nb nz ohne ohneemail ohnemail ohneangabe unbekannt fehlt leer entfällt entf hatkeine hatkeineemail liegtnichtvor',
  'aucun aucune aucunemail aucuneadresse pasdemail pasdadresse sans sansemail sansmail inconnu inconnue nonconnu nonrenseigné nonrenseignée nonfourni noncommuniqué nondisponible nd nr nc vide manquant manquante néant rien absent pasdecourriel sanscourriel',
  'nessuno nessuna nessunaemail nessunamail nessunemail nessunindirizzo nonha nondisponibile nonnoto nonindicato nonpresente nonpervenuta sconosciuto sconosciuta ignoto assente mancante manca vuoto niente senza senzaemail senzamail',
  'geen geenemail geenmail geenadres geenemailadres nvt onbekend nietbekend nietbeschikbaar nietvantoepassing nietopgegeven ontbreekt leeg zonder zonderemail niets',
  'brak brakemaila brakemail brakadresu brakdanych brakmaila niema nieposiada niepodano niedotyczy nieznany nieznana nieznane nd bd bez bezemaila bezmaila puste pusty nic',
  'ninguno ninguna ningúncorreo sincorreo sinemail sinmail sin notiene nohay noconocido desconocido desconocida nodisponible noaplica noprocede sindatos sininformación sd vacío vacía falta nada noinformado noconsta',
  'yok epostayok mailyok emailyok adresyok bilinmiyor belirtilmemiş belirtilmedi mevcutdeğil verilmedi girilmemiş eksik boş hiç hiçbiri yoktur',
];

const placeholders: ReadonlySet<string> = new Set(words.flatMap(line => line.split(' ')).map(levelled));

/** Signs that people repeat or use alone: `x`, `XXX`, `0`, `000`. Punctuation alone is one as well: `-`, `?`, `./.`. */
const sign = /^(?:x+|0+|ø|∅)?$/u;

/** Whether a text without outer spaces says that there is none. An @ may be a mistyped address: then it does not. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 40 || text.includes('@')) return false;
  const level = levelled(text);
  return sign.test(level) || placeholders.has(level);
}

/** Turkish writes a capital i with a dot, which becomes two characters in small letters. */
function levelled(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/i\u0307/g, 'i')
    .replace(/[\p{P}\p{Zs}\s<>=+|~^`´¨]/gu, '');
}
