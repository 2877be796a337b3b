import type {IssueCode} from '../core/issue.ts';
import type {ExportWords} from '../worker/protocol.ts';
import type {Messages} from './messages.ts';

/** The words of exported files, in the language of the page. */
export function exportWords(say: Messages): ExportWords {
  const codes = Object.keys(say.issues) as IssueCode[];
  const reasons = codes.map(code => [code, say.issues[code].text({code, severity: 'error', field: 'key'})]);
  return {
    headings: say.files,
    modes: say.review.modes,
    outcomes: say.outcomes,
    issues: Object.fromEntries(reasons) as ExportWords['issues'],
  };
}
