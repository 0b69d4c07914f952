// Usage: node scripts/tally.mjs <vitest's JSON result> <vitest's exit code>
// Prints `N passed, N failed` and exits non-zero unless tests ran and all of them passed.
import { readFileSync } from 'node:fs'

const [file = '', exit = '1'] = process.argv.slice(2)
const { passed, failed } = count(readResult())

// A crash outside of any test leaves no failed test behind, but it is a failure all the same.
const shown = failed === 0 && (exit !== '0' || passed === 0) ? 1 : failed
console.log(`${passed} passed, ${shown} failed`)
process.exitCode = shown === 0 ? 0 : 1

function readResult() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { testResults: [] }
  }
}

/** A test that was skipped, or a file that never loaded, is not a pass. */
function count({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failures = tests.filter(({ status }) => status === 'failed')
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failures.length + broken.length,
  }
}
