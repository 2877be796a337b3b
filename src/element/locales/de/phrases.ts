import type {Definition} from '../../../core/definition/definition.ts';
import type {Format} from '../../format.ts';

/** Woraus deutsche Sätze bestehen, für eine Definition. */
export function phrases({key, value}: Definition, format: Format) {
  const count = (n: number, one: string, other: string) => format.count(n, one, other);
  return {
    key,
    value,
    format,
    count,
    number: (n: number) => format.number(n),
    list: (items: readonly (string | number)[]) => format.list(items),
    entries: (n: number) => count(n, 'Eintrag', 'Einträge'),
    rows: (n: number) => count(n, 'Zeile', 'Zeilen'),
    is: (n: number) => format.plural(n, 'ist', 'sind'),
    keyColumn: `„${key.label}“`,
    valueColumn: `„${value.label}“`,
    digits: key.format === 'digits' ? `${key.length} Ziffern` : 'die Form, die das Portal verlangt',
  };
}

export type Phrases = ReturnType<typeof phrases>;
