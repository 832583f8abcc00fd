import { describe, expect, it } from 'vitest'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { defaultWorkbookLimits } from '../../src/workbook/limits'
import { nodePlatform } from '../../src/workbook/node/node-platform'
import { openWorkbookWith } from '../../src/workbook/open-workbook'
import { harmfulFiles } from './files/harmful-files'
import { heavyFiles } from './files/heavy-files'
import { readAll, readRows, refusalOf } from './files/read-file'
import { workbookParts } from './files/workbook-parts'
import { zip } from './files/zip'

/** What reading takes: its result, seconds of the processor, and megabytes more than before. */
async function measure<T>(read: () => Promise<T>) {
  const memory = () => process.memoryUsage.rss() / 1e6
  const cpu = process.cpuUsage()
  const atStart = memory()
  let peak = atStart
  const watch = setInterval(() => {
    peak = Math.max(peak, memory())
  }, 5)
  const result = await read().finally(() => clearInterval(watch))
  peak = Math.max(peak, memory())
  const { user, system } = process.cpuUsage(cpu)
  return { result, seconds: (user + system) / 1e6, megabytes: peak - atStart }
}

describe('a file that is made to harm is refused', () => {
  it.each(harmfulFiles)(
    '$name',
    async ({ make, code, params }) => {
      const file = make()
      const { result, seconds, megabytes } = await measure(() => refusalOf(readAll(file)))
      expect(result).toMatchObject({ code, params })
      expect(seconds).toBeLessThan(5)
      expect(megabytes).toBeLessThan(150)
    },
    60_000,
  )

  it('when it takes too long, whoever takes the time', async () => {
    const file = await zip(workbookParts(`<row r="1"><c r="A1"><v>1</v></c></row>`))
    let now = 0
    const open = openWorkbookWith({ ...nodePlatform, now: () => now })
    await expect(readAll(file, {}, open)).resolves.toBeUndefined()
    const slow = openWorkbookWith({
      ...nodePlatform,
      now: () => {
        now += 20_000
        return now
      },
    })
    expect(await refusalOf(readAll(file, {}, slow))).toEqual({
      code: 'workbook.too-slow',
      params: { limit: 'maxDurationMs', maximum: defaultWorkbookLimits.maxDurationMs / 1000 },
    })
    await expect(readAll(file, { maxDurationMs: 1e9 }, slow)).resolves.toBeUndefined()
  })
})

describe('reading that takes too long', () => {
  it('ends between two rows of one piece: whoever takes them may need long for each', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`,
    )
    const file = await zip(workbookParts(rows.join('')))
    let now = 0
    const open = openWorkbookWith({ ...nodePlatform, now: () => now })
    const { sheets } = await open(bufferByteSource(file))
    let taken = 0
    const slowly = async () => {
      for await (const _ of sheets[0]?.rows() ?? []) {
        taken += 1
        now += 10_000
      }
    }
    expect(await refusalOf(slowly())).toMatchObject({ code: 'workbook.too-slow' })
    expect(taken).toBeLessThan(200)
  })
})

describe('a file that only looks like much is read', () => {
  it.each(heavyFiles)(
    '$name',
    async ({ make, rows }) => {
      const file = make()
      const { result, seconds, megabytes } = await measure(() => readRows(file))
      expect(result).toHaveLength(rows)
      expect(seconds).toBeLessThan(10)
      expect(megabytes).toBeLessThan(150)
    },
    60_000,
  )
})
