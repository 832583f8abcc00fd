import { purgeStores } from '@consegna/core'
import { openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'

// A purge in a process of its own: `node … <address> <now>`. It says when it begins, and what it did.
const [address = '', now = ''] = process.argv.slice(2)
const database = openDatabase(address)
const stores = sequelizeStores(database)
const { erase } = stores.retention
const retention: typeof stores.retention = {
  ...stores.retention,
  erase: (check, part, at) => {
    process.stdout.write(`erasing ${part} of ${check}\n`)
    return erase(check, part, at)
  },
}
const report = await purgeStores({ stores: { ...stores, retention } }, { now })
process.stdout.write(`${JSON.stringify(report)}\n`)
await database.close()
