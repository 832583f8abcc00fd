#!/usr/bin/env node
// Makes the table of all comuni of Italy that the package ships, from the archive of ANPR
// (https://github.com/italia/anpr, src/archivi/ANPR_archivio_comuni.csv). Build the package first:
//
//   npm run build
//   node packages/core/scripts/prepare-municipalities.mjs path/to/ANPR_archivio_comuni.csv
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import {
  formatMunicipalities,
  municipalityRegistry,
  parseMunicipalityArchive,
} from '../dist/index.js'

const archive = argv[2]
if (archive === undefined) {
  stderr.write('usage: prepare-municipalities.mjs <ANPR_archivio_comuni.csv>\n')
  exit(64)
}

const periods = parseMunicipalityArchive(readFileSync(archive, 'utf8'))
municipalityRegistry(periods) // refuses periods that overlap
// The table is read back by splitting its lines at commas.
if (periods.some(({ name, otherNames = [] }) => /[",;]/.test(name + otherNames.join(''))))
  throw new Error('a name holds a comma, a semicolon or a quote')

const table = fileURLToPath(new URL('../data/italian-municipalities.csv', import.meta.url))
writeFileSync(table, formatMunicipalities(periods))
stdout.write(`${periods.length} periods written to ${table}\n`)
