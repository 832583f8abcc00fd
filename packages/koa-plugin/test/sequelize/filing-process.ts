import { fileSystemFiles } from '@consegna/core/files'
import { openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { recordText } from './file-store-samples'

// A portal process of its own: `node … <address> <folder> <name>`. It records checks with files in the folder, one
// after the other, discards every third, and says the id of each once it is recorded.
const [address = '', folder = '', name = ''] = process.argv.slice(2)
const stores = sequelizeStores(openDatabase(address), { files: fileSystemFiles({ folder }) })
for (let turn = 0; ; turn++) {
  const id = `${name}-${turn}`
  await recordText(stores, id, `elenco ${id}`.repeat(5_000))
  process.stdout.write(`${id}\n`)
  if (turn % 3 === 0) await stores.checks.discard(id)
}
