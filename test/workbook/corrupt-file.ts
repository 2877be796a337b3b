import fc from 'fast-check';
import {openWorkbook, type Row, WorkbookProblem} from '../../src/workbook/index.ts';
import {anything, arbitraryWorkbook} from './arbitrary-workbook.ts';
import {type Random, seededRandom} from './writer/random.ts';
import {type WorkbookModel, writeModel} from './writer/model.ts';
import {writeOdsModel} from './writer/ods-model.ts';
import {unzip} from './writer/unzip.ts';
import {concat, type EntryForm, type ZippedEntry, zipDirectory} from './writer/zip.ts';

/** A whole file, and what is read from it. */
export interface GoodFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly data: string;
}

/** How a file can be damaged: each gives a copy, and says in words what it did. */
export type Damage = (
  good: Uint8Array,
  random: Random,
) => {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly what: string;
  /** What may be read of it, where that is not the same. */
  readonly expected?: (data: string) => string;
};

export const damages: Readonly<Record<'flip' | 'truncation' | 'dropped entry', Damage>> = {
  flip(good, random) {
    const bytes = good.slice() as Uint8Array<ArrayBuffer>;
    const at = random.below(bytes.length);
    const bit = random.below(8);
    bytes[at]! ^= 1 << bit;
    return {bytes, what: `bit ${bit} of byte ${at}`};
  },
  truncation(good, random) {
    const length = random.below(good.length);
    return {
      bytes: good.slice(0, length) as Uint8Array<ArrayBuffer>,
      what: `cut to ${length} of ${good.length} bytes`,
    };
  },
  'dropped entry'(good, random) {
    const entries: (ZippedEntry & EntryForm)[] = unzip(good);
    const [dropped] = entries.splice(random.below(entries.length), 1);
    const what = `without ${dropped?.name}`;
    return {
      bytes: concat(zipDirectory(entries)),
      what,
      expected: data => withoutSheet(data, dropped?.name ?? ''),
    };
  },
};

/** A sheet whose part is not there is left out, and the others are read as they are. */
function withoutSheet(data: string, part: string): string {
  const [, number] = /worksheets\/sheet(\d+)\.xml$/.exec(part) ?? [];
  if (number === undefined) return data;
  const sheets = JSON.parse(data) as unknown[];
  return JSON.stringify(sheets.toSpliced(Number(number) - 1, 1));
}

/** How the reading of a damaged file ended: `same` data, the code of a problem, or wrong data. */
export type Ending = 'same' | 'wrong' | WorkbookProblem['code'];

export async function endingOf(damaged: Uint8Array<ArrayBuffer>, data: string): Promise<Ending> {
  try {
    return (await dataOf(damaged)) === data ? 'same' : 'wrong';
  } catch (error) {
    if (error instanceof WorkbookProblem) return error.code;
    throw error;
  }
}

/** Why a file is refused; `undefined` where it is read, or where the code says it all. */
export async function reasonOf(damaged: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  try {
    await dataOf(damaged);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookProblem) return error.detail.reason;
    throw error;
  }
}

/** What writes the files that are damaged, by their format. */
export const writers = {'.xlsx': writeModel, '.ods': writeOdsModel} as const;

/** Twenty workbooks of every form, some small, some with a few thousand rows; the same for the same seed. */
export async function goodFiles(
  seed: number,
  count = 20,
  write: (model: WorkbookModel) => Promise<Blob> = writeModel,
): Promise<GoodFile[]> {
  const models = fc
    .sample(arbitraryWorkbook(anything), {numRuns: count * 20, seed})
    .filter(({sheets}) => sheets.some(({rows}) => rows.some(({cells}) => cells.length > 1)))
    .slice(0, count);
  return Promise.all(
    models.map(async (model, i) => {
      const file = await write(i % 4 === 0 ? withManyRows(model, seededRandom(seed + i)) : model);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return {bytes, data: await dataOf(bytes)};
    }),
  );
}

function withManyRows(model: WorkbookModel, random: Random): WorkbookModel {
  const rows = Array.from({length: 2000}, (_, i) => ({
    rowNumber: i + 1,
    hidden: 'no' as const,
    cells: [0, 1, 2].map(column => ({
      column,
      style: 0,
      content: {
        kind: 'text' as const,
        text: `${random.below(1e9)}@example.org`,
        stored: column === 0 ? ('shared' as const) : ('formula' as const),
        form: 'plain' as const,
      },
    })),
  }));
  return {...model, sheets: [{name: 'Many', visibility: 'visible', rows}, ...model.sheets]};
}

async function dataOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const workbook = await openWorkbook(new Blob([bytes]), {accept: '.xlsx .xlsm .xls .xlsb .ods .csv .tsv'});
  const sheets: unknown[] = [];
  for (const [i, {name, visibility}] of workbook.sheets.entries()) {
    const rows: Row[] = [];
    for await (const chunk of workbook.rows(i)) rows.push(...chunk);
    sheets.push({name, visibility, rows});
  }
  return JSON.stringify(sheets);
}
