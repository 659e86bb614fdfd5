// summary.mjs SUREFIRE-FOLDER [VITEST.json|PLAYWRIGHT.json …]: what each suite counted, and as the
// last line the sum: "N passed, N failed". A report that is missing is said, not counted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

function add(name, { passed, failed, skipped = 0 }) {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function surefire() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readdirSync(folder).filter((f) => /^TEST-.*\.xml$/.test(f))) {
    const head = /<testsuite\b[^>]*>/s.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? '';
    const number = (key) => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(head)?.[1] ?? 0);
    const failed = number('failures') + number('errors');
    sum.failed += failed;
    sum.skipped += number('skipped');
    sum.passed += number('tests') - failed - number('skipped');
  }
  return sum;
}

function json(report) {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0), skipped };
  }
  return {
    passed: report.numPassedTests,
    // a file that cannot be loaded counts no test, but failed
    failed: report.numFailedTests || (report.success ? 0 : report.numFailedTestSuites),
    skipped: report.numPendingTests,
  };
}

if (existsSync(folder)) add('backend', surefire());
else console.log('backend: no reports');
for (const file of files) {
  const name = basename(file, '.json');
  if (existsSync(file)) add(name, json(JSON.parse(readFileSync(file, 'utf8'))));
  else console.log(`${name}: not run`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
