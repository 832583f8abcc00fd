import {
  type CohesionRefusalCode,
  cohesionLogLine,
  cohesionRefusalCodes,
  describeCohesionRefusal,
} from '@consegna/koa-plugin/cohesion'
import { describe, expect, it } from 'vitest'

const refusal = (code: CohesionRefusalCode) => ({
  kind: 'refused' as const,
  code,
  params: { required: 2, found: 1 },
})

describe.each(cohesionRefusalCodes)('%s', (code) => {
  it.each(['it', 'en'] as const)('has a title, what happened and what to do, in %s', (locale) => {
    const { title, sentence, remedy, status } = describeCohesionRefusal(refusal(code), locale)
    expect(title).toMatch(/^[^.]+$/)
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(remedy).toMatch(/^\p{Lu}.*\.$/u)
    expect(`${title} ${sentence} ${remedy}`).not.toMatch(/undefined|\[object|\$\{|\bNaN\b/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
  })
})

it('levels are named in both languages', () => {
  for (const required of [1, 2, 3]) {
    const code = 'cohesion.level-unproven' as const
    const texts = (['it', 'en'] as const).map(
      (locale) =>
        describeCohesionRefusal({ kind: 'refused', code, params: { required } }, locale).sentence,
    )
    expect(texts[0]).toContain(`livello ${required}`)
    expect(texts[1]).toContain(`level ${required}`)
  }
})

it('a log line has the code and what is known, and no more', () => {
  expect(cohesionLogLine(refusal('cohesion.level-too-low'))).toBe(
    'cohesion.level-too-low (required: 2, found: 1)',
  )
  expect(cohesionLogLine({ kind: 'refused', code: 'cohesion.cancelled', params: {} })).toBe(
    'cohesion.cancelled',
  )
})
