/** Numbers, plurals, sizes and times in one language. Formatters are dear to make, so each is made once. */
export class Format {
  /** The language tag that `Intl` is given, for instance `de-AT`. */
  readonly language: string;
  readonly #number: Intl.NumberFormat;
  readonly #decimal: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #plural: Intl.PluralRules;
  readonly #list: Intl.ListFormat;
  readonly #date: Intl.DateTimeFormat;

  constructor(language: string) {
    this.language = language;
    this.#number = new Intl.NumberFormat(language);
    this.#decimal = new Intl.NumberFormat(language, {maximumSignificantDigits: 2});
    this.#percent = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
    this.#plural = new Intl.PluralRules(language);
    this.#list = new Intl.ListFormat(language);
    this.#date = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'short'});
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** The form that the language uses with this number. */
  plural(value: number, one: string, other: string): string {
    return this.#plural.select(value) === 'one' ? one : other;
  }

  /** The number and its noun: “1 row”, “1,204 rows”. */
  count(value: number, one: string, other: string): string {
    return `${this.number(value)} ${this.plural(value, one, other)}`;
  }

  /** A share from 0 to 1. */
  percent(share: number): string {
    return this.#percent.format(share);
  }

  /** Row numbers, or other words, joined as the language does. */
  list(items: readonly (string | number)[]): string {
    return this.#list.format(items.map(String));
  }

  dateTime(date: Date): string {
    return this.#date.format(date);
  }

  /** A waiting time: seconds up to a minute, whole minutes from there on. */
  duration(seconds: number): string {
    const [amount, unit] = seconds < 60 ? [seconds, 'second'] : [seconds / 60, 'minute'];
    const style = {style: 'unit', unit, unitDisplay: 'long'} as const;
    return new Intl.NumberFormat(this.language, style).format(Math.ceil(amount));
  }

  /** A size in bytes, in kB or MB of 1024. */
  bytes(value: number): string {
    const kilobytes = value / 1024;
    const [size, unit] = kilobytes < 1000 ? [kilobytes, 'kB'] : [kilobytes / 1024, 'MB'];
    return `${size < 100 ? this.#decimal.format(size) : this.number(Math.round(size))}\u00a0${unit}`;
  }
}

/** Excel's letters of a column that counts from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + (column % 26));
}

/** The sentence with a capital at its start. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
