/**
 * A list that the portal keeps and an administrator may import into: one key, one value. All that tells one list from
 * another stands here; lookup, import and listing are written once.
 */
import {emailFault} from './email.ts';

export interface Register {
  /** In the paths, `/api/<name>`, and as the member of its listing. */
  readonly name: string;
  readonly table: string;
  readonly key: Column;
  readonly value: Column & {
    /** SQL that is equal for values which mean the same. */
    readonly comparable: (sql: string) => string;
  };
}

interface Column {
  /** Name in a pair on the wire. */
  readonly member: string;
  readonly column: string;
  /** What is wrong with a text, in plain words; `undefined` when nothing is. */
  readonly fault: (text: string) => string | undefined;
}

const shape = (pattern: RegExp, fault: string) => (text: string) => (pattern.test(text) ? undefined : fault);

export const contacts: Register = {
  name: 'contacts',
  table: 'contacts',
  key: {
    member: 'userForeignNumber',
    column: 'user_foreign_number',
    fault: shape(/^[0-9]{18}$/, 'A user foreign number has exactly 18 digits.'),
  },
  value: {member: 'email', column: 'email', fault: emailFault, comparable: sql => `lower(${sql})`},
};

export const contracts: Register = {
  name: 'contracts',
  table: 'contracts',
  key: {
    member: 'contractNumber',
    column: 'contract_number',
    fault: shape(
      /^C-[0-9]{4}-[0-9]{5}$/,
      'A contract number is C, the year and 5 digits, as in C-2024-00001.',
    ),
  },
  value: {
    member: 'telephone',
    column: 'telephone',
    fault: shape(
      /^\+[0-9][0-9 ]{5,19}$/,
      'A telephone number starts with + and the country, as in +49 89 1234567.',
    ),
    comparable: sql => sql,
  },
};
