import { expect, it } from 'vitest'
import { BoundedMemo } from '../../../src/template/kinds/bounded-memo'

it('a place that many rows name is looked up once; of very many places the latest are known', () => {
  const asked: string[] = []
  const memo = new BoundedMemo((place) => {
    asked.push(place)
    return `${place} (AN)`
  })
  const places = Array.from({ length: 10_000 }, (_, at) => `Castelbellino di sopra ${at}`)
  for (const place of places) {
    expect(memo.of(place)).toBe(`${place} (AN)`)
    expect(memo.of('Ancona')).toBe('Ancona (AN)')
  }
  expect(asked).toHaveLength(10_001)
  for (const place of places.slice(-1000)) memo.of(place)
  expect(asked).toHaveLength(10_001)
  memo.of(places[0] ?? '')
  expect(asked.at(-1)).toBe(places[0])
})
