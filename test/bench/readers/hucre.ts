import {readXlsx} from 'hucre/xlsx';
import {answer, type Pair} from './answer.ts';

answer(async file => {
  const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()), {sheets: [0]});
  return workbook.sheets[0]!.rows.slice(1).map(([key, value]): Pair => [
    String(key ?? ''),
    String(value ?? ''),
  ]);
});
