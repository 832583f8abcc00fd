import { expect, it, onTestFinished } from 'vitest'
import { HttpClient } from '../support/http-client'
import { checkAtOnce } from '../support/many-checks'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { sendingPath } from '../support/sending'
import { signIn } from '../support/sign-in'
import { listOf, marioRossi } from '../support/students'

/** As many as a small machine takes in a test; a longer run asks for 500. */
const count = Number(process.env.CONSEGNA_CHECKS ?? 60)
const queue = Number(process.env.CONSEGNA_CHECK_QUEUE ?? 10)

const ancona = `${sendingPath}?comune=042002`

it(`of ${count} checks at once none is lost: each is done, or asked to come back`, async () => {
  const portal = await startProcess({
    PORT: '0',
    DATA_DIR: await temporaryFolder(),
    CHECK_WORKERS: '1',
    CHECK_QUEUE: String(queue),
  })
  onTestFinished(() => void portal.child.kill('SIGKILL'))
  const origin = await portal.serves()
  const people = ['operatrice-ancona', 'operatore-ancona']
  const clients = await Promise.all(
    people.map(async (person) => {
      const client = new HttpClient(origin)
      await signIn(client, person)
      return client
    }),
  )
  const bytes = await listOf(marioRossi)
  const checks = new Set<string>()
  let busy = 0
  let rounds = 0
  for (let left = count; left > 0; rounds += 1) {
    const crowd = { clients, sendingPath: ancona, count: left, list: () => bytes }
    const answers = await checkAtOnce(crowd)
    const accepted = answers.filter(({ status }) => status === 303)
    const refused = answers.filter(({ status }) => status === 503)
    expect(accepted.length + refused.length).toBe(left)
    // As many as there is room for are done in every round, so that whoever comes back gets through.
    expect(accepted.length).toBeGreaterThanOrEqual(Math.min(left, 1 + queue))
    for (const { headers, text, html } of refused) {
      expect(headers.get('retry-after')).toBe('60')
      expect(text).toContain('In questo momento il portale sta già controllando molti elenchi')
      expect(text).toContain('Riprovare tra qualche minuto')
      // The form is there again, for the same comune.
      expect(html).toMatch(/<form[^>]*action="[^"]*\/042002\/controlli"/)
    }
    for (const { location } of accepted) checks.add(location ?? '')
    busy += refused.length
    left = refused.length
  }
  expect(checks.size).toBe(count)
  expect(rounds).toBeGreaterThan(1)
  expect(
    portal
      .log()
      .filter(({ event, code }) => event === 'check-interrupted' && code === 'check.busy'),
  ).toHaveLength(busy)
  expect(portal.log().filter(({ event }) => event === 'failure')).toEqual([])
}, 600_000)

it('whoever sends for several comuni finds the one that was chosen still chosen', async () => {
  const portal = await startProcess({
    PORT: '0',
    DATA_DIR: await temporaryFolder(),
    CHECK_WORKERS: '1',
    CHECK_QUEUE: '0',
  })
  const client = new HttpClient(await portal.serves())
  await signIn(client, 'operatrice-tre-comuni')
  const bytes = await listOf(marioRossi)
  const jesi = `${sendingPath}?comune=042021`
  const crowd = { clients: [client], sendingPath: jesi, count: 6, list: () => bytes }
  const refused = (await checkAtOnce(crowd)).find(({ status }) => status === 503)
  expect(refused?.html).toMatch(
    /<option[^>]*value="042021"[^>]*selected|<option[^>]*selected[^>]*value="042021"/,
  )
  expect(refused?.html).toMatch(/<form[^>]*action="[^"]*\/042021\/controlli"/)
})
