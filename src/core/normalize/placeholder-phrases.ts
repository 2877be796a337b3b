/** Words that say that there is no address, in eight languages, alone and with the words that people put beside them. */

/**
 * One language. `alone` says it by itself or behind a `noun` (`E-Mail fehlt`), `none` before a `noun` or a `state` or
 * both (`keine E-Mail vorhanden`), `not` before a `state` (`E-Mail nicht bekannt`). Written without accents, spaces and punctuation, because
 * people leave them out; the members are parts of regular expressions.
 */
interface Phrases {
  readonly alone: string;
  readonly none: string;
  readonly noun: string;
  readonly not: string;
  readonly state: string;
}

const english: Phrases = {
  alone:
    'unkn|na|nil|none|no|without|nope|null|nan|undefined|unknown|unspecified|unavailable|unassigned|missing|empty|blank|void|nothing|dna|nk|np|unk|tbd|tba|tbc|tobeconfirmed|tobedetermined|tobeadvised|dontknow|notyet|noemailonfile|doesnothaveone|hasnone|noneyet',
  none: '(?:(?:has|have|hasgot|thereis)?(?:no|none|without|unknown|missing|lacks|blank|empty)|(?:do|does)(?:not|nt)(?:have|use|own))(?:valid|current|known|an|any|own|personal|private)?',
  noun: 'e?mail(?:s|address|addresses|adress|id|account|contact)?|address|adress|data|value|entry|info|information|details|internet|computer|record',
  not: '(?:is|was)?(?:not|isnt|wasnt|never)(?:yet|currently)?',
  state:
    'available|avail|applicable|known|given|provided|supplied|specified|listed|onfile|onrecord|recorded|found|set|entered|disclosed|stated|assigned|needed|required|present|existing|exist|exists|held|obtained|registered|yet|atall',
};

const german: Phrases = {
  alone:
    'entfaellt|nochkeine|derzeitkeine|zurzeitkeine|zzt?keine|keinemehr|ka|kam|kang|kein|keine|keiner|keins|keines|nix|nichts|nein|nv|nb|nz|nn|nbek|oa|ohne|unbekannt|unbek|fehlt|fehltnoch|fehlend|leer|entfallt|entf|hatkeine|hatnicht|gibtesnicht|gibtsnicht|weissnicht|nochoffen|niemand|nullwert|keineahnung',
  none: '(?:hat|besitzt|esgibt|gibt|istohne)?(?:leider|noch|bisher|derzeit|aktuell)?(?:kein|keine|keinen|keiner|keinerlei|nix|ohne|unbekannte|unbekannter|fehlende)(?:eigene|gultige|private|aktuelle)?',
  noun: 'e?mails?(?:adressen?|adr|anschrift|kontakt|konto)?|adressen?|angaben?|eintrag|daten|infos?|informationen|internet|internetanschluss|internetzugang|computer|pc|wert|kontakt',
  not: '(?:ist|wurde|liegt)?(?:leider|noch|bisher)?nicht(?:mehr)?',
  state:
    'vorhanden|vorh|bekannt|bek|angegeben|hinterlegt|verfugbar|eingetragen|erfasst|gepflegt|vorliegend|bekanntgegeben|mitgeteilt|genannt|gemeldet|gewunscht|zutreffend|relevant|anwendbar|belegt|benannt|erhalten|existent|moglich|vor|da',
};

const french: Phrases = {
  alone:
    'pasencore|nd|nr|nc|ras|aucun|aucune|sans|inconnue?|neant|rien|non|vide|manquante?|manque|absente?|indisponible|pas|sansobjet|nesaitpas|nenapas|nonconcernee?|inexistante?|indefinie?',
  none: '(?:ilna|ellena|na)?(?:aucune?|sans|pasde|pasd|pas|absenced|absencede|manque)',
  noun: 'e?mails?|courriels?|mel|adresses?(?:e?mails?|courriel|electronique|decourriel|demessagerie)?|messagerie|information|donnee|renseignement|internet',
  not: '(?:est)?(?:non|pas)(?:encore)?',
  state:
    'connue?|renseignee?|fournie?|communiquee?|disponible|dispo|precisee?|indiquee?|applicable|definie?|donnee?|specifiee?|transmise?|declaree?|saisie?|existante?',
};

const italian: Phrases = {
  alone:
    'nonpossiede|nd|np|nc|nessun[oa]?|nonha|nonce|nonlaha|sconosciut[oa]|ignot[oa]|assente|mancante|manca|vuot[oa]|null[oa]|niente|senza|priv[oa]|noncelha|nonloso|inesistente',
  none: '(?:nonha|nonce)(?:una?|alcuna?|nessuna?|la?)?|(?:nessun[oa]?|senza|priv[oa]di|manca)(?:la?|un)?',
  noun: 'e?mail|posta(?:elettronica)?|indirizzo(?:e?mail|diposta(?:elettronica)?)?|pec|dato|dati|informazione|informazioni',
  not: 'non(?:ancora|e)?',
  state:
    'disponibil[ei]|pervenut[oa]|conosciut[oa]|not[oa]|fornit[oa]|indicat[oa]|presente|applicabile|specificat[oa]|comunicat[oa]|inserit[oa]|dichiarat[oa]|rilevat[oa]|registrat[oa]|esistente|esiste',
};

const dutch: Phrases = {
  alone:
    'nogonbekend|geenidee|nvt|nb|geen|onbekend|onbek|ontbreekt|ontbrekend|leeg|zonder|nee|niets|niks|heeftgeen|heeftniet|weetniet|ongekend|nogniet',
  none: '(?:heeft|eris)?(?:nog)?(?:geen|zonder|onbekend)(?:eigen|geldig)?',
  noun: 'e?mail(?:adres|adressen)?|adres|opgave|opgaaf|gegevens|informatie|internet|computer',
  not: '(?:is)?(?:nog)?niet',
  state:
    'bekend|beschikbaar|opgegeven|ingevuld|aanwezig|vantoepassing|doorgegeven|gekend|gegeven|verstrekt|geregistreerd|vermeld|aangeleverd',
};

const polish: Phrases = {
  alone:
    'brakinfo|nieuzywa|nd|bd|brak|niema|nieposiada|niemam|bez|niedotyczy|nieznan[yae]|pust[yae]|nic|nie|zaden|zadne|brakuje|niewiem|niewiadomo|nieistnieje|nieposiadam',
  none: '(?:brak|bez|niema|niemam|nieposiada|nieposiadam|nieznany|nieznanyjest|zaden)(?:wlasnego|aktualnego)?',
  noun: 'e?mail(?:a|u|i)?|adres(?:u|y)?(?:e?mail(?:a|u|owego|owy)?|poczty(?:elektronicznej)?)?|poczt[ay](?:elektroniczn(?:ej|a))?|danych|informacji|internetu|wpisu',
  not: 'nie(?:jest|zostal)?',
  state:
    'podano|podany|podana|podal|podala|dotyczy|dostepn[yae]|znan[yae]|ustalono|uzupelniono|wypelniono|okreslono|istnieje|posiada',
};

const spanish: Phrases = {
  alone:
    'nodispone|nousacorreo|sd|nd|nc|sc|sin|no|ningun[oa]?|notiene|nohay|nada|falta|vaci[oa]|nul[oa]|desconocid[oa]|sedesconoce|noaplica|noprocede|noconsta|nosabe|nosesabe|inexistente|notengo|nolotiene|carece',
  none: '(?:notiene|nohay|notengo|noposee|sin|ningun[oa]?|carecede|falta|desconoce)(?:un|una|el|la|su)?',
  noun: 'e?mail|correos?(?:electronicos?)?|direccion(?:de)?(?:correo|e?mail)?(?:electronic[oa])?|datos?|informacion|registro|internet',
  not: '(?:no|sin)(?:esta|es)?',
  state:
    'disponible|conocid[oa]|especificad[oa]|especifica|especificar|proporcionad[oa]|facilitad[oa]|registrad[oa]|indicad[oa]|indica|informad[oa]|existe|existente|dad[oa]|definid[oa]|definir|determinar|asignar|asignad[oa]|aplicable|aplica|consta|posee|aporta|aportad[oa]',
};

const turkish: Phrases = {
  alone:
    'kullanmiyor|belirtmemis|veriyok|yok|yoktur|yokmus|bilinmiyor|bilmiyor|bilinmeyen|belirsiz|belirtilmemis|belirtilmedi|mevcutdegil|verilmedi|verilmemis|girilmedi|girilmemis|eksik|bos|hic|hicbiri|hayir|tanimsiz|bulunamadi|bulunmuyor|bulunmamaktadir|kayityok|bilgiyok|uygulanamaz|gecerlidegil|alinmadi|alinamadi|henuzyok|kayitlidegil|epostasiz|mailsiz|adressiz',
  none: '(?!)',
  noun: 'e?posta(?:si|adresi|adres)?|e?mail(?:i|adresi|adres)?|adres[i]?|mailadresi|bilgi|bilgisi|kayit',
  not: '(?!)',
  state: '(?!)',
};

const patterns: readonly RegExp[] = [english, german, french, italian, dutch, polish, spanish, turkish].map(
  pattern,
);

/** Letters that no accent is taken from. */
const plainLetters: Readonly<Record<string, string>> = {ı: 'i', ł: 'l', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe'};

/** What people put between two such texts; a slash without spaces stands within some of them (`n/a`). */
const between = [/[;,()|]|\s\/\s/, /[/;,()|]/];

/** Whether a short text says that there is none: as a whole, or in each of its parts (`n/a (unbekannt)`). */
export function saysNone(text: string): boolean {
  return matches(text) || between.some(mark => eachMatches(text.split(mark)));
}

function eachMatches(parts: readonly string[]): boolean {
  const texts = parts.filter(part => /\S/.test(part));
  return texts.length > 1 && texts.every(matches);
}

function matches(text: string): boolean {
  const level = levelled(text);
  return level !== '' && patterns.some(phrase => phrase.test(level));
}

/** Small letters and digits without accents; signs that mean something (`#`, `&`, `%`) stay, and match nothing. */
function levelled(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Zs}\s\p{Pd}.,:;!?¿…'’‘"“”„«»()[\]{}<>/\\|*_+=~-]/gu, '')
    .replace(/[ıłßøæœ]/g, letter => plainLetters[letter] ?? letter);
}

function pattern({alone, none, noun, not, state}: Phrases): RegExp {
  const [nouns, states] = [`(?:${noun})`, `(?:${state})`];
  const phrases = [
    alone,
    `(?:${none})${nouns}(?:${states})?`,
    `(?:${none})${states}`,
    `${nouns}?(?:${not})${states}`,
    `${nouns}(?:${alone})`,
  ];
  return new RegExp(`^(?:${phrases.join('|')})$`, 'u');
}
