import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveBytes, plainArchive, plainEntry } from '../../fuzz/archive'
import { type Base, bases } from '../../fuzz/bases'
import { runCase } from '../../fuzz/fuzz-case'
import { wronglyAccepted } from '../../fuzz/oracle'
import { type CaseFinding, readableBases, runCases } from '../../fuzz/run-cases'
import { zipMutations } from '../../fuzz/zip-mutations'
import { workbookParts } from './files/workbook-parts'

const corpus = fileURLToPath(new URL('./corpus', import.meta.url))
const seed = 20_171_123
const cases = 400

const mutation = (name: string) => {
  const found = zipMutations.find((one) => one.name === name)
  if (!found) throw new Error(`There is no mutation called ${name}.`)
  return found
}

describe('files that chance has made of valid ones', () => {
  let readable: readonly Base[] = []
  beforeAll(async () => {
    // `npm run fuzz` takes all of them; the first few are those that are made for it.
    readable = await readableBases(bases(corpus).filter((_, at) => at < 4 || at % 6 === 0))
  }, 60_000)

  it('are read or refused, within the limits, alike in pieces of any length', async () => {
    const findings: CaseFinding[] = []
    const numbers = Array.from({ length: cases }, (_, at) => at)
    const counts = await runCases(readable, seed, numbers, {
      finds: (finding) => findings.push(finding),
    })
    expect(findings).toEqual([])
    expect(counts.cases).toBe(cases)
    // Were nearly all of them refused, or none, nothing would have been tried.
    expect(counts.read).toBeGreaterThan(cases / 5)
    expect(counts.refused).toBeGreaterThan(cases / 5)
  }, 120_000)

  it('are the same for the same seed', async () => {
    const [base] = readable
    if (!base) throw new Error('There is no file to begin with.')
    const step = { mutation: mutation('another name'), seed: 7 }
    const recipe = { base, steps: [step], bytes: null, neutral: false }
    expect(await runCase(recipe, 1)).toEqual(await runCase(recipe, 1))
  })
})

describe('the second look at what was accepted', () => {
  const entries = Object.entries(workbookParts('<row><c><v>1</v></c></row>')).map(
    ([name, content]) => plainEntry(name, content),
  )
  const sheet = 'xl/worksheets/sheet1.xml'
  const fileWith = (change: Partial<(typeof entries)[number]>) =>
    archiveBytes(
      plainArchive(entries.map((one) => (one.name === sheet ? { ...one, ...change } : one))),
    )

  it('finds nothing in an honest file', () => {
    expect(wronglyAccepted(fileWith({}))).toBeNull()
    expect(wronglyAccepted(fileWith({ zip64: true }))).toBeNull()
    expect(wronglyAccepted(fileWith({ descriptor: 'bare', method: 'stored' }))).toBeNull()
  })

  it('finds a sheet with another checksum or another size than the directory says', () => {
    expect(wronglyAccepted(fileWith({ listed: { crc: 1 } }))).toBe(`${sheet}: another checksum`)
    expect(wronglyAccepted(fileWith({ listed: { size: 1 } }))).toContain('instead of 1')
  })

  it('finds a file that two programs may read differently', () => {
    const comment = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
    const file = archiveBytes({ ...plainArchive(entries), comment })
    expect(wronglyAccepted(file)).toBe('its directory cannot be followed')
  })
})
