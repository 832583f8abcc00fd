import { fileURLToPath } from 'node:url'

// This file stands as deep in `src` as the bundle stands in `dist`: the same steps lead out of both.

/** Where data is kept unless configured otherwise: `data` at the root of the repository. */
export const defaultDataDir = fileURLToPath(new URL('../../../data', import.meta.url))

/** What runs in the threads that check lists; built beside the portal's own bundle. */
export const checkWorkerFile = new URL('./check-worker.js', import.meta.url)

/** Upper secondary schools of the Marche. */
export const schoolsFile = fileURLToPath(new URL('../data/schools-marche.csv', import.meta.url))
