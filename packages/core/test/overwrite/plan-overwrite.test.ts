import { describe, expect, it } from 'vitest'
import type { Entry, Template } from '../../src/index'
import { borseDiStudio, isLargeLoss, type OverwritePlan, planOverwrite } from '../../src/index'

const template = borseDiStudio.define({}).templates[1] as Template

const entry = (key: string, name: string, isee = 0): Entry => ({
  key,
  row: 2,
  values: { surname: name, name: 'Anna', isee },
})

const plan = (current: Entry[], next: Entry[]): Promise<OverwritePlan> =>
  planOverwrite(current, next, template)

describe('the overwrite plan', () => {
  it('tells added, removed, changed and unchanged apart, by person', async () => {
    const made = await plan(
      [entry('A', 'Rossi'), entry('B', 'Verdi', 100), entry('C', 'Bianchi')],
      [entry('C', 'Bianchi'), entry('B', 'Verdi', 250), entry('D', 'Marche')],
    )
    expect(made).toEqual({
      current: 3,
      next: 3,
      added: [{ key: 'D', label: 'Marche Anna' }],
      removed: [{ key: 'A', label: 'Rossi Anna' }],
      changed: [
        { key: 'B', label: 'Verdi Anna', changes: [{ column: 'isee', before: 100, after: 250 }] },
      ],
      unchanged: 1,
    })
  })

  it('does not mind in which row somebody stands, nor a column that the older template lacked', async () => {
    const before = { ...entry('A', 'Rossi'), row: 7 }
    const after = { ...entry('A', 'Rossi'), values: { ...before.values, note: null } }
    expect(await plan([before], [after])).toMatchObject({ changed: [], unchanged: 1 })
  })

  it('against nothing adds all; an empty list strikes all off', async () => {
    expect(await plan([], [entry('A', 'Rossi')])).toMatchObject({
      current: 0,
      added: [{ key: 'A' }],
    })
    expect(await plan([entry('A', 'Rossi')], [])).toMatchObject({
      next: 0,
      removed: [{ key: 'A' }],
    })
  })

  it('lets a portal answer others while it compares two long lists', async () => {
    const list = (isee: number) =>
      Array.from({ length: 10_000 }, (_, at) => entry(`K${at}`, 'Rossi', isee))
    let turns = 0
    let over = false
    const others = (): void => {
      turns += 1
      if (!over) setImmediate(others)
    }
    setImmediate(others)
    const made = await plan(list(0), [...list(0).slice(0, 5000), entry('new', 'Verdi')])
    over = true
    expect(made).toMatchObject({ unchanged: 5000, added: [{ key: 'new' }] })
    expect(made.removed).toHaveLength(5000)
    // 20,001 entries, some hundreds at a time.
    expect(turns).toBeGreaterThan(20)
  })

  it('a loss is large from ten entries and more than half', () => {
    const loss = (removed: number, current: number): boolean =>
      isLargeLoss({
        current,
        next: current - removed,
        added: [],
        removed: Array(removed).fill({ key: '', label: '' }),
        changed: [],
        unchanged: current - removed,
      })
    expect([loss(9, 9), loss(10, 10), loss(10, 19), loss(10, 20), loss(11, 20)]).toEqual([
      false,
      true,
      true,
      false,
      true,
    ])
  })
})
