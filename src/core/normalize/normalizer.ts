/** The formats by name. Chosen once a column, not once a cell. */
import type {Field} from '../definition/definition.ts';
import type {FieldRole} from '../issue.ts';
import {digitsNormalizer} from './digits.ts';
import {withDoubts} from './csv-doubts.ts';
import {emailNormalizer} from './email/email.ts';
import type {Normalizer} from './cell-result.ts';
import {textNormalizer} from './text.ts';

export type {Normalizer} from './cell-result.ts';

/** How cells of this field's column become values. `date1904`: the workbook counts its days from 1904. */
export function normalizer(field: Field, role: FieldRole, date1904 = false): Normalizer {
  return withDoubts(formatNormalizer(field, role, date1904), field, role);
}

function formatNormalizer(field: Field, role: FieldRole, date1904: boolean): Normalizer {
  switch (field.format) {
    case 'digits':
      return digitsNormalizer(field, role, date1904);
    case 'text':
      return textNormalizer(field, role, date1904);
    case 'email':
      return emailNormalizer(role, date1904);
  }
}
