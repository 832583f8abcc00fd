// How long harmful files of each kind take until they are refused, with the limits as they are by default,
// and how much memory more than at rest.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { harmfulFiles } from './bombs/harmful-files.mjs'
import { table, tell } from './measure.mjs'
import { benchFolder, listFile } from './reading/files.mjs'
import { runScript } from './reading/run-script.mjs'

const script = fileURLToPath(new URL('./bombs/refuse.mjs', import.meta.url))
const folder = join(benchFolder(), 'harmful')
mkdirSync(folder, { recursive: true })
const honest = listFile({ rows: 1000, strings: 'shared' })
const rounds = 2

/** @typedef {{ code: string, seconds: number, cpuSeconds: number, megabytes: number }} Refused */

const results = []
for (const { name, code, make } of await harmfulFiles(folder)) {
  const path = join(folder, 'harmful.xlsx')
  const bytes = make()
  writeFileSync(path, bytes)
  /** @type {Refused[]} */
  const refused = []
  for (let round = 0; round < rounds; round += 1) refused.push(runScript(script, [path, honest]))
  const [first] = refused
  if (first?.code !== code) throw new Error(`${name}: ${first?.code} instead of ${code}`)
  results.push({
    name,
    code,
    kilobytes: Math.ceil(bytes.length / 1000),
    seconds: Math.min(...refused.map((one) => one.seconds)),
    cpuSeconds: Math.min(...refused.map((one) => one.cpuSeconds)),
    megabytes: Math.max(...refused.map((one) => one.megabytes)),
  })
}

console.log(`### Harmful files refused

Each in a process of its own that has read an honest list before; the quicker of two rounds, the larger memory. The limits are those by default.
`)
console.log(
  table(
    ['file', 'KB', 'seconds', 'of the processor', 'MB more than at rest', 'refused as'],
    results.map(({ name, code, kilobytes, seconds, cpuSeconds, megabytes }) => [
      name,
      kilobytes.toLocaleString('en-GB'),
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      megabytes,
      `\`${code}\``,
    ]),
  ),
)
tell(
  'bomb-seconds',
  Math.max(...results.map(({ seconds }) => seconds)),
  Math.max(...results.map(({ cpuSeconds }) => cpuSeconds)),
)
tell('bomb-memory', Math.max(...results.map(({ megabytes }) => megabytes)))
