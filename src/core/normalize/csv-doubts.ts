/** Cells of delimited text, where a field may be a formula for its text, and where not all that stands there is certain. */
import type {Cell} from '../../workbook/row.ts';
import type {Field} from '../definition/definition.ts';
import {issue, type FieldRole} from '../issue.ts';
import type {Normalized} from './normalized.ts';
import {invalid, type Normalizer} from './cell-result.ts';

type TextCell = Extract<Cell, {type: 'text'}>;

/** What is doubted is held back, and a formula that stands for its text is shown as cleaned. */
export function withDoubts(normalize: Normalizer, {format}: Field, role: FieldRole): Normalizer {
  const kind = format === 'email' ? 'email' : role;
  const cleaned = `${kind}-cleaned` as const;

  function ofDoubted({value, doubt, written}: TextCell, found: Normalized): Normalized {
    const saysNothing = found.value === null && found.issues.every(({severity}) => severity === 'info');
    if (doubt !== undefined && !saysNothing)
      return invalid(written ?? value, `${kind}-malformed`, role, doubt);
    if (written === undefined || found.value === null) return found;
    const cleaning = found.issues.find(({code}) => code === cleaned);
    const others = found.issues.filter(other => other !== cleaning);
    const facts = {found: written, suggestion: cleaning?.suggestion ?? value};
    return {...found, issues: [issue(cleaned, role, facts), ...others]};
  }

  return cell => {
    const found = normalize(cell);
    if (cell?.type !== 'text' || (cell.doubt === undefined && cell.written === undefined)) return found;
    return ofDoubted(cell, found);
  };
}
