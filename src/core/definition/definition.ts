/** What is imported: one key field and one value field. Plain JSON, so that it can stand in an attribute. */

interface NamedField {
  /** Member name of the pair on the wire. */
  readonly name: string;
  /** Heading that the file's column must have. */
  readonly label: string;
  /** Other headings that are taken as the same. */
  readonly aliases?: readonly string[];
}

/** Exactly `length` ASCII digits; zeros at the start count. */
export interface DigitsField extends NamedField {
  readonly format: 'digits';
  readonly length: number;
}

/** Any one-line text, or what `pattern` (anchored, flag `v`) and the lengths (code points) allow. */
export interface TextField extends NamedField {
  readonly format: 'text';
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** An address of the HTML standard, with a dotted domain. */
export interface EmailField extends NamedField {
  readonly format: 'email';
}

/** Formats that a key may have. */
export type KeyField = DigitsField | TextField;
/** Formats that a value may have. */
export type ValueField = KeyField | EmailField;
/** Either of the two. */
export type Field = KeyField | ValueField;

/** When `overwrite` asks for the number of replacements to be typed. */
export interface Brake {
  /** From this many replacements on, always. */
  readonly count: number;
  /** From this share (0–1) of what is stored for the file on … */
  readonly share: number;
  /** … if it is at least this many. */
  readonly least: number;
}

/** What is imported. `checkDefinition` makes one of what a page gives. */
export interface Definition {
  readonly key: KeyField;
  readonly value: ValueField;
  readonly brake?: Partial<Brake>;
  /** Rows with one value, from which on `value-shared` waits for consent. */
  readonly shared?: {readonly count: number};
  /** Rows whose value is stored under another key, from which on `value-moved` waits for consent. */
  readonly moved?: {readonly count: number};
}

/** Thresholds where a definition has none. */
export const defaultBrake: Brake = {count: 25, share: 0.2, least: 5};
export const defaultShared = {count: 5};
export const defaultMoved = {count: 3};

/** The import that this project exists for: e-mail addresses of a portal's users. */
export const contacts: Definition = {
  key: {
    name: 'userForeignNumber',
    label: 'User foreign number',
    aliases: ['Nutzerfremdnummer', 'User number', 'Non-user number'],
    format: 'digits',
    length: 18,
  },
  value: {
    name: 'email',
    label: 'E-mail',
    aliases: ['Email', 'E-mail address', 'E-Mail-Adresse', 'Mail'],
    format: 'email',
  },
};
