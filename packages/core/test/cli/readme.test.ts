import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments'

const readme = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8')
const commands = [...readme.matchAll(/npx consegna ([a-z][^`\n]*)/g)].map(([, line]) => line ?? '')

describe('the README', () => {
  it('shows commands', () => expect(commands.length).toBeGreaterThan(2))

  it.each(commands)('consegna %s is one', (line) => {
    const asked = parseArguments(line.trim().split(/\s+/))
    expect(asked.command).not.toBeNull()
  })
})
