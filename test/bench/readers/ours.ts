import {openWorkbook} from '../../../src/workbook/index.ts';
import {answer, type Pair} from './answer.ts';

answer(async file => {
  const workbook = await openWorkbook(file);
  const pairs: Pair[] = [];
  for await (const rows of workbook.rows(0, {columns: [0, 1]})) {
    for (const {rowNumber, cells} of rows) {
      if (rowNumber > 1) pairs.push([String(cells[0]?.value ?? ''), String(cells[1]?.value ?? '')]);
    }
  }
  return pairs;
});
