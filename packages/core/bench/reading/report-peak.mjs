// Loaded before a program with `--import`: when it ends, it leaves the most memory that it held.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { peakMegabytes } from '../measure.mjs'

const file = process.env.CONSEGNA_BENCH_PEAK
if (file && isMainThread) {
  process.on('exit', () => writeFileSync(file, String(peakMegabytes())))
}
