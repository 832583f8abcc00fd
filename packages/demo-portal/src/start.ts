import { describeProblems, readConfig } from './config/config'
import { runPortal } from './lifecycle/run-portal'

// From sysexits.h: wrong configuration.
const wrongConfiguration = 78

const read = readConfig(process.env)
if (read.ok) {
  await runPortal(read.config)
} else {
  console.error(describeProblems(read.problems))
  process.exitCode = wrongConfiguration
}
