export {
  type StoresCapabilities,
  type StoresContractOptions,
  storesContract,
} from './stores-contract'
export type { OpenStores } from './stories'
