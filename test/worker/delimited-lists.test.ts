/** Lists of delimited text as programs and people write them, from their bytes to the rows of the review. */
import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import type {ReviewRow} from '../../src/core/review/review.ts';
import {defaultLimits} from '../../src/workbook/limits.ts';
import type {ReadResult} from '../../src/worker/protocol.ts';
import {WorkerSession} from '../../src/worker/import-session.ts';

const key = '000000001200100123';
const other = '000000001200100124';

/** Characters of Windows-1252 that are no Latin-1. */
const special = new Map([...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((character, i) => [character, 0x80 + i]));
special.set('’', 0x92).set('“', 0x93).set('”', 0x94).set('–', 0x96).set('—', 0x97);

const ansi = (text: string) =>
  Uint8Array.from(text, character => special.get(character) ?? character.charCodeAt(0));

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  [...`\ufeff${text}`].forEach((character, i) =>
    view.setUint16(i * 2, character.charCodeAt(0), littleEndian),
  );
  return new Uint8Array(view.buffer);
};

async function opened(content: string | Uint8Array): Promise<{session: WorkerSession; result: ReadResult}> {
  const session = new WorkerSession();
  const result = await session.open(
    new Blob([content as BlobPart]),
    {definition: contacts, limits: defaultLimits, accept: '.csv .tsv', mode: 'fill-empty'},
    () => {},
  );
  return {session, result};
}

async function rowsOf(content: string | Uint8Array): Promise<readonly ReviewRow[]> {
  const {session, result} = await opened(content);
  expect(result.kind).to.equal('read');
  await session.skipComparing();
  return (await session.rows({count: 100})).rows;
}

/** `2: key value` for a pair, and each issue behind it. */
async function told(content: string | Uint8Array): Promise<string[]> {
  return (await rowsOf(content)).map(({rowNumber, key: k, value, standing, issues}) =>
    [
      `${rowNumber}:`,
      ...(standing === 'pair' ? [k, value] : [standing]),
      ...issues.map(({code, reason}) => (reason ? `${code}/${reason}` : code)),
    ].join(' '),
  );
}

const pair = `2: ${key} a@b.de`;

describe('A list of delimited text', () => {
  const alike: readonly (readonly [who: string, content: string | Uint8Array])[] = [
    [
      'a spreadsheet program of Western Europe',
      ansi(`Nutzerfremdnummer;Straße;E-Mail\r\n${key};Köln;a@b.de\r\n`),
    ],
    ['the same with a currency sign', ansi(`Nutzerfremdnummer;Betrag €;E-Mail\r\n${key};5 €;a@b.de\r\n`)],
    ['the same with typographic quotes', ansi(`Nutzerfremdnummer;Firma;E-Mail\r\n${key};„Süd“;a@b.de\r\n`)],
    ['its format for every language', `\ufeffNutzerfremdnummer;Straße;E-Mail\r\n${key};Köln;a@b.de\r\n`],
    ['its Unicode text', utf16(`Nutzerfremdnummer\tStraße\tE-Mail\r\n${key}\tKöln\ta@b.de\r\n`, true)],
    ['Unicode text of a big-endian machine', utf16(`Nutzerfremdnummer,E-Mail\n${key},a@b.de\n`, false)],
    ['an old Macintosh program', `Nutzerfremdnummer;E-Mail\r${key};a@b.de\r`],
    ['a database', `"Nutzerfremdnummer","E-Mail"\n"${key}","a@b.de"\n`],
    ['a script without a last line end', `Nutzerfremdnummer|E-Mail\n${key}|a@b.de`],
    ['a program that ends every line with a delimiter', `Nutzerfremdnummer;E-Mail;\n${key};a@b.de;\n`],
    ['a program that pads lines', `Nutzerfremdnummer;E-Mail\n${key};a@b.de;;;\n;;;;\n`],
    ['a program that drops blanks at the end', `Nutzerfremdnummer;E-Mail;Fax\n${key};a@b.de\n`],
    ['a program that names its delimiter', `sep=;\r\nNutzerfremdnummer;E-Mail\r\n${key};a@b.de\r\n`],
    ['one that names an unusual delimiter', `sep=^\r\nNutzerfremdnummer^E-Mail\r\n${key}^a@b.de\r\n`],
    ['one that names it in quotes', `"sep=,"\nNutzerfremdnummer,Name,E-Mail\n${key},"b;c;d",a@b.de\n`],
    [
      'a shop with addresses of several lines',
      `Nutzerfremdnummer;Adresse;E-Mail\n${key};"Weg 1;\n""Hof""";a@b.de\n`,
    ],
    ['inches in a field', `Nutzerfremdnummer;Artikel;E-Mail\n${key};Rohr 5" kurz;a@b.de\n`],
    ['nicknames in a field', `Nutzerfremdnummer,Name,E-Mail\n${key},Ann "Annie" Lee,a@b.de\n`],
    [
      'commas in every field of a list with semicolons',
      `Nutzerfremdnummer;Name, Ort;E-Mail\n${key};Lee, Ulm;a@b.de\n`,
    ],
  ];
  for (const [who, content] of alike)
    it(`of ${who} is read as it stands`, async () => expect(await told(content)).to.deep.equal([pair]));

  const held: readonly (readonly [why: string, content: string | Uint8Array, rows: readonly string[]])[] = [
    [
      'an umlaut in an address, in an encoding that is a guess',
      ansi(`Nutzerfremdnummer;E-Mail\r\n${key};a@müller.de\r\n${other};a@b.de\r\n`),
      ['2: invalid email-malformed/encoding', `3: ${other} a@b.de`],
    ],
    [
      'an umlaut before the @',
      ansi(`Nutzerfremdnummer;E-Mail\n${key};jörg@b.de\n`),
      ['2: invalid email-malformed/encoding'],
    ],
    [
      'a name around the address',
      ansi(`Nutzerfremdnummer;E-Mail\n${key};Jörg <j@b.de>\n`),
      ['2: invalid email-malformed/encoding'],
    ],
    [
      'a space that may not be one behind a number',
      ansi(`Nutzerfremdnummer;E-Mail\n${key}\u00a0;a@b.de\n`),
      ['2: invalid key-malformed/encoding'],
    ],
    [
      'Cyrillic of another code page',
      Uint8Array.from([...ansi(`Nutzerfremdnummer;E-Mail\n${key};`), 0xe0, 0x40, 0x62, 0x2e, 0x64, 0x65]),
      ['2: invalid email-malformed/encoding'],
    ],
    [
      'one wrong byte in a list that is UTF-8 else',
      Uint8Array.from([
        ...new TextEncoder().encode(`Nutzerfremdnummer;Ort;E-Mail\n${key};Köln;a@köln.de\n${other};`),
        0xff,
        ...ansi(';a@b.de\n'),
      ]),
      ['2: invalid email-malformed/encoding', `3: ${other} a@b.de`],
    ],
    [
      'a dash that says that there is none',
      ansi(`Nutzerfremdnummer;E-Mail\n${key};–\n`),
      ['2: empty value-placeholder'],
    ],
    [
      'a delimiter in a name that no quotes protect',
      `Nutzerfremdnummer;Name;E-Mail alt;E-Mail\n${key};Lee; Ann;old@b.de;a@b.de\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'a comma in every name',
      `Nutzerfremdnummer,Name,Privat,E-Mail\n${key},Lee, Ann,p@b.de,a@b.de\n${other},Roe, Jim,q@b.de,c@b.de\n`,
      [
        '2: invalid key-malformed/shifted email-malformed/shifted',
        '3: invalid key-malformed/shifted email-malformed/shifted',
      ],
    ],
    // A blank last column takes the field that is too many, so the line does not look longer.
    [
      'a name in two fields, and no address of her own',
      `Nutzerfremdnummer,Name,Partner,E-Mail\n${key},Doe, Jane,p@x.de,\n${other},Roe,q@x.de,r@x.de\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted', `3: ${other} r@x.de`],
    ],
    [
      'the same in every line',
      `Nutzerfremdnummer,Name,Partner,E-Mail\n${key},Doe, Jane,p@x.de,\n${other},Roe, Jim,q@x.de,\n`,
      [
        '2: invalid key-malformed/shifted email-malformed/shifted',
        '3: invalid key-malformed/shifted email-malformed/shifted',
      ],
    ],
    [
      'a header that ends in a delimiter, and a name in two fields',
      `Nutzerfremdnummer;Name;Partner;E-Mail;\n${key};Doe; Jane;p@x.de;a@b.de\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'a header that ends in two delimiters, and a name in two fields',
      `Nutzerfremdnummer;Name;Partner;E-Mail;;\n${key};Doe; Jane;p@x.de;a@b.de\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    ['spaces behind quotes', `Nutzerfremdnummer;E-Mail\n"${key}" ;"a@b.de" \n`, [`2: ${key} a@b.de`]],
    ['an end as in DOS', `Nutzerfremdnummer;E-Mail\r\n${key};a@b.de\r\n\x1a`, [`2: ${key} a@b.de`]],
    [
      'every line that ends in a delimiter',
      `Nutzerfremdnummer;Name;E-Mail;\n${key};Doe;a@b.de;\n`,
      [`2: ${key} a@b.de`],
    ],
    [
      'the same in the only line',
      `Nutzerfremdnummer;Name;Partner;E-Mail\n${key};Doe; Jane;p@x.de;\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'a name in three fields before two blank columns',
      `Nutzerfremdnummer;Name;A;B;E-Mail\n${key};Doe; Jane; Dr.;p@x.de;;\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'a name in two fields before an address and a blank note',
      `Nutzerfremdnummer;Name;Partner;E-Mail;Note\n${key};Doe; Jane;p@x.de;a@b.de;\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'two addresses in a field before a blank one',
      `Nutzerfremdnummer,E-Mail,Fax\n${key},a@b.de, c@d.de,\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'the number behind the name that was split',
      `Name;Alt;Nutzerfremdnummer;E-Mail\nDoe; Jane;${other};${key};a@b.de;\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'fields too many that are blank, beside others that are not',
      `Nutzerfremdnummer;Ort;E-Mail\n${key};Ulm;a@b.de;;\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted'],
    ],
    [
      'a note behind the last column',
      `Nutzerfremdnummer\tE-Mail\n${key}\ta@b.de\tnew\n${other}\tc@b.de\n`,
      ['2: invalid key-malformed/shifted email-malformed/shifted', `3: ${other} c@b.de`],
    ],
    [
      'a delimiter too many at the start',
      `Nutzerfremdnummer;E-Mail\n;${key};a@b.de\n`,
      ['2: invalid key-missing email-malformed/shifted'],
    ],
    [
      'a title above the headings is no measure',
      `Liste\n\nNutzerfremdnummer;Name;E-Mail\n${key};Lee;a@b.de\n${other};Lee;Ann;a@b.de\n`,
      [`4: ${key} a@b.de`, '5: invalid key-malformed/shifted email-malformed/shifted'],
    ],
  ];
  for (const [why, content, rows] of held)
    it(`${why}: held back, or read as it is meant`, async () =>
      expect(await told(content)).to.deep.equal(rows));

  const formulas: readonly (readonly [why: string, row: string, told: string])[] = [
    ['a formula for the number', `="${key}";a@b.de`, `${key} a@b.de key-cleaned`],
    ['the same as a field in quotes', `"=""${key}""";a@b.de`, `${key} a@b.de key-cleaned`],
    ['a formula for the address', `${key};="a@b.de"`, `${key} a@b.de email-cleaned`],
    ['for both', `="${key}";="a@b.de"`, `${key} a@b.de key-cleaned email-cleaned`],
    ['with spaces in it', `=" ${key} ";a@b.de`, `${key} a@b.de key-cleaned`],
    ['for a short number', '="1200100123";a@b.de', 'consent key-cleaned key-zeros-lost'],
    ['for nothing', `${key};=""`, 'empty value-missing'],
    ['for no number', '="12AB";a@b.de', 'invalid key-malformed/characters'],
    ['for a likely slip', `${key};="a@gmial.com"`, 'consent email-cleaned email-typo'],
    ['that reckons', `="${key}"&"1";a@b.de`, 'invalid key-malformed/characters'],
    ['with a tab before the number', `\t${key};a@b.de`, `${key} a@b.de key-cleaned`],
  ];
  for (const [why, row, expected] of formulas)
    it(`keeps zeros by a formula: ${why}`, async () =>
      expect(await told(`sep=;\nNutzerfremdnummer;E-Mail\n${row}\n`)).to.deep.equal([`2: ${expected}`]));

  it('shows what stood there, and what it means', async () => {
    const [row] = await rowsOf(`Nutzerfremdnummer;E-Mail\n="${key}";a@b.de\n`);
    expect(row?.issues[0]).to.include({found: `="${key}"`, suggestion: key});
  });

  it('lets a person put right what is doubted', async () => {
    const {session} = await opened(ansi(`Nutzerfremdnummer;E-Mail\n${key};a@müller.de\n`));
    await session.skipComparing();
    await session.change({type: 'correct', rowNumber: 2, correction: {value: 'a@müller.de'}});
    expect((await session.rows({count: 1})).rows[0]).to.include({standing: 'pair', value: 'a@müller.de'});
  });

  for (const [why, row] of [
    ['go on behind a field', `${key};"Lee" Ann;a@b.de`],
    ['stand in a field in quotes', `${key};"Ann "Annie" Lee";a@b.de`],
    ['never end', `${key};"Lee;a@b.de`],
    ['end in the next line', `${key};"Lee;a@b.de\n${other};"Roe";c@d.de`],
  ] as const)
    it(`whose quotes ${why} is refused, and the line named`, async () => {
      const {result} = await opened(`Nutzerfremdnummer;Name;E-Mail\n${row}\n`);
      expect(result).to.deep.equal({
        kind: 'problem',
        problem: {code: 'corrupt', detail: {format: 'csv', reason: 'quotes', row: 2}},
      });
    });
});
