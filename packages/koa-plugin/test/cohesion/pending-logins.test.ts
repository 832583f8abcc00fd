import { type PendingLogin, sessionPendingLogins } from '@consegna/koa-plugin/cohesion'
import { describe, expect, it } from 'vitest'

const at = (minutes: number): Date => new Date(Date.UTC(2018, 3, 3, 8, minutes))

const login = (state: string): PendingLogin => ({
  state,
  expiresAt: at(15).toISOString(),
  returnTo: `/${state}`,
})

const browser = (session: unknown = {}) => ({ headers: {}, session })

describe('a begun login in the session', () => {
  const logins = sessionPendingLogins()

  it('is found once, and only in the browser that began it', () => {
    const own = browser()
    logins.keep(own, login('a'))
    logins.keep(own, login('b'))
    expect(logins.take(browser(), 'a', at(1))).toEqual({ kind: 'none' })
    expect(logins.take(own, 'c', at(1))).toEqual({ kind: 'foreign' })
    expect(logins.take(own, 'a', at(1))).toEqual({ kind: 'found', login: login('a') })
    expect(logins.take(own, 'a', at(1))).toEqual({ kind: 'foreign' })
    expect(logins.take(own, 'b', at(1))).toMatchObject({ kind: 'found' })
    expect(logins.take(own, 'b', at(1))).toEqual({ kind: 'none' })
    expect(own.session, 'and leaves nothing behind').toEqual({})
  })

  it('ends when its time is over', () => {
    const own = browser()
    logins.keep(own, login('a'))
    expect(logins.take(own, 'a', at(15))).toEqual({ kind: 'expired' })
    expect(logins.take(own, 'a', at(1))).toEqual({ kind: 'none' })
  })

  it('stands beside four others at the most', () => {
    const own = browser()
    for (const state of ['a', 'b', 'c', 'd', 'e', 'f']) logins.keep(own, login(state))
    expect(logins.take(own, 'a', at(1))).toEqual({ kind: 'foreign' })
    expect(logins.take(own, 'b', at(1))).toMatchObject({ kind: 'found' })
    expect(logins.take(own, 'f', at(1))).toMatchObject({ kind: 'found' })
  })

  it('is not found in what something else has written there', () => {
    for (const kept of ['a', [null, 1, { state: 'a' }], { state: 'a' }]) {
      expect(logins.take(browser({ cohesion: kept }), 'a', at(1))).toEqual({ kind: 'none' })
    }
  })

  it('needs a session, and says so', () => {
    for (const request of [{ headers: {} }, browser(null)]) {
      expect(() => logins.keep(request, login('a'))).toThrow(
        expect.objectContaining({ code: 'plugin.invalid-options' }),
      )
    }
  })
})
