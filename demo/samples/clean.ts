import {shuffledUsers} from './users.ts';

export type Pair = readonly [number: string, email: string];

/** 300 pairs without a fault: 222 to add, 60 the same as stored, 15 to replace, 3 numbers that nobody has. */
export function cleanPairs(): Pair[] {
  const users = shuffledUsers();
  const without = users.filter(({stored}) => stored === null);
  const having = users.filter(({stored}) => stored !== null);
  const pairs: Pair[] = [
    ...without.slice(0, 222).map(({number, fresh}): Pair => [number, fresh]),
    ...having.slice(0, 60).map(({number, stored}): Pair => [number, stored!]),
    ...having.slice(60, 75).map(({number, fresh}): Pair => [number, fresh]),
    ['000000001900000001', 'moved.out.1@example.com'],
    ['000000001900000002', 'moved.out.2@example.com'],
    ['000000001900000003', 'moved.out.3@example.com'],
  ];
  return pairs.sort(([one], [other]) => (one < other ? -1 : 1));
}
