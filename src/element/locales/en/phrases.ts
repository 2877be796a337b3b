import type {Definition} from '../../../core/definition/definition.ts';
import type {Format} from '../../format.ts';

/** What English sentences are made of, for one definition. */
export function phrases({key, value}: Definition, format: Format) {
  const count = (n: number, one: string, other: string) => format.count(n, one, other);
  return {
    key,
    value,
    format,
    count,
    number: (n: number) => format.number(n),
    list: (items: readonly (string | number)[]) => format.list(items),
    entries: (n: number) => count(n, 'entry', 'entries'),
    rows: (n: number) => count(n, 'row', 'rows'),
    keyColumn: `“${key.label}”`,
    valueColumn: `“${value.label}”`,
    digits: key.format === 'digits' ? `${key.length} digits` : 'the form that the portal asks for',
  };
}

export type Phrases = ReturnType<typeof phrases>;
