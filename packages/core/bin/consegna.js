#!/usr/bin/env node
// Committed as it is, so that npm finds it before anything is built.
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

// Garbage is collected sooner: over a million rows a tenth to a fifth less memory, for a few percent of time.
setFlagsFromString('--heap-growing-percent=20')

const cli = new URL('../dist/cli.js', import.meta.url)
if (existsSync(cli)) {
  const { main } = await import(cli.href)
  process.exitCode = await main(process.argv.slice(2), process)
} else {
  console.error('consegna: eseguire prima «npm run build» / run "npm run build" first.')
  process.exitCode = 70
}
