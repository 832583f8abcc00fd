import type { Sequelize } from 'sequelize'

type Run = <Result>(work: () => Promise<Result>) => Promise<Result>

const queues = new WeakMap<Sequelize, Run>()

function newQueue(): Run {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

/**
 * One after the other, for all stores on this Sequelize. SQLite has one writer: transactions of one
 * process that compete for it starve each other, since each blocks the thread while it asks.
 */
export function writeQueue(sequelize: Sequelize): Run {
  const queue = queues.get(sequelize) ?? newQueue()
  queues.set(sequelize, queue)
  return queue
}
