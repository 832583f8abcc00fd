import { describeProblems, readConfig } from './config/config'
import { wrongConfiguration } from './lifecycle/cannot-start'
import { runPortal } from './lifecycle/run-portal'

const read = readConfig(process.env)
if (read.ok) {
  await runPortal(read.config)
} else {
  console.error(describeProblems(read.problems))
  process.exitCode = wrongConfiguration
}
