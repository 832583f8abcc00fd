import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MunicipalityRegistry } from '../../ports/registries'
import { uncheckedMunicipalities } from '../municipalities'
import { readMunicipalityTable } from '../municipality-table'

let italy: MunicipalityRegistry | undefined

/**
 * Every comune of Italy since 1861 with its periods, from the table that comes with this package
 * (ANPR's archive, copy of 2023; `data/README.md` names source and licence). Read once, in some 30 ms.
 */
export function italianMunicipalities(): MunicipalityRegistry {
  if (italy === undefined) {
    const { resolve } = createRequire(import.meta.url)
    const table = readFileSync(resolve('@consegna/core/data/italian-municipalities.csv'), 'utf8')
    italy = uncheckedMunicipalities(readMunicipalityTable(table), { complete: true })
  }
  return italy
}
