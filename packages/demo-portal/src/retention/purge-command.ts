import { runPurge } from './run-purge'

process.exitCode = await runPurge({
  args: process.argv.slice(2),
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
