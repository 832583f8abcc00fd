import { resolve } from 'node:path'
import { runBackupCommand } from './command'
import { foundLists } from './found-lists'
import { restoreSqlite } from './restore-sqlite'

await runBackupCommand({
  usage: `Uso: npm run restore -- FILE    (la copia da ripristinare; il portale deve essere fermo)
Usage: npm run restore -- FILE  (the copy to restore; the portal must be stopped)`,
  run: async (path, databaseFile) => {
    const restored = await restoreSqlite(resolve(path), databaseFile, new Date())
    const { it, en } = foundLists(restored)
    const { before } = restored
    return [
      `Ripristinato: ${databaseFile} (${it})`,
      `Restored: ${databaseFile} (${en})`,
      ...(before === null
        ? []
        : [
            `Il database di prima è in ${before}: tenerlo finché non si è visto che tutto è a posto.`,
            `The database of before is in ${before}: keep it until all was seen to be well.`,
          ]),
      ...(restored.isOlder
        ? [
            'La copia è di una versione precedente del portale: al prossimo avvio le tabelle vengono aggiornate.',
            'The copy is of an earlier version of the portal: its tables are brought up to date at the next start.',
          ]
        : []),
    ].join('\n')
  },
})
