// Everything that can be said about the code without running it. All checks run, also after one has failed.
import { spawn } from 'node:child_process'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { root, stateFolder } from './places.mjs'

const checks = [
  {
    name: 'format and lint',
    remedy: 'npm run format',
    command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'types',
    command: [
      'typescript/bin/tsc',
      ...['--noEmit', '--incremental', '--tsBuildInfoFile', `${stateFolder}/types.tsbuildinfo`],
    ],
  },
  { name: 'unused code', command: ['knip/bin/knip.js'] },
]

function run({ name, remedy, command: [script, ...args] }) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, [`${root}node_modules/${script}`, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      if (code === 0) console.log(`✓ ${name} (${seconds} s)`)
      else console.log(`✗ ${name}${remedy ? ` (often mended by: ${remedy})` : ''}\n${output}`)
      resolve(code === 0)
    })
  })
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const results = await Promise.all(checks.map(run))
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runChecks()
  process.exitCode = failed === 0 ? 0 : 1
}
