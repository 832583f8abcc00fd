import { countingIds, fixedClock, memoryMunicipalities } from '@consegna/core/memory'
import { describe, expect, it } from 'vitest'

describe('a clock that stands still', () => {
  it('moves when it is told to, and only then', () => {
    const clock = fixedClock('2018-04-03T08:15:00.000Z')
    expect(clock.now().toISOString()).toBe('2018-04-03T08:15:00.000Z')
    clock.advance(24 * 60 * 60 * 1_000 + 1)
    expect(clock.now().toISOString()).toBe('2018-04-04T08:15:00.001Z')
    clock.set(new Date('2018-01-01T00:00:00.000Z'))
    expect(clock.now().toISOString()).toBe('2018-01-01T00:00:00.000Z')
  })

  it('cannot be moved through the date it gave out', () => {
    const clock = fixedClock(new Date('2018-04-03T08:15:00.000Z'))
    clock.now().setFullYear(1999)
    expect(clock.now().getUTCFullYear()).toBe(2018)
  })
})

describe('identifiers that a test can foretell', () => {
  it('are the same in every run, all different, and sort as they were given out', () => {
    const ids = countingIds()
    const given = Array.from({ length: 120 }, () => ids.next())
    expect(given[0]).toBe('00000000-0000-4000-8000-000000000001')
    expect([...given].sort()).toEqual(given)
    expect(new Set(given).size).toBe(120)
    expect(countingIds().next()).toBe(given[0])
  })

  it('come with salts of 32 hexadecimal characters', () => {
    const ids = countingIds()
    const salts = Array.from({ length: 20 }, () => ids.salt())
    expect(new Set(salts).size).toBe(20)
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('comuni in memory', () => {
  it('are found on the days on which they existed', () => {
    const period = { istat: '041999', belfiore: 'Z999', province: 'PU', region: '11' }
    const comuni = memoryMunicipalities([
      { ...period, name: 'Vecchio', from: '1861-03-17', to: '2016-12-31' },
      { ...period, name: 'Nuovo', from: '2017-01-01', to: null },
    ])
    expect(comuni.find('041999', '2016-12-31')?.name).toBe('Vecchio')
    expect(comuni.find('041999', '2017-01-01')?.name).toBe('Nuovo')
    expect(comuni.find('041999', '1850-01-01')).toBeNull()
  })
})
