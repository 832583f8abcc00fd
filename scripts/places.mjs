import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Stamps live inside node_modules: whoever deletes that folder deletes them too, and everything is done anew. */
export const stateFolder = `${root}node_modules/.consegna`
