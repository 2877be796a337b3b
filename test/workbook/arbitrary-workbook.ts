import fc from 'fast-check';
import {
  type CellContent,
  type CellModel,
  formatCodes,
  type RowModel,
  type SheetModel,
  type TextForm,
  type TextStore,
  type WorkbookForm,
  type WorkbookModel,
} from './writer/model.ts';

/** What a generated workbook may be made of. */
export interface Ingredients {
  readonly texts: fc.Arbitrary<{readonly stored: TextStore; readonly form: TextForm; readonly text: string}>;
  readonly form: fc.Arbitrary<WorkbookForm>;
  /** Whether cells may be uncalculated: SheetJS has no word for it. */
  readonly uncalculated: boolean;
}

const text = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 12}),
  fc.string({unit: 'binary', maxLength: 6}),
  fc.constantFrom(
    '',
    ' ',
    '000000001200100123',
    'a@b.de',
    'a\r\nb',
    '_x000D_',
    '__proto__',
    '</v></c>',
    ']]>',
    '&amp;',
    '#N/A',
    '0',
    '=1+1',
  ),
);

const digits = fc.oneof(
  fc.maxSafeInteger().map(String),
  fc.double({noNaN: true, noDefaultInfinity: true}).map(String),
  fc.constantFrom(
    '0',
    '-0.5',
    '1.2001001230000001E+17',
    '123456789012345678',
    '.5',
    '5.',
    '1e3',
    '999999999999999',
    '1000000000000000',
  ),
);

/** Everything that the writer can write. */
export const anything: Ingredients = {
  texts: fc.record({
    stored: fc.constantFrom('shared', 'inline', 'formula', 'date'),
    form: fc.constantFrom('plain', 'references', 'cdata', 'runs', 'phonetic', 'comment'),
    text,
  }),
  form: fc.record({
    prefix: fc.constantFrom('', 'x:', 'main:'),
    strict: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'),
    quote: fc.constantFrom('"', "'"),
    references: fc.boolean(),
    typeFirst: fc.boolean(),
    spaces: fc.constantFrom('', ' ', '\n\t'),
    comments: fc.boolean(),
    entry: fc.record({stored: fc.boolean(), dataDescriptor: fc.boolean(), zip64: fc.boolean()}),
  }),
  uncalculated: true,
};

/**
 * What SheetJS reads as the standard has it: it loses runs of inline strings, comments, CDATA, UTF-16, ISO dates, and
 * references to characters past U+FFFF.
 */
export const readBySheetJs: Ingredients = {
  texts: fc.oneof(
    fc.record({
      stored: fc.constantFrom('shared', 'formula'),
      form: fc.constant('plain'),
      text: fc.string({unit: 'grapheme', maxLength: 12}),
    }),
    fc.record({
      stored: fc.constantFrom('shared', 'formula', 'inline'),
      form: fc.constantFrom('plain', 'references'),
      text: fc.string({unit: 'grapheme-ascii', maxLength: 12}),
    }),
  ),
  form: fc.record({
    prefix: fc.constantFrom('', 'x:'),
    strict: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8 with mark'),
    quote: fc.constant('"'),
    references: fc.constant(true),
    typeFirst: fc.boolean(),
    spaces: fc.constantFrom('', '\n'),
    comments: fc.constant(false),
    entry: fc.record({stored: fc.boolean()}),
  }),
  uncalculated: false,
};

export function arbitraryWorkbook(ingredients: Ingredients): fc.Arbitrary<WorkbookModel> {
  const sheet: fc.Arbitrary<SheetModel> = fc.record({
    name: fc.stringMatching(/^[a-zA-Z_]{1,8}$/),
    visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
    rows: fc.uniqueArray(arbitraryRow(ingredients), {selector: ({rowNumber}) => rowNumber, maxLength: 12}),
  });
  return fc.record({
    sheets: fc.uniqueArray(sheet, {selector: ({name}) => name.toLowerCase(), minLength: 1, maxLength: 3}),
    form: ingredients.form,
  });
}

function arbitraryRow(ingredients: Ingredients): fc.Arbitrary<RowModel> {
  return fc.record({
    rowNumber: fc.oneof(fc.integer({min: 1, max: 30}), fc.integer({min: 1, max: 1_048_576})),
    hidden: fc.constantFrom('no', 'no', 'attribute', 'height'),
    cells: fc.uniqueArray(arbitraryCell(ingredients), {selector: ({column}) => column, maxLength: 6}),
  });
}

function arbitraryCell(ingredients: Ingredients): fc.Arbitrary<CellModel> {
  return fc.record({
    column: fc.oneof(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 800})),
    style: fc.nat({max: formatCodes.length - 1}),
    content: arbitraryContent(ingredients),
  });
}

function arbitraryContent({texts, uncalculated}: Ingredients): fc.Arbitrary<CellContent> {
  const kinds: fc.Arbitrary<CellContent>[] = [
    fc.record({kind: fc.constant('number'), digits, typed: fc.boolean(), formula: fc.boolean()}),
    fc.record({kind: fc.constant('boolean'), value: fc.boolean(), formula: fc.boolean()}),
    fc.record({
      kind: fc.constant('error'),
      name: fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#VALUE!'),
      formula: fc.boolean(),
    }),
    texts.map((text): CellContent => ({kind: 'text', ...text})),
    fc.constant({kind: 'blank'}),
  ];
  if (uncalculated) kinds.push(fc.record({kind: fc.constant('uncalculated'), empty: fc.boolean()}));
  return fc.oneof(...kinds);
}
