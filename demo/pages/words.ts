/** The words of the portal's own pages. The widget brings its own. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export interface Words {
  readonly portal: string;
  readonly administration: string;
  readonly contacts: string;
  readonly contracts: string;
  readonly help: string;
  readonly skip: string;
  readonly language: string;
  readonly sections: string;
  readonly role: string;
  readonly administrator: string;
  readonly user: string;
  readonly signOut: string;
  readonly demo: string;
  readonly contactsStored: string;
  readonly contractsStored: string;
  readonly contactsIntro: string;
  readonly contractsIntro: string;
  readonly number: string;
  readonly email: string;
  readonly contractNumber: string;
  readonly telephone: string;
  readonly none: string;
  readonly search: string;
  readonly searchHint: string;
  readonly previous: string;
  readonly next: string;
  readonly page: string;
  readonly entries: string;
  readonly nothingFound: string;
  readonly unauthorised: string;
  readonly forbidden: string;
  readonly failed: string;
}

const en: Words = {
  portal: 'Customer portal',
  administration: 'Administration',
  contacts: 'Users',
  contracts: 'Contracts',
  help: 'Help: data imports',
  skip: 'To the content',
  language: 'Language',
  sections: 'Sections',
  role: 'Signed in as',
  administrator: 'Administrator',
  user: 'User',
  signOut: 'Nobody',
  demo: 'This is a demonstration: choose who you are, no password is asked.',
  contactsStored: 'Stored e-mail addresses',
  contractsStored: 'Stored telephone numbers',
  contactsIntro: 'Bring the e-mail addresses of many users into the portal at once, from an Excel file.',
  contractsIntro:
    'Bring the telephone numbers of many contracts into the portal at once, from an Excel file.',
  number: 'User foreign number',
  email: 'E-mail',
  contractNumber: 'Contract number',
  telephone: 'Telephone',
  none: 'none',
  search: 'Search',
  searchHint: 'Number or address',
  previous: 'Previous',
  next: 'Next',
  page: 'Page',
  entries: 'Entries',
  nothingFound: 'Nothing was found.',
  unauthorised: 'Nobody is signed in. Sign in as administrator to see this list and to import.',
  forbidden: 'Only administrators may see this list and import into it.',
  failed: 'The list cannot be loaded at the moment. Please try again later.',
};

const de: Words = {
  portal: 'Kundenportal',
  administration: 'Administration',
  contacts: 'Nutzer',
  contracts: 'Verträge',
  help: 'Hilfe: Datenimporte',
  skip: 'Zum Inhalt',
  language: 'Sprache',
  sections: 'Bereiche',
  role: 'Angemeldet als',
  administrator: 'Administrator',
  user: 'Nutzer',
  signOut: 'Niemand',
  demo: 'Dies ist eine Vorführung: Wählen Sie, wer Sie sind; ein Passwort wird nicht verlangt.',
  contactsStored: 'Gespeicherte E-Mail-Adressen',
  contractsStored: 'Gespeicherte Telefonnummern',
  contactsIntro:
    'Übernehmen Sie die E-Mail-Adressen vieler Nutzer auf einmal aus einer Excel-Datei ins Portal.',
  contractsIntro:
    'Übernehmen Sie die Telefonnummern vieler Verträge auf einmal aus einer Excel-Datei ins Portal.',
  number: 'Nutzerfremdnummer',
  email: 'E-Mail',
  contractNumber: 'Vertragsnummer',
  telephone: 'Telefon',
  none: 'keine',
  search: 'Suchen',
  searchHint: 'Nummer oder Adresse',
  previous: 'Zurück',
  next: 'Weiter',
  page: 'Seite',
  entries: 'Einträge',
  nothingFound: 'Nichts gefunden.',
  unauthorised:
    'Niemand ist angemeldet. Melden Sie sich als Administrator an, um die Liste zu sehen und zu importieren.',
  forbidden: 'Nur Administratoren dürfen diese Liste sehen und in sie importieren.',
  failed: 'Die Liste kann zurzeit nicht geladen werden. Bitte versuchen Sie es später noch einmal.',
};

export const words: Record<Language, Words> = {en, de};
