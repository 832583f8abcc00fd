export {
  type FileStoreContractOptions,
  fileStoreContract,
  type OpenFileStore,
} from './file-store-contract'
export {
  type StoresCapabilities,
  type StoresContractOptions,
  storesContract,
} from './stores-contract'
export type { OpenStores } from './stories'
