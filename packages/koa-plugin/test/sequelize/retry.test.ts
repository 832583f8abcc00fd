import { describe, expect, it } from 'vitest'
import { DriverFailure } from '../../src/sequelize/database/failure'
import { retrying } from '../../src/sequelize/database/retry'

const failure = (code: string) => new DriverFailure(Object.assign(new Error(code), { code }))

describe('trying again', () => {
  it.each(['40001', '40P01', 'SQLITE_BUSY'])(
    'helps when others were in the way (%s)',
    async (code) => {
      let attempts = 0
      const answer = await retrying(2_000, async () => {
        attempts += 1
        if (attempts < 4) throw failure(code)
        return 'done'
      })
      expect([answer, attempts]).toEqual(['done', 4])
    },
  )

  it('does not help against anything else, and is not tried', async () => {
    let attempts = 0
    const trying = retrying(2_000, async () => {
      attempts += 1
      throw failure('23505')
    })
    await expect(trying).rejects.toMatchObject({ kind: 'conflict' })
    expect(attempts).toBe(1)
  })

  it('does not repeat what the caller’s own code threw', async () => {
    let attempts = 0
    const own = Object.assign(new Error('40001'), { code: '40001' })
    const trying = retrying(2_000, async () => {
      attempts += 1
      throw own
    })
    await expect(trying).rejects.toBe(own)
    expect(attempts).toBe(1)
  })

  it('ends when the time is over', async () => {
    const trying = retrying(60, () => Promise.reject(failure('SQLITE_BUSY')))
    await expect(trying).rejects.toMatchObject({ kind: 'busy' })
  })
})
