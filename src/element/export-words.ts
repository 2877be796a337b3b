import {severities, type IssueCode} from '../core/issue.ts';
import type {ExportWords} from '../worker/protocol.ts';
import type {Messages} from './messages.ts';

/** The words of exported files, in the language of the page. */
export function exportWords(say: Messages): ExportWords {
  const codes = Object.keys(severities) as IssueCode[];
  const reason = (code: IssueCode) => say.issues[code].text({code, severity: severities[code], field: 'key'});
  return {
    headings: say.files,
    modes: say.review.modes,
    outcomes: say.outcomes,
    issues: record(codes, reason),
  };
}

function record<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map(key => [key, word(key)])) as Record<Key, string>;
}
