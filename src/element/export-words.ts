import type {Issue, IssueCode, Reason} from '../core/issue.ts';
import type {ExportWords} from '../core/plan/export.ts';
import {issueText, type Messages} from './messages.ts';

/** The words of exported files, in the language of the page: those of the screen. */
export function exportWords(say: Messages): ExportWords {
  const {tooLong, ...headings} = say.files;
  const codes = Object.keys(say.issues) as IssueCode[];
  const reasons = Object.keys(say.reasons) as Reason[];
  const sentence = (facts: Pick<Issue, 'code' | 'reason'>) =>
    issueText({severity: 'error', field: 'key', found: '{found}', ...facts}, say);
  const precise = codes.flatMap(code =>
    reasons
      .map(reason => [`${code} ${reason}`, sentence({code, reason})])
      .filter(([, text]) => text !== sentence({code})),
  );
  return {
    headings,
    modes: say.review.modes,
    endings: {...say.statuses, ...say.outcomes},
    meanings: say.meanings,
    issues: Object.fromEntries(codes.map(code => [code, sentence({code})])) as ExportWords['issues'],
    reasons: Object.fromEntries(precise) as ExportWords['reasons'],
    portalSays: say.problem.portalSays('{detail}'),
    tooLong,
  };
}
