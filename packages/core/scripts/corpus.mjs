// Asks the other readers anew what they make of the corpus, then has the test write the document of differences.
// Takes some minutes; needs a Python with openpyxl (`CONSEGNA_PYTHON`, or /usr/bin/python3).
import { spawnSync } from 'node:child_process'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { writeSnapshot } from '../test/workbook/corpus/readers/write-snapshot.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const python = env.CONSEGNA_PYTHON ?? '/usr/bin/python3'
if (spawnSync(python, ['-c', 'import openpyxl']).status !== 0) {
  console.error(`${python} has no openpyxl: name another by CONSEGNA_PYTHON.`)
  process.exit(1)
}

console.log(await writeSnapshot(python))
const test = ['--project', 'core', 'packages/core/test/workbook/corpus', '--update']
const vitest = [`${root}node_modules/vitest/vitest.mjs`, 'run', ...test]
const { status } = spawnSync(execPath, vitest, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
