import exceljs from 'exceljs';
import {answer, type Pair} from './answer.ts';

answer(async file => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const sheet = workbook.worksheets[0]!;
  const pairs: Pair[] = [];
  for (let rowNumber = 2; rowNumber <= sheet.rowCount; rowNumber++) {
    const row = sheet.getRow(rowNumber);
    pairs.push([String(row.getCell(1).value ?? ''), String(row.getCell(2).value ?? '')]);
  }
  return pairs;
});
