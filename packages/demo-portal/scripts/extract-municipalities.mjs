#!/usr/bin/env node
// Extracts every period of the comuni of one region from the ANPR archive, with the names as people
// write them. The output goes to standard output:
//
//   node scripts/extract-municipalities.mjs path/to/archive.csv [region] > data/comuni-marche.csv
import { readFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'

const [path, region = '11'] = argv.slice(2)
if (path === undefined) {
  stderr.write('usage: extract-municipalities.mjs <ANPR archive.csv> [ISTAT code of the region]\n')
  exit(64)
}

/** The archive has no line breaks inside its fields, and doubles the quotes. */
function fieldsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}

const particles = new Set(
  "a ad ai al alla alle col con da dal dalla de de' degli dei del della delle dello di e ed in nel nella per su sui sul sulla".split(
    ' ',
  ),
)

const capital = (word) =>
  word.replace(/(^|[-'])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())

/** `SANT'ANGELO IN VADO` -> `Sant'Angelo in Vado`; the archive has the accents already. */
function spell(name) {
  return name
    .toLowerCase()
    .split(' ')
    .map((word, position) => {
      if (position === 0) return capital(word)
      if (particles.has(word)) return word
      const elided = /^(d|dell|all|nell|sull|dall)'(.+)$/.exec(word)
      return elided ? `${elided[1]}'${capital(elided[2])}` : capital(word)
    })
    .join(' ')
}

const lines = readFileSync(path, 'utf8')
  .replace(/^\uFEFF/, '')
  .split(/\r?\n/)
  .filter((line) => line !== '')
const header = fieldsOf(lines[0])
const periods = lines
  .slice(1)
  .map((line) => Object.fromEntries(fieldsOf(line).map((value, at) => [header[at], value])))
  .filter((row) => row.IDREGIONE === region)
  .map((row) => [
    row.CODISTAT,
    row.CODCATASTALE,
    spell(row.DENOMINAZIONE_IT),
    row.SIGLAPROVINCIA,
    row.IDREGIONE,
    row.DATAISTITUZIONE,
    row.DATACESSAZIONE === '9999-12-31' ? '' : row.DATACESSAZIONE,
  ])
  .map((fields) => fields.join(','))
  .sort()

stdout.write(`${['istat,belfiore,name,province,region,from,to', ...periods].join('\n')}\n`)
