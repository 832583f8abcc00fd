import { createCheckerPool } from '@consegna/core/workers'
import { expect, it, onTestFinished } from 'vitest'
import { buildWorker } from '../../../core/test/checking/build-worker'
import { listOf, marioRossi, openOffice, student } from '../../../core/test/support/lists'
import { campaign, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal } from '../support/portal'

it('a portal whose only worker is stuck goes on answering; when the sender leaves, the next list is checked', async () => {
  const worker = await buildWorker('misbehaving')
  const checker = await createCheckerPool({ worker, workers: 1, maxSeconds: 600 })
  onTestFinished(() => checker.close())
  const portal = await openPortal({ office: await openOffice({}, { checker }) })
  const [first, second] = [portal.visitor(), portal.visitor()]
  await first.get(sendingPage())
  await second.get(sendingPage())

  const leaving = new AbortController()
  const { size, read } = await listOf(student('Ciclo', 'Mario'))
  const stuck = first.upload(uploadTo(), await read(0, size), 'elenco.xlsx', leaving.signal)
  const behind = second.upload(uploadTo(), await workbook(marioRossi))
  for (const page of [campaign, sendingPage(), `${campaign}/guida`]) {
    expect((await portal.visitor().get(page)).status, page).toBe(200)
  }
  leaving.abort()
  await expect(stuck).rejects.toThrow()
  const { status, location } = await behind
  expect(status).toBe(303)
  expect((await second.open(location ?? '')).title).toMatch(/^NON ANCORA INVIATO/)
})
