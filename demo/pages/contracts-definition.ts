import type {Definition} from '../../src/core/definition/definition.ts';

/** A second, unrelated import: telephone numbers of contracts. Nothing but this and the endpoints differs. */
export const contractsDefinition: Definition = {
  key: {
    name: 'contractNumber',
    label: 'Contract number',
    aliases: ['Contract', 'Contract no.', 'Vertragsnummer', 'Vertrag'],
    format: 'text',
    pattern: 'C-\\d{4}-\\d{5}',
  },
  value: {
    name: 'telephone',
    label: 'Telephone',
    aliases: ['Phone', 'Phone number', 'Telephone number', 'Telefon', 'Telefonnummer'],
    format: 'text',
    pattern: '\\+[1-9]\\d{0,2} \\d[\\d ]{4,14}\\d',
  },
};
