// Brings a fresh clone to where it can be started and tested, with nothing but Node's own modules.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

try {
  ensureInstalled()
  ensureBuilt()
} catch (error) {
  console.error(`Set-up: ${error.message}`)
  process.exit(1)
}
