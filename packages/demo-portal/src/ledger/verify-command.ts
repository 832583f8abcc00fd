import { runVerification } from './run-verification'

process.exitCode = await runVerification({
  args: process.argv.slice(2),
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
