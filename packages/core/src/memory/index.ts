export { municipalityRegistry as memoryMunicipalities } from '../registries/municipalities'
export { type FixedClock, fixedClock } from './clock'
export { countingIds } from './ids'
export { memoryStores } from './memory-stores'
