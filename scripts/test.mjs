// All checks and all tests. Arguments go to vitest: `npm test -- packages/core`.
import { argv } from 'node:process'
import { runChecks } from './check.mjs'
import { runTests } from './vitest.mjs'

const checks = await runChecks()
const tests = await runTests(argv.slice(2))

const passed = checks.passed + tests.passed
const failed = checks.failed + tests.failed
console.log(
  `\nChecks: ${checks.passed} passed, ${checks.failed} failed. ` +
    `Tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped. Together:`,
)
console.log(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1
