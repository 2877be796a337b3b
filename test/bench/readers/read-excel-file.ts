import {readSheet} from 'read-excel-file/web-worker';
import {answer, type Pair} from './answer.ts';

answer(async file => {
  const rows = await readSheet(file);
  return rows.slice(1).map(([key, value]): Pair => [String(key ?? ''), String(value ?? '')]);
});
