import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../../../test/support/embedded-postgres'
import { patiently } from '../databases/patiently'

export interface PortalSettings {
  /** The program: `dist/start.js`, or one that is put together for a run. */
  readonly file: string
  readonly databaseUrl: string
  readonly dataDir: string
  /** Lists checked at a time; 0: in the portal's own thread. */
  readonly workers: number
  /** A module that is loaded into the process before the program. */
  readonly preload?: string
  /** More for its environment. */
  readonly env?: NodeJS.ProcessEnv
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** The portal as a process of its own. It keeps its address through every restart. */
export class Portal {
  readonly origin: string
  readonly #port: number
  readonly #settings: PortalSettings
  #child: ChildProcess | null = null
  #output = ''

  private constructor(port: number, settings: PortalSettings) {
    this.#port = port
    this.#settings = settings
    this.origin = `http://127.0.0.1:${port}`
  }

  static async start(settings: PortalSettings): Promise<Portal> {
    const portal = new Portal(await freePort(), settings)
    await portal.restart()
    return portal
  }

  /** Number of the process; null when there is none. */
  get pid(): number | null {
    return this.#child?.pid ?? null
  }

  get child(): ChildProcess {
    if (this.#child === null) throw new Error('the portal is not running')
    return this.#child
  }

  /** Everything printed so far, by every process. */
  get output(): string {
    return this.#output
  }

  /** Starts it, or starts it again after a kill; resolves once it answers. */
  async restart(): Promise<void> {
    const { file, preload, databaseUrl, dataDir, workers, env } = this.#settings
    const loading = preload === undefined ? [] : ['--import', preload]
    const child = spawn(process.execPath, [...loading, file], {
      env: {
        PATH: process.env.PATH,
        PORT: String(this.#port),
        COHESION_SIMULATOR: 'false',
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        CHECK_WORKERS: String(workers),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text
      })
    }
    this.#child = child
    await patiently(async () => {
      if (child.exitCode !== null) return
      const { status } = await fetch(`${this.origin}/readyz`)
      if (status !== 200) throw new Error(`still starting: ${status}`)
    })
    if (child.exitCode !== null) {
      throw new Error(`the portal ended with ${child.exitCode}: ${this.#output.slice(-2000)}`)
    }
  }

  /** `kill -9`; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.gone()
  }

  /** Asks it to stop, as an operator does. @returns the exit code */
  async stop(): Promise<number | null> {
    const { child } = this
    child.kill('SIGTERM')
    await this.gone()
    return child.exitCode
  }

  /** Resolves when the process is gone, whoever ended it. */
  async gone(): Promise<void> {
    const { child } = this
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    this.#child = null
  }
}
