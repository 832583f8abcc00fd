/** References in few words: `A1, B3:B20, C3:D9`. */
export function cellRanges(refs: readonly string[]): string {
  const columns = new Map<number, number[]>()
  for (const ref of refs) {
    const { column, row } = position(ref)
    columns.set(column, [...(columns.get(column) ?? []), row])
  }
  const runs = [...columns]
    .sort(([one], [other]) => one - other)
    .flatMap(([column, rows]) => runsOf(rows).map((rows_) => ({ column, last: column, ...rows_ })))
  // Equal runs side by side are one rectangle.
  const open = new Map<string, (typeof runs)[number]>()
  const rectangles: (typeof runs)[number][] = []
  for (const run of runs) {
    const key = `${run.from}:${run.to}`
    const left = open.get(key)
    if (left !== undefined && left.last === run.column - 1) {
      left.last = run.column
    } else {
      open.set(key, run)
      rectangles.push(run)
    }
  }
  return rectangles
    .map(({ column, last, from, to }) => {
      const first = letters(column) + from
      const end = letters(last) + to
      return first === end ? first : `${first}:${end}`
    })
    .join(', ')
}

function runsOf(rows: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last !== undefined && last.to === row - 1) last.to = row
    else runs.push({ from: row, to: row })
  }
  return runs
}

function position(ref: string): { column: number; row: number } {
  const [, name = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  const column = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column, row: Number(row) }
}

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)
