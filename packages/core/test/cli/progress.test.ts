import { afterEach, describe, expect, it, vi } from 'vitest'
import { type MaybeTerminal, Progress } from '../../src/cli/progress'
import { openWorkbook } from '../../src/index'
import { listOf, manyStudents } from '../support/lists'

/** A terminal of so many columns that keeps what is written to it. */
function terminal(columns = 80) {
  const written: string[] = []
  return { isTTY: true, columns, write: (text: string) => written.push(text), written }
}

/** Reads a list while so many milliseconds seem to pass at every row. */
async function readList(
  terminal: MaybeTerminal,
  label: (rows: number) => string,
  perRow: number,
): Promise<number> {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const progress = new Progress(terminal, label)
  const source = await listOf(...manyStudents(400))
  const workbook = progress.watchRows(await openWorkbook(progress.watchBytes(source)))
  let rows = 0
  for await (const _ of workbook.sheets[0]?.rows() ?? []) {
    rows += 1
    now += perRow
  }
  await workbook.close()
  progress.end()
  return rows
}

afterEach(() => vi.restoreAllMocks())

describe('the progress of a long reading', () => {
  it('is shown after a second on one line, and wiped at the end', async () => {
    const { written, ...screen } = terminal()
    expect(await readList(screen, (rows) => `${rows} righe`, 10)).toBe(401)
    expect(written.length).toBeGreaterThan(1)
    expect(written[0]).toMatch(/^\r\[#*-*\] {1}\d+ % 128 righe/)
    expect(written.at(-1)).toBe('\r\u001B[K')
    for (const text of written) expect(text).not.toContain('\n')
  })

  it('never breaks the line of a narrow terminal', async () => {
    const { written, ...screen } = terminal(20)
    await readList(screen, (rows) => `${rows} righe lette`, 10)
    for (const text of written) {
      expect(text.replace('\r', '').replace('\u001B[K', '').length).toBeLessThan(20)
    }
  })

  it('says nothing of a short file, nor where there is no terminal', async () => {
    const quick = terminal()
    await readList(quick, String, 0)
    expect(quick.written).toEqual([])
    const pipe = { ...terminal(), isTTY: false }
    await readList(pipe, String, 10)
    expect(pipe.written).toEqual([])
  })
})
