// The readers that are compared. Each goes through a file and touches every cell; what it counts shows
// that all of them saw the same. What a reader needs is loaded before the time is taken.

/** @typedef {{ cells: number, characters: number, sum: number, note?: string }} Seen */
/** @typedef {(path: string) => Promise<Seen>} Read */

/** Texts by their lengths, numbers by their sum; days are only counted: readers tell them in many ways. */
class Tally {
  cells = 0
  characters = 0
  sum = 0

  /** @param {unknown} value */
  add(value) {
    this.cells += 1
    if (typeof value === 'string') this.characters += value.length
    else if (typeof value === 'number') this.sum += value
  }

  /** @returns {Seen} */
  get seen() {
    const { cells, characters, sum } = this
    return { cells, characters, sum: Math.round(sum) }
  }
}

/** @param {string} path @param {(workbook: import('@consegna/core').Workbook) => Promise<Seen>} use */
async function withWorkbook(path, use) {
  const { fileByteSource, openWorkbook } = await import('@consegna/core')
  const source = await fileByteSource(path)
  const unlimited = {
    maxRows: 1_100_000,
    maxCells: 20_000_000,
    maxDurationMs: 600_000,
    maxPartBytes: 2e9,
    maxTotalBytes: 3e9,
    maxSharedStringsLength: 2e8,
    maxSharedStrings: 2e7,
  }
  const workbook = await openWorkbook(source, unlimited)
  try {
    return await use(workbook)
  } finally {
    await workbook.close()
    await source.close()
  }
}

/** @type {Record<string, () => Promise<Read>>} */
export const readers = {
  consegna: async () => {
    await import('@consegna/core')
    return (path) =>
      withWorkbook(path, async ({ sheets: [sheet] }) => {
        const tally = new Tally()
        for await (const rows of sheet?.rowChunks() ?? []) {
          for (const { cells } of rows) {
            for (const { value } of cells) {
              if (value.kind === 'text') tally.add(value.text)
              else if (value.kind === 'number') tally.add(value.number)
              else tally.add(null)
            }
          }
        }
        return tally.seen
      })
  },

  'consegna, checked': async () => {
    const { borseDiStudio, streamList } = await import('@consegna/core')
    const { settings } = await import('./list-rows.mjs')
    const { benchRegistries } = await import('./registries.mjs')
    const { templates, rules, listRules } = borseDiStudio.define(settings)
    const registries = await benchRegistries()
    const request = {
      templates: templates.map((template) => ({
        template,
        policy: /** @type {const} */ ('accepted'),
      })),
      rules,
      listRules,
      maxEntries: 1_100_000,
      today: '2018-04-03',
      registries,
      asOf: '2018-04-01',
      municipality: registries.municipalities.find('042002', '2018-04-01') ?? undefined,
    }
    return (path) =>
      withWorkbook(path, async (workbook) => {
        const request_ = /** @type {any} */ (request)
        const reading = await streamList(workbook, request_, {
          entries: () => {},
          issues: () => {},
        })
        if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
        const { entries, invalidEntries, errors, warnings } = reading.counts
        return {
          cells: (entries + invalidEntries + 1) * 13,
          characters: 0,
          sum: 0,
          note: `${entries} entries, ${errors} errors, ${warnings} warnings`,
        }
      })
  },

  hucre: async () => {
    const { streamXlsxRows } = await import('hucre/xlsx')
    const { readFile } = await import('node:fs/promises')
    return async (path) => {
      const tally = new Tally()
      for await (const { values } of streamXlsxRows(await readFile(path))) {
        for (const value of values) tally.add(value)
      }
      return tally.seen
    }
  },

  exceljs: async () => {
    const { default: exceljs } = await import('exceljs')
    return async (path) => {
      const tally = new Tally()
      const reader = new exceljs.stream.xlsx.WorkbookReader(path, {
        worksheets: 'emit',
        sharedStrings: 'cache',
        styles: 'cache',
        hyperlinks: 'ignore',
        entries: 'emit',
      })
      for await (const sheet of reader) {
        for await (const row of sheet) row.eachCell((cell) => tally.add(cell.value))
      }
      return tally.seen
    }
  },

  SheetJS: async () => {
    const { read } = await import('xlsx')
    const { readFile } = await import('node:fs/promises')
    return async (path) => {
      const tally = new Tally()
      const { Sheets, SheetNames } = read(await readFile(path), { dense: true, cellDates: true })
      for (const cells of Object.values(Sheets[SheetNames[0] ?? ''] ?? {})) {
        if (Array.isArray(cells)) for (const cell of cells) tally.add(cell?.v)
      }
      return tally.seen
    }
  },

  inflating: async () => {
    const { inflateParts } = await import('./inflate-parts.mjs')
    return async (path) => ({
      cells: 0,
      characters: 0,
      sum: 0,
      note: `${await inflateParts(path)} bytes`,
    })
  },
}
