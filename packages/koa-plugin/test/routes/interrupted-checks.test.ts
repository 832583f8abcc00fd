import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InterruptedCheckError, type ListChecker, type Params } from '@consegna/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { marioRossi, openOffice } from '../../../core/test/support/lists'
import { sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal } from '../support/portal'

async function visit(checker: ListChecker) {
  const uploadDirectory = await mkdtemp(join(tmpdir(), 'consegna-test-'))
  onTestFinished(() => rm(uploadDirectory, { recursive: true, force: true }))
  const failures: unknown[] = []
  const office = await openOffice({}, { checker })
  const onError = (error: unknown) => failures.push(error)
  const portal = await openPortal({ office, uploadDirectory, onError })
  const visitor = portal.visitor()
  await visitor.get(sendingPage())
  return { visitor, failures, left: () => readdir(uploadDirectory) }
}

function later() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}

const refusing = (code: string, params: Params): ListChecker => ({
  check: async () => {
    throw new InterruptedCheckError(code, params)
  },
})

describe('a check that does not come to its end', () => {
  it.each([
    ['check.busy', {}, 503, 'sta già controllando molti elenchi', '60'],
    ['check.interrupted', {}, 503, 'si è interrotto prima della fine', '60'],
    ['check.took-too-long', { seconds: 60 }, 422, 'più di 60 secondi', null],
    ['check.too-much-memory', { maximumBytes: 2 ** 29 }, 422, 'più di 512 MB', null],
  ])('is told on the sending page: %s', async (code, params, status, words, retryAfter) => {
    const { visitor, left, failures } = await visit(refusing(code, params))
    const page = await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(page.status).toBe(status)
    expect(page.headers.get('retry-after')).toBe(retryAfter)
    expect(page.text).toContain(words)
    expect(page.text).toContain('L’elenco valido non è cambiato')
    expect(page.body).toContain('Seleziona il file')
    expect(await left()).toEqual([])
    expect(failures).toEqual([])
  })

  it('ends when the sender goes away, and leaves no file behind', async () => {
    const begun = later()
    const ended = later()
    const patient: ListChecker = {
      check: async (_job, { file, signal }) => {
        expect(file.path).toBeDefined()
        begun.resolve()
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        ended.resolve()
        throw new InterruptedCheckError('check.cancelled')
      },
    }
    const { visitor, left, failures } = await visit(patient)
    const leaving = new AbortController()
    const sending = visitor.upload(
      uploadTo(),
      await workbook(marioRossi),
      'elenco.xlsx',
      leaving.signal,
    )
    await begun.promise
    expect(await left()).toHaveLength(1)
    leaving.abort()
    await expect(sending).rejects.toThrow()
    await ended.promise
    await expect.poll(left).toEqual([])
    expect(failures).toEqual([])
    const history = await visitor.get(sendingPage())
    expect(history.text).toContain('non è stato ancora inviato nessun elenco')
  })
})
