import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOf, marioRossi } from '../support/lists'
import { buildConsegna, type Consegna, runHere } from './consegna'
import { save, saveJson } from './files'

let consegna: Consegna
let folder: string
const started = process.cwd()
beforeAll(async () => {
  consegna = await buildConsegna()
  folder = consegna.folder()
  await save(folder, 'elenco.xlsx', await listOf(marioRossi))
  process.chdir(folder)
  mkdirSync(join(folder, 'cartella'))
  symlinkSync('elenco.xlsx', join(folder, 'altro-nome.xlsx'))
  writeFileSync(join(folder, 'testo.json'), 'settings: {}')
  writeFileSync(join(folder, 'lista.json'), '[]')
  saveJson(folder, 'refuso.json', { settings: {}, titel: 'Borse' })
  saveJson(folder, 'impostazione.json', { iseeThreshold: 'molto' })
  saveJson(folder, 'altro-tipo.json', { preset: 'trasporti' })
  saveJson(folder, 'regola.json', { rules: { 'no-such-rule': 'off' } })
  saveJson(folder, 'versione.json', { templates: [{ version: 9, policy: 'accepted' }] })
  saveJson(folder, 'giorno.json', { municipalitiesAsOf: '2010-01-01' })
  saveJson(folder, 'toscana.json', { region: '09' })
  mkdirSync(join(folder, 'dati'))
  writeFileSync(
    join(folder, 'dati/comuni.csv'),
    'istat,belfiore,name,province,region,from,to\n042002,A271,Ancona,AN,11,1946-01-01,\n',
  )
  // V8 tells no place of these two.
  writeFileSync(join(folder, 'virgola.json'), '{ "x": [1,\n2,\n] }')
  writeFileSync(join(folder, 'lunga.json'), `{ "title": "${'x'.repeat(500)}",\n'y': 1 }`)
  writeFileSync(join(folder, 'tronco.json'), '{ "title": 12')
  const window = { opensAt: '2018-04-02T00:00:00.000Z', closesAt: '2018-04-01T00:00:00.000Z' }
  saveJson(folder, 'finestra.json', { window })
  saveJson(folder, 'nessuna-versione.json', { templates: [{ version: 2, policy: 'warned' }] })
  saveJson(folder, 'solo-avvisi.json', { rules: { 'fiscal-code-agrees': 'error' } })
  saveJson(folder, 'chiave.json', { rules: { 'unique-key': 'off' } })
  for (const name of ['vuota', 'altro', 'righe']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'altro/elenco.csv'), 'a,b\n1,2\n')
  writeFileSync(
    join(folder, 'righe/comuni.csv'),
    'istat,belfiore,name,province,region,from,to\n42,A271,Ancona,AN,11,1946-01-01,\n',
  )
  mkdirSync(join(folder, 'registri'))
  writeFileSync(join(folder, 'registri/comuni.csv'), 'istat,belfiore\n1,2\n')
})
afterAll(() => {
  process.chdir(started)
  consegna.remove()
})

describe('wrong use ends with 64, a sentence and the usage, and changes nothing', () => {
  it.concurrent.each<[args: string, it: string, en: string]>([
    ['', 'Manca il comando', 'The command is missing'],
    ['controlla', 'Il comando «controlla» non esiste', 'There is no command "controlla"'],
    ['--colour', 'L’opzione --colour non esiste.', 'There is no option --colour.'],
    [
      'check elenco.xlsx --tutto',
      '--tutto non esiste per il comando check',
      'no option --tutto of the command check',
    ],
    ['codes --out x', '--out non esiste per il comando codes', 'no option --out of the command'],
    ['check', 'Manca il file da controllare', 'The file to be checked is missing'],
    ['check elenco.xlsx b.xlsx', '«b.xlsx» è di troppo', '"b.xlsx" is one too many'],
    ['template elenco.xlsx', 'non vuole nessun file', 'takes no file'],
    [
      'check elenco.xlsx --annotate',
      'Dopo l’opzione --annotate manca',
      '--annotate lacks its value',
    ],
    ['check elenco.xlsx --registry --json', '--registry manca', '--registry lacks its value'],
    ['check elenco.xlsx --json=yes', '--json non vuole nessun valore', '--json takes no value'],
    ['check elenco.xlsx --json --json', 'è scritta due volte', 'is given twice'],
    ['check manca.xlsx', 'Il file manca.xlsx non esiste', 'There is no file manca.xlsx'],
    ['check cartella', 'cartella non è un file', 'cartella is not a file'],
    [
      'check elenco.xlsx --annotate elenco.xlsx',
      '--annotate elenco.xlsx è un file che il comando deve leggere',
      'has to read',
    ],
    ['check elenco.xlsx --annotate altro-nome.xlsx', 'deve leggere', 'has to read'],
    [
      'check elenco.xlsx --registry dati --annotate dati/comuni.csv',
      '--annotate dati/comuni.csv è un file che il comando deve leggere',
      'has to read',
    ],
    ['check elenco.xlsx --annotate cartella', 'cartella non è un file', 'is not a file'],
    ['check elenco.xlsx --annotate no/out.xlsx', 'La cartella in cui scrivere', 'The folder into'],
    ['check elenco.xlsx --municipality Ancona', 'non è un codice ISTAT', 'not an ISTAT code'],
    ['check elenco.xlsx --municipality 999999', 'Nessun comune ha il codice', 'No comune has'],
    [
      'check elenco.xlsx --municipality 041069 --campaign giorno.json',
      'non c’era il 01/01/2010',
      'was not there on 01/01/2010',
    ],
    [
      'check elenco.xlsx --municipality 042002 --campaign toscana.json',
      'Il comune Ancona (042002) non partecipa',
      'Ancona (042002) takes no part',
    ],
    ['check elenco.xlsx --limit', '--limit manca', '--limit lacks its value'],
    [
      'check elenco.xlsx --limit maxRow=5',
      'Il limite «maxRow» non c’è: --limit vuole NOME=VALORE, con uno di questi nomi: maxEntries, maxFileBytes,',
      'There is no limit "maxRow": --limit takes NAME=VALUE, with one of these names: maxEntries, maxFileBytes,',
    ],
    ['check elenco.xlsx --limit maxRows', '«» non va bene per il limite maxRows', 'a whole number'],
    ['check elenco.xlsx --limit maxRows=0', '«0» non va bene', '"0" does not do'],
    ['check elenco.xlsx --limit maxRows=1e6', '«1e6» non va bene', '"1e6" does not do'],
    ['check elenco.xlsx --limit maxRows=1MB', '«1MB» non va bene', '"1MB" does not do'],
    [
      'check elenco.xlsx --limit maxFileBytes=1TB',
      'anche con KB, MB o GB',
      'also with KB, MB or GB',
    ],
    [
      'check elenco.xlsx --limit maxRows=5 --limit maxRows=6',
      '--limit maxRows è scritta due volte',
      '--limit maxRows is given twice',
    ],
    ['template --limit maxRows=5', '--limit non esiste', 'no option --limit'],
    ['check elenco.xlsx --registry manca', 'manca non è una cartella', 'manca is not a folder'],
    ['check elenco.xlsx --registry elenco.xlsx', 'non è una cartella', 'is not a folder'],
    ['check elenco.xlsx --registry registri', 'registri non vanno bene', 'registri are not right'],
    ['check elenco.xlsx --campaign manca.json', 'manca.json non esiste', 'no file manca.json'],
    [
      'check elenco.xlsx --campaign testo.json',
      'non è scritto in JSON: il primo errore è alla riga 1, colonna 1.',
      'is not written in JSON: the first error is in line 1, column 1.',
    ],
    ['check elenco.xlsx --campaign virgola.json', 'alla riga 3, colonna 1', 'in line 3, column 1'],
    ['check elenco.xlsx --campaign lunga.json', 'alla riga 2, colonna 1', 'in line 2, column 1'],
    ['check elenco.xlsx --campaign tronco.json', 'alla riga 1, colonna 14', 'line 1, column 14'],
    [
      'check elenco.xlsx --campaign finestra.json',
      'window: la chiusura (closesAt) deve venire dopo l’apertura',
      'window: the end (closesAt) has to come after the beginning',
    ],
    [
      'check elenco.xlsx --campaign nessuna-versione.json',
      'almeno una versione del modello deve essere accettata',
      'at least one version of the template has to be accepted',
    ],
    [
      'check elenco.xlsx --campaign solo-avvisi.json',
      'rules.fiscal-code-agrees: questa regola può dare solo avvisi',
      'rules.fiscal-code-agrees: this rule can only warn',
    ],
    [
      'check elenco.xlsx --campaign chiave.json',
      'rules.unique-key: questa regola dà sempre errori',
      'rules.unique-key: this rule always gives errors',
    ],
    [
      'check elenco.xlsx --registry vuota',
      'vuota non vanno bene: non c’è nessun file',
      'vuota are not right: there is no file',
    ],
    [
      'check elenco.xlsx --registry altro',
      'elenco.csv, riga 1: le intestazioni non sono',
      'elenco.csv, line 1: its header is not',
    ],
    [
      'check elenco.xlsx --registry righe',
      'comuni.csv, riga 2: non va bene il valore di istat',
      'comuni.csv, line 2: the value of istat is not right',
    ],
    ['check elenco.xlsx --campaign lista.json', 'non contiene un oggetto JSON', 'no JSON object'],
    ['check elenco.xlsx --campaign refuso.json', 'titel', 'titel'],
    [
      'check elenco.xlsx --campaign impostazione.json',
      'settings.iseeThreshold',
      'settings.iseeThreshold',
    ],
    ['check elenco.xlsx --campaign altro-tipo.json', '«trasporti»', '"trasporti"'],
    ['check elenco.xlsx --campaign regola.json', 'rules.no-such-rule', 'rules.no-such-rule'],
    ['template --campaign versione.json', 'la versione 9 del modello non c’è', 'no version 9'],
    ['template --version 3', 'La versione 3 del modello non esiste', 'no version 3'],
    ['template --version', '--version manca', '--version lacks'],
    ['template --out no/out.xlsx', 'La cartella in cui scrivere', 'The folder into'],
  ])('consegna %s', async (line, it, en) => {
    const args = line.split(' ').filter(Boolean)
    const before = readdirSync(folder).sort()
    const italian = await consegna.run(args, { cwd: folder })
    expect(italian.stderr).toContain(it)
    expect(italian.stderr).toMatch(/^Uso: consegna /m)
    expect(italian.stdout).toBe('')
    expect(italian.status).toBe(64)
    const english = await runHere(['--lang', 'en', ...args])
    expect(english.stderr).toContain(en)
    expect(english.stderr).toMatch(/^Usage: consegna /m)
    expect(english.status).toBe(64)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it('a language that is not there is told in that of the environment', async () => {
    const { status, stderr } = await consegna.run(['codes', '--lang', 'fr'])
    expect(status).toBe(64)
    expect(stderr).toContain('La lingua «fr» non c’è')
  })

  it('without a build says in one sentence what to run', async () => {
    const unbuilt = join(consegna.folder(), 'bin')
    mkdirSync(unbuilt)
    writeFileSync(join(unbuilt, 'consegna.js'), readFileSync(consegna.bin))
    const { execFile } = await import('node:child_process')
    const stderr = await new Promise<string>((resolve) => {
      execFile(process.execPath, [join(unbuilt, 'consegna.js')], (_error, _out, err) =>
        resolve(err),
      )
    })
    expect(stderr).toContain('npm run build')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
