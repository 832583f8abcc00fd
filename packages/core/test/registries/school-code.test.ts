import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schoolCodeCheck, schoolCodeCheckCharacter } from '../../src/registries/school-code'

describe('the check character of a school code', () => {
  it.each([
    ['ANIS01400', '7'],
    ['PSMM82501', 'R'],
    ['APEE82601', '2'],
  ])('of %s is %s', (body, character) => {
    expect(schoolCodeCheckCharacter(body)).toBe(character)
    expect(schoolCodeCheck(body + character)).toBe('agrees')
  })

  it('shows that a digit was mistyped, or two were swapped', () => {
    expect(schoolCodeCheck('ANIS014008')).toBe('disagrees')
    expect(schoolCodeCheck('ANIS016007')).toBe('disagrees')
    expect(schoolCodeCheck('ANIS041007')).toBe('disagrees')
    expect(schoolCodeCheck('APIS014007')).toBe('disagrees')
  })

  it.each([
    ['letters in the middle', 'MCRF3O5008'],
    ['the Valle d’Aosta', 'AOPC01000V'],
    ['a paritaria that does not follow it', 'ANPS00500X'],
    ['ten letters', 'ABCDEFGHIJ'],
    ['nine characters', 'ANIS01400'],
    ['small letters', 'anis014007'],
    ['nothing', ''],
  ])('says nothing about %s', (_, code) => {
    expect(schoolCodeCheck(code)).toBe('unknown')
  })

  it('holds for all 983 codes of Trento and Bolzano in 2020/21, and not for those of Aosta', () => {
    const file = new URL('files/mim-codes-2020-21.txt', import.meta.url)
    const codes = readFileSync(file, 'utf8').trim().split('\n')
    const aosta = codes.filter((code) => code.startsWith('AO'))
    const others = codes.filter((code) => !code.startsWith('AO'))
    expect(others.map(schoolCodeCheck).filter((check) => check === 'agrees')).toHaveLength(983)
    expect(others).toHaveLength(983)
    expect(new Set(aosta.map(schoolCodeCheck))).toEqual(new Set(['unknown']))
    expect(aosta).toHaveLength(226)
  })

  it('notices every change of one digit in positions 5 to 9, but to the form of paritarie', () => {
    const right = 'ANIS014007'
    for (let position = 4; position < 9; position += 1) {
      for (const digit of '0123456789') {
        const changed = right.slice(0, position) + digit + right.slice(position + 1)
        if (changed === right || changed === 'ANIS015007') continue
        expect(schoolCodeCheck(changed)).toBe('disagrees')
      }
    }
    expect(schoolCodeCheck('ANIS015007')).toBe('unknown')
  })
})
