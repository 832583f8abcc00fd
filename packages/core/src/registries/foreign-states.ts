import type { ForeignState, StateRegistry } from '../ports/registries'
import { foreignStateList } from './foreign-state-list'
import { placeKey, splitSigla } from './place-names'
import { forgivenSteps, similarTexts } from './similar-texts'

/** No state's name is as long. */
const longest = 120

interface KnownState {
  readonly state: ForeignState
  readonly names: readonly string[]
}

function readLine(line: string): KnownState {
  const [code = '', name = '', others = '', former = ''] = line.split('|')
  const state = former === '' ? { code, name } : { code, name, formerly: former.split(',') }
  return { state, names: [name, ...(others === '' ? [] : others.split(';'))] }
}

let made: StateRegistry | undefined

/**
 * Foreign states and territories with their codes, those of today and the usual ones that ceased.
 * The name of a state that has an old and a new code is the new one's.
 */
export function foreignStates(): StateRegistry {
  made ??= stateRegistry(foreignStateList.trim().split('\n').map(readLine))
  return made
}

function stateRegistry(known: readonly KnownState[]): StateRegistry {
  const byCode = new Map(known.map(({ state }) => [state.code, state]))
  const byKey = new Map<string, ForeignState>()
  for (const { state, names } of known) {
    for (const key of names.map(placeKey)) if (!byKey.has(key)) byKey.set(key, state)
  }
  const findSimilar = similarTexts(byKey)
  // People add the sigla of what is abroad: "Romania (EE)".
  const keyOf = (written: string): string => placeKey(splitSigla(written).name)
  return {
    withCode: (code) => byCode.get(code) ?? null,
    named: (name) => (name.length > longest ? null : (byKey.get(keyOf(name)) ?? null)),
    similar(name, { limit }) {
      if (name.length > longest) return []
      const key = keyOf(name)
      const found = findSimilar(key, forgivenSteps(key))
      const nearest = found.filter(({ steps }) => steps === found[0]?.steps)
      return [...new Set(nearest.map(({ item }) => item))].slice(0, limit)
    },
  }
}
