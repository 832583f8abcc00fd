import { describe, expect, it } from 'vitest'
import { sameTree } from '../../scripts/install.mjs'
import { count } from '../../scripts/vitest.mjs'

describe('what is installed is told from what should be', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'packages/core': { version: '0.0.0' },
      'node_modules/@consegna/core': { link: true },
      'node_modules/koa': { version: '3.3.0', integrity: 'sha512-a' },
      'node_modules/mac-only': { version: '1.0.0', optional: true, os: ['another-system'] },
      'node_modules/here-only': { version: '1.0.0', optional: true, os: [process.platform] },
    },
  }
  const koa = { version: '3.3.0', integrity: 'sha512-a' }
  const here = { version: '1.0.0', optional: true, os: [process.platform] }
  const noted = (packages: object) => ({ packages: { ...packages } })

  it('as the same, when only what is not for this platform is absent', () => {
    const packages = { 'node_modules/koa': koa, 'node_modules/here-only': here }
    expect(sameTree(lock, noted(packages))).toBe(true)
  })

  it.each([
    ['a package is absent', { 'node_modules/here-only': here }],
    ['a binary for this platform is absent', { 'node_modules/koa': koa }],
    [
      'a version differs',
      { 'node_modules/koa': { ...koa, version: '3.2.0' }, 'node_modules/here-only': here },
    ],
    [
      'the contents differ',
      { 'node_modules/koa': { ...koa, integrity: 'sha512-b' }, 'node_modules/here-only': here },
    ],
    [
      'there is one too many',
      { 'node_modules/koa': koa, 'node_modules/here-only': here, 'node_modules/more': koa },
    ],
  ])('as another, when %s', (_case, packages) => {
    expect(sameTree(lock, noted(packages))).toBe(false)
  })
})

describe('the last line of a test run', () => {
  const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] }
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [passing],
  }

  it('counts passed, failed and skipped tests', () => {
    expect(count(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 })
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(count({ ...report, numFailedTests: 2, testResults: [failing] }, 1).failed).toBe(2)
  })

  it.each([
    ['a file cannot be loaded', { ...report, testResults: [{ ...passing, status: 'failed' }] }],
    ['an error happens outside any test', report],
    ['there is no report', undefined],
  ])('does not say "0 failed" when %s', (_case, found) => {
    expect(count(found, 1).failed).toBe(1)
  })
})
