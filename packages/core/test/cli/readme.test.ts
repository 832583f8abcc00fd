import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments'
import { readLimits } from '../../src/cli/limits'

const pages = ['README.md', 'docs/guides/limits.md'].map((page) =>
  readFileSync(join(import.meta.dirname, '../../../..', page), 'utf8'),
)
const commands = [...pages.join('\n').matchAll(/npx consegna ([a-z][^`\n]*)/g)].map(
  ([, line]) => line ?? '',
)

describe('the documentation', () => {
  it('shows commands', () => expect(commands.length).toBeGreaterThan(2))

  it.each(commands)('consegna %s is one', (line) => {
    const asked = parseArguments(line.trim().split(/\s+/))
    expect(asked.command).not.toBeNull()
    expect(() => readLimits(asked.limits)).not.toThrow()
  })
})
