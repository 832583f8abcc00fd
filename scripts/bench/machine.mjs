import { availableParallelism, loadavg, totalmem } from 'node:os'

/** What kind of machine, and whether it had other things to do. */
export function machine() {
  const cores = availableParallelism()
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0)
  const [load = 0] = loadavg()
  const busy = load > cores / 2 ? `, busy with other work (load ${load.toFixed(1)})` : ''
  return (
    `${cores} ${cores === 1 ? 'core' : 'cores'} · ${gigabytes} GB · ` +
    `${process.platform} ${process.arch} · Node ${process.versions.node}${busy}`
  )
}
