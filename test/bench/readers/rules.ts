import {contacts} from '../../../src/core/definition/definition.ts';
import {ImportReview} from '../../../src/core/review/import-review.ts';
import {RowStore} from '../../../src/core/rows/row-store.ts';
import {rowRules} from '../../../src/core/rows/row-rules.ts';
import {openWorkbook} from '../../../src/workbook/index.ts';
import type {Row} from '../../../src/workbook/row.ts';
import type {RulesMeasured} from '../measured.ts';

/** Reads a narrow workbook, then runs the rules over its rows, one step after the other. */
addEventListener('message', async ({data}: MessageEvent<File>) => {
  let last = performance.now();
  const lap = () => {
    const since = performance.now() - last;
    last = performance.now();
    return since;
  };

  const rows: Row[] = [];
  for await (const chunk of (await openWorkbook(data)).rows(0, {columns: [0, 1]})) rows.push(...chunk);
  rows.shift();
  const reading = lap();

  const entries = new RowStore(rowRules(contacts));
  for (const row of rows) entries.add(row, 0, 1);
  entries.finish();
  const normalize = lap();

  const stored = storedFor(entries);
  lap();
  const importReview = new ImportReview(entries, contacts, 'fill-empty');
  const duplicates = lap();
  for (
    let keys = importReview.keysToCompare(5000);
    keys.length > 0;
    keys = importReview.keysToCompare(5000)
  ) {
    importReview.compare(keys, stored);
  }
  const compare = lap();
  importReview.review();
  const review = lap();
  importReview.change({type: 'set-mode', mode: 'overwrite'});
  const {summary} = importReview.review();
  const modeSwitch = lap();

  const measured: RulesMeasured = {
    rows: entries.length,
    replaced: summary.replace,
    steps: {reading, normalize, duplicates, compare, review, modeSwitch},
  };
  postMessage(measured);
});
postMessage('ready');

/** Every key is known; two of five have a value, every other one of these another than the file's. */
function storedFor(entries: RowStore): Map<string, string | null> {
  const stored = new Map<string, string | null>();
  for (let at = 0; at < entries.length; at++) {
    const value = at % 5 === 0 ? `old.${at}@example.org` : at % 5 === 1 ? entries.value(at) : null;
    stored.set(entries.key(at)!, value);
  }
  return stored;
}
