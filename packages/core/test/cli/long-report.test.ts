import { afterAll, beforeAll, expect, it } from 'vitest'
import { listOf, student } from '../support/lists'
import { buildConsegna, type Consegna } from './consegna'
import { save } from './files'

let consegna: Consegna
beforeAll(async () => {
  consegna = await buildConsegna()
})
afterAll(() => consegna.remove())

const letters = 'BCDFGHLMNPRSTV'
const nameOf = (at: number): string =>
  [at % 14, Math.floor(at / 14) % 14, Math.floor(at / 196) % 14].map((n) => letters[n]).join('a')

it('of more kinds of findings than anybody reads, the report says how many it leaves to --json', async () => {
  // Each twice: the second names the row of the first, so no two say the same.
  const students = Array.from({ length: 1200 }, (_, at) => student(nameOf(at), 'Mario'))
  const path = await save(consegna.folder(), 'doppio.xlsx', await listOf(...students, ...students))
  const { status, stdout } = await consegna.run(['check', path])
  expect(status).toBe(1)
  expect(stdout).toContain('1.200')
  expect(stdout.match(/list\.duplicate-key/g)).toHaveLength(1000)
  expect(stdout).toContain(
    'Altre segnalazioni, tutte diverse da queste: 200. Sono tutte con --json o --annotate.',
  )
})
