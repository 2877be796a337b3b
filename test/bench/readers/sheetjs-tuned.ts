import {read, type CellObject} from 'xlsx';
import {answer, type Pair} from './answer.ts';

/** With all that its documentation offers to spare it work. */
answer(async file => {
  const workbook = read(await file.arrayBuffer(), {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    sheets: 0,
  });
  const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
  const rows = sheet['!data'] as readonly (readonly CellObject[])[];
  return rows.slice(1).map(([key, value]): Pair => [String(key?.v ?? ''), String(value?.v ?? '')]);
});
