import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { root, stateFolder } from './places.mjs'

const isWindows = process.platform === 'win32'

/** A test that never lets go of its process escapes vitest's own limit, and would keep a machine busy for ever. */
const minutes = Number(process.env.CONSEGNA_TEST_MINUTES ?? 30)

const reportFile = `${stateFolder}/test-results.json`

/**
 * Runs the tests under a given Node.
 *
 * @param {string[]} args passed on to vitest
 * @param {string} [node] path of the executable
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runTests(args, node = process.execPath) {
  mkdirSync(stateFolder, { recursive: true })
  rmSync(reportFile, { force: true })
  const code = await new Promise((resolve, reject) => {
    const child = spawn(
      node,
      [
        `${root}node_modules/vitest/vitest.mjs`,
        'run',
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
        ...args,
      ],
      // In a group of its own, which can be ended together.
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: !isWindows },
    )
    const end = (signal) => (isWindows ? child.kill(signal) : process.kill(-child.pid, signal))
    const passOn = (signal) => end(signal)
    process.on('SIGINT', passOn).on('SIGTERM', passOn)
    const timer = setTimeout(() => {
      console.error(`The tests did not end within ${minutes} minutes, and were ended.`)
      end('SIGKILL')
    }, minutes * 60_000)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', passOn).off('SIGTERM', passOn)
      resolve(code)
    })
  })
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
  return count(report, code)
}

/**
 * What is counted must agree with the exit code: an error is never told as "0 failed".
 *
 * @param {any} report what vitest's JSON reporter wrote; absent when vitest did not get that far
 * @param {number | null} code vitest's exit code
 */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  // A file that could not even be loaded has no failed test in it, but it has failed.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    // An error outside any test ends vitest with an error although no test failed.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
