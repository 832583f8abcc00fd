import { describe, expect, it } from 'vitest'
import { al, del, il } from '../../src/pages/texts/counted'

describe('the article before a day', () => {
  it.each([
    ['3 aprile 2018', 'il 3 aprile 2018', 'al 3 aprile 2018', 'del 3 aprile 2018'],
    ['8 aprile 2018', 'l’8 aprile 2018', 'all’8 aprile 2018', 'dell’8 aprile 2018'],
    ['11 aprile 2018', 'l’11 aprile 2018', 'all’11 aprile 2018', 'dell’11 aprile 2018'],
    ['18 aprile 2018', 'il 18 aprile 2018', 'al 18 aprile 2018', 'del 18 aprile 2018'],
  ])('%s', (day, ...expected) => {
    expect([il(day), al(day), del(day)]).toEqual(expected)
  })
})
