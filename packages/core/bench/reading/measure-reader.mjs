// One reader over one file in a process of its own, once: what it takes is printed as JSON.
// Small files are read several times, and the quickest reading counts.
import { performance } from 'node:perf_hooks'
import { argv } from 'node:process'
import { peakMegabytes } from '../measure.mjs'
import { readers } from './readers.mjs'

const [name = '', path = '', times = '1'] = argv.slice(2)
const load = readers[name]
if (!load) throw new Error(`no reader is called ${name}`)
const read = await load()
const before = peakMegabytes()

/** @type {import('./readers.mjs').Seen | undefined} */
let seen
let seconds = Number.POSITIVE_INFINITY
let cpuSeconds = Number.POSITIVE_INFINITY
for (let time = 0; time < Number(times); time += 1) {
  const cpu = process.cpuUsage()
  const started = performance.now()
  seen = await read(path)
  seconds = Math.min(seconds, (performance.now() - started) / 1000)
  const { user, system } = process.cpuUsage(cpu)
  cpuSeconds = Math.min(cpuSeconds, (user + system) / 1e6)
}
console.log(JSON.stringify({ seconds, cpuSeconds, megabytes: peakMegabytes(), before, seen }))
