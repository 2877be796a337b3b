/** Ends a browser run with `N passed, N failed, N skipped`; a test file that could not run counts as a failure. */
export function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        count(session.testResults, counts);
        const broken = session.errors.length > 0 || (!session.passed && !session.testResults);
        if (broken) counts.failed++;
      }
      console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    },
  };
}

function count(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite?.suites ?? []) count(inner, counts);
}
