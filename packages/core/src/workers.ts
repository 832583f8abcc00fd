// Checks in worker threads, for Node: the pool, and what a worker's module is made of; neither exceljs nor pdfkit.
export { definePreset } from './campaign/preset'
export { type CheckerPool, createCheckerPool } from './checking/pool/checker-pool'
export {
  type CheckWorker,
  type CheckWorkerDefinition,
  defineCheckWorker,
} from './checking/pool/define-check-worker'
export type { CheckerPoolOptions, InterruptedCheck } from './checking/pool/pool-options'
export { InterruptedCheckError } from './errors/interrupted-check-error'
export type {
  CheckedFile,
  CheckedList,
  KnownTitles,
  ListChecker,
  ListCheckJob,
  ListFacts,
} from './ports/list-checker'
export { borseDiStudio } from './presets/borse-di-studio'
export { foreignStates } from './registries/foreign-states'
export { italianMunicipalities } from './registries/node/italian-municipalities'
export { loadRegistries } from './registries/node/load-registries'
export { parseSchools } from './registries/school-file'
export { schoolRegistry } from './registries/schools'
