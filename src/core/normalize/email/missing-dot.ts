/** Domains in which the dot before the ending is missing: `examplede`, `gmailcom`. */
import {providers} from './providers.ts';

/** Names of providers that have a domain in many countries. */
const brands: ReadonlySet<string> = new Set([
  ...providers.map(([domain]) => nameOf(domain)),
  ...'msn orange wanadoo free sfr laposte libero virgilio tiscali interia ziggo kpnmail terra hispeed btinternet'.split(
    ' ',
  ),
]);

const doubleEndings: ReadonlyMap<string, string> = new Map(
  'co.uk org.uk ac.uk com.tr org.tr com.pl co.at or.at com.au co.nz com.br com.mx'
    .split(' ')
    .map(ending => [ending.replace('.', ''), ending] as const),
);

/** Ends that no word has by itself. */
const noWord = /(?!)/;

/**
 * Endings that are looked for, each with words that end like it. In `gemeinde` a dot may be missing (`gemein.de`) or
 * the whole ending (`gemeinde.de`): where two readings are possible, there is none.
 */
const endings: Readonly<Record<string, RegExp>> = {
  com: /(?:media|blue|star|site|tele|inter|data|swiss|info|net|via|uni|sys|broad|tel|dot|sit|wel|well|qual|euro|trans|med|^e|^)com$/,
  net: /(?:bi|inter|intra|extra|ether|pla|free|sky|tel|mag|cabi|osna|versa|uta|easy|arpa|use|swiss|data|son|bon|hor|gar|fer|home|sub|kabel|dsl|pro|my|fiber|city|euro|uni|bürger|buerger)net$/,
  org: /(?:ge|b|s|f)org$/,
  info: /(?:web|finanz|tourist|touristen|kunden|stadt|reise|schul|bürger|buerger|medien|produkt|job|bahn|verkehrs)info$/,
  de: /(?:i|io|ro|ca|hör|hoer|gar|il|ul|gemein|freun|kun|stun|wun|run|hun|sekun|urkun|grün|gruen|fun|freu|gebäu|gebaeu|hei|wei|sei|krei|getrei|schei|gei|pfer|beschwer|her|wochenen|spen|wen|legen|agen|gegen|ieren|lernen|reisen|suchen|wohnen|lin|rin|blin|win|kin|ban|ran|gelän|gelaen|stran|schan|hän|haen|verbän|verbaen|stän|staen|brän|wän|waen|frem|gil|mil|wal|fel|gna|scha|fassa|balla|schokola|promena|para|briga|kaska|arka|blocka|pfa|gra|gera|sha|metho|perio|episo|elektro|electro|syno|gui|bri|oxi|attitu|altitu|etu|frie|schmie|schwe|lie|^(?:[a-zäöü]{1,2}|tra|sli|lan|hol))de$/,
  at: /(?:ul|ern|ost|r|chat|sen|form|diplom|intern|mand|gran|autom|priv|klim|plak|advok|syndik|fik|sal|sold|mon|heim|ari|attent|kandid|zit|res|fl|pl|gre|he|me|se|tre|whe|thre|che|bo|co|flo|comb|habit|th)at$/,
  ch: /(?:il|ee|[aiou]|s|r|t|n|te|ble|spre|pe|ze)ch$/,
  eu: /(?:[nr]|i|bl|f|j|m)eu$/,
  fr: noWord,
  it: /(?:ell|lo|az|ro|red|prof|benef|trans|sum|lim|un|aud|k|b|spir|dig|ed|vis|spl|ex|circu|su|fru|ze|arbe|he|ke|bre|gele|stre|we|m|f|h|w|gran|mer|depos|def|appet|perm|zen)it$/,
  nl: noWord,
  be: /(?:[aiou]|r|l|m|lie|trie|he|we)be$/,
  pl: noWord,
  tr: noWord,
};

const shortestName = 3;

/** The domain that was meant, or `undefined` where the dot may be missing at another place, or more than the dot. */
export function withDotBeforeEnding(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (brands.has(lower)) return undefined;
  const branded = splitBrand(lower);
  if (branded !== undefined) return branded;
  const [ending, ...others] = Object.keys(endings).filter(candidate => lower.endsWith(candidate));
  if (ending === undefined || others.length > 0 || endings[ending]!.test(lower)) return undefined;
  const name = word.slice(0, -ending.length);
  const isOpen = name.length < shortestName || /(?:com|net|org|co|-)$/i.test(name);
  return isOpen ? undefined : `${name}.${ending}`;
}

/** `example.couk` → `example.co.uk`; any other domain as it is. */
export function withDoubleEnding(domain: string): string {
  const place = domain.lastIndexOf('.') + 1;
  const double = doubleEndings.get(domain.slice(place).toLowerCase());
  return double === undefined ? domain : domain.slice(0, place) + double;
}

/** `gmailcom`, `hotmailcouk`: behind the name of a provider there is nothing but an ending. */
function splitBrand(word: string): string | undefined {
  for (const brand of brands) {
    if (!word.startsWith(brand)) continue;
    const rest = word.slice(brand.length);
    const ending = rest === 'es' || rest in endings ? rest : doubleEndings.get(rest);
    if (ending !== undefined) return `${brand}.${ending}`;
  }
  return undefined;
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}
