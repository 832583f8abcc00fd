import { ConsegnaError } from '@consegna/core'
import { expect, it } from 'vitest'
import { describeError } from '../../src/logging/describe-error'

it('an error is told by its code and its place, without what it says', () => {
  const error = new TypeError('Mario Rossi\n    at RSSMRA01E17A271Z (file:///a.js:1:1)')
  const described = describeError(error)
  expect(described.code).toBe('TypeError')
  expect(described.stack.length).toBeGreaterThan(0)
  expect(described.stack[0]).toContain('describe-error.test.ts')
  expect(JSON.stringify(described)).not.toMatch(/Rossi|RSSMRA/)
})

it('one whose message was changed afterwards is told without any place', () => {
  const error = new Error('Mario Rossi\n    at RSSMRA01E17A271Z (file:///a.js:1:1)')
  // Written down when it is first asked for.
  expect(error.stack).toContain('Mario Rossi')
  error.message = 'something else'
  expect(describeError(error)).toEqual({ code: 'Error', stack: [] })
})

it('one of Consegna has its code and parameters, and by name what was behind it', () => {
  const cause = Object.assign(new Error('connect to Mario'), { code: 'ECONNREFUSED' })
  const error = new ConsegnaError('store.unavailable', { driver: 'ECONNREFUSED' }, { cause })
  expect(describeError(error)).toMatchObject({
    code: 'store.unavailable',
    params: { driver: 'ECONNREFUSED' },
    causes: ['ECONNREFUSED'],
  })
})

it('whatever else is thrown has no more than its type', () => {
  expect(describeError('Mario Rossi')).toEqual({ code: 'string', stack: [] })
  const named = Object.assign(new Error('x'), { name: 'Mario Rossi', code: 'Mario Rossi' })
  expect(describeError(named).code).toBe('Error')
})
