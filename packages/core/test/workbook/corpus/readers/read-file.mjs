// Reads the files whose paths come on stdin, line by line, and answers each with one line of JSON.
import { argv, stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { readWithExcelJs } from './exceljs.mjs'
import { readWithSheetJs } from './sheetjs.mjs'

// A reader that goes round in circles ends with who asked it, also when that one was killed.
const watch = `
  const asker = process.ppid
  setInterval(() => process.ppid === asker || process.kill(process.pid, 'SIGKILL'), 1000)
`
new Worker(watch, { eval: true }).unref()

const read = argv[2] === 'exceljs' ? readWithExcelJs : readWithSheetJs

for await (const path of createInterface({ input: stdin })) {
  try {
    stdout.write(`${JSON.stringify({ sheets: await read(path) })}\n`)
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
    stdout.write(`${JSON.stringify({ thrown: `${name}: ${message}` })}\n`)
  }
}
