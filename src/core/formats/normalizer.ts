/** The formats by name. Chosen once a column, not once a cell. */
import type {Field} from '../definition.ts';
import type {FieldRole} from '../issue.ts';
import {digitsNormalizer} from './digits.ts';
import {emailNormalizer} from './email.ts';
import type {Normalizer} from './reading.ts';
import {textNormalizer} from './text.ts';

export type {Normalizer} from './reading.ts';

/** How cells of this field's column become values. */
export function normalizer(field: Field, role: FieldRole): Normalizer {
  switch (field.format) {
    case 'digits':
      return digitsNormalizer(field, role);
    case 'text':
      return textNormalizer(field, role);
    case 'email':
      return emailNormalizer(role);
  }
}
