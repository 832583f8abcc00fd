import { openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { handIn } from './samples'

// A portal process of its own: `node … <address> <name> <how many>`. It hands in lists of Ancona one after
// the other, and says the number of each once it is accepted.
const [address = '', name = '', count = '0'] = process.argv.slice(2)
const database = openDatabase(address)
const stores = sequelizeStores(database)
for (let turn = 0; turn < Number(count); turn++) {
  const { number } = await handIn(stores, `${name}-${turn}`)
  process.stdout.write(`${number}\n`)
}
await database.close()
