import { expect, it } from 'vitest'
import * as check from '../src/check'
import * as clamav from '../src/clamav/index'
import * as contract from '../src/contract/index'
import * as files from '../src/files/index'
import * as core from '../src/index'
import * as memory from '../src/memory/index'
import * as workers from '../src/workers'

it.each([
  ['@consegna/core', core],
  ['@consegna/core/check', check],
  ['@consegna/core/clamav', clamav],
  ['@consegna/core/contract', contract],
  ['@consegna/core/files', files],
  ['@consegna/core/memory', memory],
  ['@consegna/core/workers', workers],
])('%s exports these names and no others', (_, entry) => {
  expect(Object.keys(entry).sort()).toMatchSnapshot()
})
