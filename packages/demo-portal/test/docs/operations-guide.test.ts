import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addresses } from '../../src/addresses'
import { describeProblems, readConfig } from '../../src/config/config'
import { variables } from '../../src/config/variables'
import { levels } from '../../src/logging/events'

const guide = readFileSync(
  new URL('../../../../docs/guides/operations.md', import.meta.url),
  'utf8',
)

const block = (language: string, first: string): string =>
  [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
    ([, name, text]) => name === language && text?.includes(first),
  )?.[2] ?? ''

const unit = block('ini', '[Service]')
const secrets = block('sh', 'SESSION_KEY')
const proxy = block('nginx', 'server {')

describe('the guide to operations', () => {
  it('has a unit for systemd with which the portal starts', () => {
    const lines = [
      ...[...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)],
      ...[...secrets.matchAll(/^(\w+)=(.*)$/gm)],
    ].map(([, name = '', value = '']) => [name, value])
    for (const [name] of lines) expect(Object.keys(variables)).toContain(name)
    const read = readConfig(Object.fromEntries(lines))
    if (!read.ok) throw new Error(describeProblems(read.problems))
    expect(read.config.mode).toBe('production')
    const patience = Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])
    expect(patience).toBeGreaterThanOrEqual(read.config.stopSeconds + 10)
    expect(unit).toContain('RestartPreventExitStatus=78')
  })

  it('has a proxy that sets what the portal believes', () => {
    for (const header of ['Host', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Forwarded-For']) {
      expect(proxy).toMatch(new RegExp(`proxy_set_header ${header} +\\S+;`))
    }
    expect(proxy).toContain(`location = ${addresses.readiness} `)
    expect(proxy).toContain(`location = ${addresses.health} `)
  })

  it('names every event of the log with its level, in the order of the code', () => {
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| (\w+) \|/gm)].map(([, ...row]) => row)
    expect(rows).toEqual(Object.entries(levels))
  })
})
