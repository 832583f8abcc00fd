import { describe, expect, it } from 'vitest'
import { DriverFailure, LostCommit } from '../../src/sequelize/database/failure'
import { findingOut, retrying } from '../../src/sequelize/database/retry'

const failure = (code: string) => new DriverFailure(Object.assign(new Error(code), { code }))

describe('trying again', () => {
  it.each([
    ...['40001', '40P01', '55P03', 'SQLITE_BUSY'],
    ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'],
  ])('helps when others were in the way (%s)', async (code) => {
    let attempts = 0
    const answer = await retrying(2_000, async () => {
      attempts += 1
      if (attempts < 4) throw failure(code)
      return 'done'
    })
    expect([answer, attempts]).toEqual(['done', 4])
  })

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

  it.each(['ECONNRESET', '57P01', 'ER_SOCKET_UNEXPECTED_CLOSE', 'CONNECTION_TERMINATED'])(
    'helps a few times when the connection broke off (%s)',
    async (code) => {
      let attempts = 0
      const breaking = (often: number) => async () => {
        attempts += 1
        if (attempts <= often) throw failure(code)
        return 'done'
      }
      expect(await retrying(2_000, breaking(2))).toBe('done')
      attempts = 0
      await expect(retrying(2_000, breaking(100))).rejects.toMatchObject({ kind: 'broken' })
      expect(attempts).toBe(3)
    },
  )

  it('is of no use while the server cannot be reached', async () => {
    let attempts = 0
    const trying = retrying(2_000, async () => {
      attempts += 1
      throw failure('ECONNREFUSED')
    })
    await expect(trying).rejects.toMatchObject({ kind: 'failed' })
    expect(attempts).toBe(1)
  })
})

describe('finding out what became of a lost commit', () => {
  const lost = () => new LostCommit(failure('ECONNRESET'))

  it('goes on while the server is being started again', async () => {
    const answers = [lost(), failure('ECONNREFUSED'), failure('57P03'), 'repeated']
    const found = await findingOut(10_000, async () => {
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer
    })
    expect(found).toBe('repeated')
  })

  it('ends with nobody knowing, whatever came last, when the time is over', async () => {
    const answers = [lost()]
    const finding = findingOut(60, async () => {
      throw answers.shift() ?? failure('ECONNREFUSED')
    })
    await expect(finding).rejects.toBeInstanceOf(LostCommit)
  })

  it('ends with what the operation itself says under the lock', async () => {
    const own = new Error('the history does not continue so')
    const answers = [lost()]
    const finding = findingOut(10_000, async () => {
      throw answers.shift() ?? own
    })
    await expect(finding).rejects.toBe(own)
  })

  it('is not begun after a failure that left no doubt', async () => {
    let attempts = 0
    const finding = findingOut(10_000, async () => {
      attempts += 1
      throw failure('ECONNREFUSED')
    })
    await expect(finding).rejects.toMatchObject({ kind: 'failed' })
    expect(attempts).toBe(1)
  })
})
