import {streamXlsxRows} from 'hucre/xlsx';
import {answer, type Pair} from './answer.ts';

answer(async file => {
  const pairs: Pair[] = [];
  for await (const {values} of streamXlsxRows(new Uint8Array(await file.arrayBuffer()))) {
    pairs.push([String(values[0] ?? ''), String(values[1] ?? '')]);
  }
  return pairs.slice(1);
});
