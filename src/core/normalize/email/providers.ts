/** Providers of mailboxes, as far as private customers in Germany and its neighbors use them. */

/**
 * Domains that are often misspelt, most used first, each with the number of slips that still points to it. Short names
 * have none: one letter beside `web.de` or `gmx.de` is somebody else's domain.
 */
export const providers: readonly (readonly [domain: string, slips: number])[] = [
  ['gmail.com', 1],
  ['web.de', 0],
  ['gmx.de', 0],
  ['gmx.net', 0],
  ['t-online.de', 1],
  ['googlemail.com', 2],
  ['freenet.de', 1],
  ['hotmail.com', 1],
  ['hotmail.de', 1],
  ['outlook.com', 1],
  ['outlook.de', 1],
  ['yahoo.de', 1],
  ['yahoo.com', 1],
  ['icloud.com', 1],
  ['aol.com', 0],
  ['live.de', 0],
  ['live.com', 0],
  ['arcor.de', 0],
  ['posteo.de', 0],
  ['mailbox.org', 1],
  ['gmx.at', 0],
  ['gmx.ch', 0],
  ['vodafone.de', 1],
  ['vodafonemail.de', 2],
  ['kabelmail.de', 1],
  ['unitybox.de', 1],
  ['protonmail.com', 2],
  ['proton.me', 0],
  ['bluewin.ch', 1],
];

/** Domains that live, and that a slip of the finger could also make out of a provider's. */
export const knownDomains: ReadonlySet<string> = new Set(
  `mail.com email.com ymail.com gmx.com web.com tonline.com accor.de freemail.de`.split(' '),
);

/** Top-level names that do not exist (IANA root zone), with what the finger was after. */
export const misspeltTopLevels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    com: 'con comm coom ccom cmo ocm cpm cim vom xom c0m clm comn conm kom',
    de: 'd dee dde ded ed dr dw ds df fe xe dd',
    net: 'nett nnet ner nte ent met ent netz nezt',
    org: 'orgg ogr rog orh prg irg og',
  }).flatMap(([meant, slips]) => slips.split(' ').map(slip => [slip, meant] as const)),
);
