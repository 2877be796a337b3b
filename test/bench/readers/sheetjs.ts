import {read, utils} from 'xlsx';
import {answer, type Pair} from './answer.ts';

/** As everybody calls it. */
answer(async file => {
  const workbook = read(await file.arrayBuffer());
  const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
  const rows = utils.sheet_to_json<Record<string, unknown>>(sheet);
  return rows.map((row): Pair => [String(row['Nutzerfremdnummer']), String(row['E-Mail'])]);
});
