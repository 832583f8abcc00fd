// One harmful file in a process of its own: how long it takes until it is refused, and how much more is
// held than at rest. An honest file is read before, so that what reading takes in any case is at rest.
import { performance } from 'node:perf_hooks'
import { argv } from 'node:process'
import { fileByteSource, openWorkbook, UnreadableWorkbookError } from '@consegna/core'
import { peakMegabytes } from '../measure.mjs'

const [harmful = '', honest = ''] = argv.slice(2)

/** @param {string} path @returns {Promise<string>} the code of the refusal */
async function read(path) {
  const source = await fileByteSource(path)
  try {
    const workbook = await openWorkbook(source)
    for (const sheet of workbook.sheets) for await (const _ of sheet.rows());
    await workbook.close()
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return error.refusal.code
    throw error
  } finally {
    await source.close()
  }
}

await read(honest)
const before = peakMegabytes()
const cpu = process.cpuUsage()
const started = performance.now()
const code = await read(harmful)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    code,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: peakMegabytes() - before,
  }),
)
