import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSchools, type SchoolRecord } from '../../src/registries/school-file'
import { schoolRegistry } from '../../src/registries/schools'

const record = (code: string, rest: Partial<SchoolRecord> = {}): SchoolRecord => ({
  code,
  name: 'VOLTERRA - ELIA',
  institute: null,
  instituteName: null,
  belfiore: 'A271',
  municipality: 'ANCONA',
  province: 'ANCONA',
  kind: 'LICEO SCIENTIFICO',
  level: 'upper-secondary',
  address: null,
  schoolYear: '201718',
  ...rest,
})

const volterra = { institute: 'ANIS014007', instituteName: 'VOLTERRA - ELIA' }
const marche = [
  record('ANPS01401N', volterra),
  record('ANTF01401Q', { ...volterra, kind: 'ISTITUTO TECNICO INDUSTRIALE' }),
  record('ANPS05001R', { name: 'VITO VOLTERRA', municipality: 'FABRIANO', belfiore: 'D451' }),
  record('ANPC02101N', { name: 'GALILEO GALILEI', municipality: 'JESI', kind: 'LICEO CLASSICO' }),
  record('ANPS03000E', { name: 'G.GALILEI', municipality: 'ANCONA' }),
  record('APPC00302Q', {
    name: 'LEOPARDI - CICCARELLI',
    municipality: 'SAN BENEDETTO DEL TRONTO',
    province: 'ASCOLI PICENO',
    kind: 'LICEO CLASSICO',
  }),
  record('MCTD01000V', {
    name: 'ALBERICO GENTILI',
    municipality: 'MACERATA',
    province: 'MACERATA',
    kind: 'IST TEC COMMERCIALE E PER GEOMETRI',
  }),
  record('MCRF3O5008', {
    name: 'IRENEO ALEANDRI',
    municipality: 'MACERATA',
    province: 'MACERATA',
    kind: 'IST PROF PER I SERVIZI SOCIALI',
  }),
  record('PSSD01901D', {
    name: 'S. CATERINA',
    municipality: 'PESARO',
    province: 'PESARO E URBINO',
    kind: "ISTITUTO D'ARTE",
  }),
]
const registry = schoolRegistry(marche)

describe('a code', () => {
  it('of a plesso is the plesso', () => {
    expect(registry.find('ANPS01401N')).toMatchObject({
      kind: 'school',
      name: 'VOLTERRA - ELIA',
      schools: [{ code: 'ANPS01401N', institute: 'ANIS014007' }],
    })
    expect(registry.find(' anps 01401n ')?.code).toBe('ANPS01401N')
  })

  it('of an institute is all its plessi, though no line of the file is about it', () => {
    const found = registry.find('ANIS014007')
    expect(found).toMatchObject({ kind: 'institute', code: 'ANIS014007', name: 'VOLTERRA - ELIA' })
    expect(found?.schools.map(({ code }) => code)).toEqual(['ANPS01401N', 'ANTF01401Q'])
  })

  it('with O where 0 was typed is not taken for the other', () => {
    expect(registry.find('MCRF305008')).toBeNull()
    expect(registry.find('MCRF3O5008')?.name).toBe('IRENEO ALEANDRI')
  })

  it('of an office brings the schools without it; of a liceo with seats elsewhere, also itself', () => {
    const real = schoolRegistry(
      parseSchools(readFileSync(new URL('files/mim-excerpt.csv', import.meta.url), 'utf8')),
    )
    const plessi = (code: string) => real.find(code)?.schools.map((school) => school.code)
    expect(real.find('TBIS01700L')?.kind).toBe('institute')
    expect(plessi('TBIS01700L')).toEqual(['TBRC01701G', 'TBTD01701V'])
    expect(plessi('TNIC846004')).not.toContain('TNIC846004')
    expect(plessi('TNIC846004')).toHaveLength(5)

    const liceo = schoolRegistry([
      record('ANPC010006', { institute: 'ANPC010006' }),
      record('ANPC010017', { institute: 'ANPC010006' }),
      record('ANPC020002', { institute: 'ANPC020002' }),
    ])
    expect(liceo.find('ANPC010006')).toMatchObject({
      kind: 'institute',
      schools: [{ code: 'ANPC010006' }, { code: 'ANPC010017' }],
    })
    expect(liceo.find('ANPC020002')?.kind).toBe('school')
  })
})

describe('what a registry covers', () => {
  it('is the provinces of its codes and not complete, unless somebody who knows says so', () => {
    expect(registry).toMatchObject({
      schoolYears: ['201718'],
      territory: ['AN', 'AP', 'MC', 'PS'],
      complete: false,
    })
    const declared = schoolRegistry(marche, { territory: 'all', complete: true })
    expect(declared).toMatchObject({ territory: 'all', complete: true })
  })

  it('may be several years: each school is as the newest has it', () => {
    const years = schoolRegistry([
      record('ANPS01401N', { schoolYear: '201718', name: 'VOLTERRA' }),
      record('ANPS01401N', { schoolYear: '201819', name: 'VOLTERRA - ELIA' }),
      record('ANPS99999X', { schoolYear: '201617', name: 'CHIUSA' }),
    ])
    expect(years.schoolYears).toEqual(['201617', '201718', '201819'])
    expect(years.find('ANPS01401N')?.name).toBe('VOLTERRA - ELIA')
    expect(years.find('ANPS99999X')?.name).toBe('CHIUSA')
  })
})

describe('a mistyped code', () => {
  const similar = (code: string) => registry.similar(code, { limit: 3 }).map((match) => match.code)

  it.each([
    ['a wrong last character', 'ANIS014008', ['ANIS014007']],
    ['two neighbours swapped', 'ANSP05001R', ['ANPS05001R']],
    ['0 for O', 'MCRF305008', ['MCRF3O5008']],
    ['a character missing', 'ANIS01407', ['ANIS014007']],
    ['a character too many', 'ANIS0140077', ['ANIS014007']],
    ['small letters and blanks', 'anis 014008', ['ANIS014007']],
    ['nothing like it', 'RMIS099999', []],
    ['no code at all', 'liceo', []],
  ])('with %s brings the nearest known ones', (_, code, codes) => {
    expect(similar(code)).toEqual(codes)
  })

  it('brings those of the same province first, then those whose check character is right', () => {
    const known = schoolRegistry([record('ANPC010009'), record('APPC010006'), record('ANPC010006')])
    expect(known.similar('ANPC010007', { limit: 3 }).map(({ code }) => code)).toEqual([
      'ANPC010006',
      'ANPC010009',
      'APPC010006',
    ])
  })
})

describe('a search', () => {
  const search = (text: string) => registry.search(text, { limit: 3 }).map(({ code }) => code)

  it('by name and comune finds the institute first, then its plessi', () => {
    expect(search('Volterra Ancona')).toEqual(['ANIS014007', 'ANPS01401N', 'ANTF01401Q'])
    expect(registry.search('Volterra Ancona', { limit: 1 })).toHaveLength(1)
  })

  it.each([
    ['words in another order', 'ancona volterra', 'ANIS014007'],
    ['accents and capitals', 'VOLTÉRRA Ancòna', 'ANIS014007'],
    ['beginnings of words', 'volt anc', 'ANIS014007'],
    ['I.I.S.', 'I.I.S. Volterra-Elia', 'ANIS014007'],
    ['IIS', 'iis volterra elia', 'ANIS014007'],
    ['Ist. Istr. Sup.', 'Ist. Istr. Sup. Volterra Ancona', 'ANIS014007'],
    ['another school of the same name', 'Volterra Fabriano', 'ANPS05001R'],
    ['ITC', 'ITC Gentili', 'MCTD01000V'],
    ['I.T.C.G. with full stops', 'I.T.C.G. Gentili Macerata', 'MCTD01000V'],
    ['Lic. Cl.', 'Lic. Cl. Galilei', 'ANPC02101N'],
    ['an initial for a name', 'G.Galilei Jesi', 'ANPC02101N'],
    ['a name for an initial', 'Galileo Galilei Ancona', 'ANPS03000E'],
    ['S. for San', 'S. Benedetto liceo classico', 'APPC00302Q'],
    ['San for S.', 'santa caterina', 'PSSD01901D'],
    ['what a school is called today', 'liceo artistico pesaro', 'PSSD01901D'],
    ['one letter wrong', 'Volterre Ancona', 'ANIS014007'],
    ['a word that is nowhere', 'Gentili Macerata centro', 'MCTD01000V'],
    ['a code', 'anis014007', 'ANIS014007'],
    ['the beginning of a code', 'MCRF', 'MCRF3O5008'],
  ])('with %s', (_, text, code) => {
    expect(search(text)[0]).toBe(code)
  })

  it('does not bring what has only one of two words', () => {
    expect(search('Gentili Pesaro')).toEqual([])
    expect(search('Volterra Jesi')).toEqual([])
  })

  it('for nothing, or far too much, brings nothing', () => {
    expect(search('')).toEqual([])
    expect(search(' .,- ')).toEqual([])
    expect(search('xyzzy')).toEqual([])
    expect(search('ancona '.repeat(10_000))).toEqual([])
  })
})

describe('sixty thousand schools', () => {
  const towns = ['ANCONA', 'JESI', 'FANO', 'PESARO', 'FERMO', 'OSIMO', 'URBINO', 'MACERATA']
  const names = ['GALILEI', 'VOLTERRA', 'LEOPARDI', 'MEDI', 'MARCONI', 'FERMI', 'VERDI', 'DANTE']
  const many = schoolRegistry(
    Array.from({ length: 60_000 }, (_, at) =>
      record(`ANPS${String(at).padStart(5, '0')}X`, {
        institute: `ANIS${String(at % 10_000).padStart(5, '0')}X`,
        name: `${names[at % 8]} ${at % 977} ${names[(at >> 3) % 8]}`,
        municipality: `${towns[(at >> 6) % 8]} ${at % 311}`,
      }),
    ),
  )

  it('are searched, and compared with a mistyped code, without anybody waiting', () => {
    many.search('volterra', { limit: 20 })
    many.similar('ANPS12345A', { limit: 5 })
    const before = process.cpuUsage()
    for (const text of ['Volterra Ancona', 'a', 'liceo scientifico', 'Galilie Jesi 12']) {
      expect(many.search(text, { limit: 20 }).length).toBeGreaterThan(0)
    }
    for (let at = 0; at < 50; at += 1) {
      expect(many.similar(`ANPS${10_000 + at}A`, { limit: 5 }).length).toBe(5)
    }
    // Time of the processor, since others may keep it busy. Measured: 0.7 s.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3)
  }, 60_000)
})
