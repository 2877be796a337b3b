/**
 * Ends a browser run with the numbers of each engine, and `N passed, N failed, N skipped` for all of them. A test file
 * that could not run counts as a failure.
 */
export function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const byEngine = new Map();
      for (const session of sessions) {
        const {name} = session.browser;
        const counts = byEngine.get(name) ?? {passed: 0, failed: 0, skipped: 0};
        byEngine.set(name, counts);
        count(session.testResults, counts);
        const broken = session.errors.length > 0 || (!session.passed && !session.testResults);
        if (broken) counts.failed++;
      }
      console.log();
      for (const [name, counts] of byEngine) console.log(`in ${name} ${told(counts)}`);
      console.log(`${told(sum([...byEngine.values()]))}\n`);
    },
  };
}

const told = ({passed, failed, skipped}) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

function sum(all) {
  const part = name => all.reduce((total, counts) => total + counts[name], 0);
  return {passed: part('passed'), failed: part('failed'), skipped: part('skipped')};
}

function count(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite?.suites ?? []) count(inner, counts);
}
