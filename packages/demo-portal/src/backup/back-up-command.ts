import { resolve } from 'node:path'
import { backUpSqlite } from './back-up-sqlite'
import { runBackupCommand } from './command'
import { foundLists } from './found-lists'

await runBackupCommand({
  usage: `Uso: npm run backup -- FILE    (la copia da fare; il portale può restare in funzione)
Usage: npm run backup -- FILE  (the copy to make; the portal may be running)`,
  run: async (path, databaseFile) => {
    const copy = resolve(path)
    const { it, en } = foundLists(await backUpSqlite(databaseFile, copy))
    return `Copia fatta e controllata: ${copy} (${it})\nCopy made and checked: ${copy} (${en})`
  },
})
