import {corrupt} from '../problem.ts';

/** An xsd:boolean, whatever its case: some programs write `True`. */
export function isTrue(text: string): boolean {
  const word = text.toLowerCase();
  if (word !== '1' && word !== 'true' && word !== '0' && word !== 'false')
    throw corrupt('neither true nor false');
  return word === '1' || word === 'true';
}

/** An xsd:double, without the words for infinity and for what is not a number: no cell holds these. */
export function decimalNumber(text: string): number {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) throw corrupt('not a number');
  return Number(text);
}
