import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { onTestFinished } from 'vitest'

/**
 * Holds the one place for a writer of a portal's SQLite file, as a long command beside it would: whatever
 * the portal wants to write waits.
 * @returns lets it write
 */
export function holdDatabase(dataDir: string): () => void {
  const database = new DatabaseSync(join(dataDir, 'portal.sqlite'), { timeout: 5_000 })
  database.exec('BEGIN IMMEDIATE')
  let held = true
  const release = () => {
    if (!held) return
    held = false
    database.exec('ROLLBACK')
    database.close()
  }
  onTestFinished(release)
  return release
}
