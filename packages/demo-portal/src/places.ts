import { fileURLToPath } from 'node:url'

// This file stands as deep in `src` as the bundle stands in `dist`: the same steps lead out of both.

/** Where data is kept unless configured otherwise: `data` at the root of the repository. */
export const defaultDataDir = fileURLToPath(new URL('../../../data', import.meta.url))

/** The comuni of the Marche with their periods. */
export const municipalitiesFile = fileURLToPath(
  new URL('../data/comuni-marche.csv', import.meta.url),
)
