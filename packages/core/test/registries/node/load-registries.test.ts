import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConsegnaError } from '../../../src/errors/consegna-error'
import { italianMunicipalities } from '../../../src/registries/node/italian-municipalities'
import {
  type LoadRegistriesOptions,
  loadRegistries,
} from '../../../src/registries/node/load-registries'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registries-'))
})
afterEach(() => rm(folder, { recursive: true }))

const sample = (name: string) => new URL(`../files/${name}`, import.meta.url).pathname
const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)

async function refusal(options?: LoadRegistriesOptions): Promise<ConsegnaError> {
  const error = await loadRegistries(folder, options).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof ConsegnaError) return error
  throw new Error(`not refused: ${error}`)
}

const comuni = 'istat,belfiore,name,province,region,from,to\n042002,A271,Ancona,AN,11,1861-03-17,\n'
const paritarie = [
  'ANNOSCOLASTICO,PROVINCIA,CODICESCUOLA,DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA',
  '201718,ANCONA,ANPS00500T,CAGGIARI,VIA ROMA 1,60121,A271,ANCONA,LICEO SCIENTIFICO',
].join('\r\n')

describe('a folder of registries', () => {
  it('is read whole, whatever its files are called', async () => {
    await copyFile(sample('mim-excerpt.csv'), join(folder, 'a.csv'))
    await put('b.CSV', `\uFEFF${paritarie}`)
    await put('c.csv', comuni)
    await put('LEGGIMI.txt', 'Scaricato dal sito del ministero')
    const { registries, files } = await loadRegistries(folder)
    expect(files).toEqual([
      { file: 'LEGGIMI.txt', kind: 'passed-over', records: 0 },
      { file: 'a.csv', kind: 'schools', records: 18 },
      { file: 'b.CSV', kind: 'schools', records: 1 },
      { file: 'c.csv', kind: 'municipalities', records: 1 },
    ])
    expect(registries.schools).toMatchObject({
      schoolYears: ['201718', '202021'],
      territory: ['AN', 'AO', 'TB', 'TN'],
      complete: false,
    })
    expect(registries.schools?.find('ANPS00500T')?.name).toBe('CAGGIARI')
    expect(registries.schools?.find('TNIC846004')?.kind).toBe('institute')
    expect(registries.municipalities.complete).toBe(false)
    expect(registries.municipalities.named('Ancona')).toHaveLength(1)
    expect(registries.states?.named('Romania')?.code).toBe('Z129')
  })

  it('without comuni gets those of all Italy', async () => {
    await put('scuole.csv', paritarie)
    const { registries } = await loadRegistries(folder)
    expect(registries.municipalities).toBe(italianMunicipalities())
  })

  it('with an archive of ANPR uses that; an excerpt of it is not complete', async () => {
    await copyFile(sample('anpr-excerpt.csv'), join(folder, 'archivio.csv'))
    const { registries, files } = await loadRegistries(folder)
    expect(files).toEqual([{ file: 'archivio.csv', kind: 'municipality-archive', records: 43 }])
    expect(registries.municipalities.complete).toBe(false)
    expect(registries.municipalities.named('Bozen')[0]?.name).toBe('Bolzano/Bozen')
    expect(registries.municipalities.named('Milano')).toEqual([])
    expect(registries.schools).toBeUndefined()
  })

  it('says in registries.json what its files cover, and the caller has the last word', async () => {
    await put('scuole.csv', paritarie)
    await put(
      'registries.json',
      JSON.stringify({ schools: { territory: ['AN', 'MC'], complete: true } }),
    )
    const told = await loadRegistries(folder)
    expect(told.registries.schools).toMatchObject({ territory: ['AN', 'MC'], complete: true })
    expect(told.files[0]).toEqual({ file: 'registries.json', kind: 'coverage', records: 0 })
    const asked = await loadRegistries(folder, { schools: { complete: false } })
    expect(asked.registries.schools).toMatchObject({ territory: ['AN', 'MC'], complete: false })
  })
})

describe('a file that is not understood is named, never left out', () => {
  it.each([
    ['another table', 'prezzi.csv', 'codice,prezzo\n1,2\n', 'header'],
    ['an empty file', 'vuoto.csv', '', 'header'],
    ['a workbook', 'scuole.xlsx', 'PK', 'neither'],
    ['a file in Latin-1', 'latino.csv', Buffer.from('denominazione,Forl\xec', 'latin1'), 'UTF-8'],
    ['a broken school', 'scuole.csv', paritarie.replace('ANPS00500T', 'ANPS'), 'CODICESCUOLA'],
    ['coverage that is no JSON', 'registries.json', '{', 'JSON'],
    ['coverage with a misspelt word', 'registries.json', '{"schools":{"complet":true}}', 'complet'],
  ])('%s', async (_, name, content, reason) => {
    await put('comuni.csv', comuni)
    await put(name, content)
    const error = await refusal()
    expect(error.code).toBe('registry.invalid')
    expect(error.params.file).toBe(name)
    expect(error.params.reason).toContain(reason)
  })

  it('with the line on which a school is broken', async () => {
    await put('scuole.csv', paritarie.replace('ANPS00500T', 'ANPS'))
    expect((await refusal()).params).toMatchObject({ file: 'scuole.csv', line: 2 })
  })

  it('a folder in the folder', async () => {
    await put('comuni.csv', comuni)
    await mkdir(join(folder, '2017'))
    expect((await refusal()).params.file).toBe('2017')
  })

  it('two files that contradict each other about a comune', async () => {
    await put('comuni.csv', comuni)
    await put('altri.csv', comuni)
    expect((await refusal()).params.reason).toContain('042002')
  })

  it('a folder that is empty, or not there', async () => {
    await put('README.md', 'Niente')
    expect((await refusal()).params.reason).toContain('no file')
    await rm(folder, { recursive: true })
    expect((await refusal()).params.reason).toContain('cannot be read')
    await mkdir(folder)
  })
})
