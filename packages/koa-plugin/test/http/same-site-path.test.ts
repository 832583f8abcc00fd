import { sameSitePath } from '@consegna/koa-plugin'
import { describe, expect, it } from 'vitest'

describe('the page to return to after signing in', () => {
  it.each(['/', '/sostegno-famiglie/b/invio?comune=042002&esito=X-1', '/a%20b#c'])(
    'is a path of this site: %s',
    (path) => {
      expect(sameSitePath(path)).toBe(path)
    },
  )

  it.each([
    'https://altrove.example/',
    '//altrove.example/',
    '/\\altrove.example',
    '/a\\b',
    'sostegno',
    '/a b',
    '/a\nb',
    '/\t/altrove.example',
    '',
    undefined,
    ['/a'],
  ])('is nothing else: %j', (path) => {
    expect(sameSitePath(path)).toBeNull()
  })
})
