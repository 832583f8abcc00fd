import { createRequire } from 'node:module'
import { kill, pid } from 'node:process'
import type { Writable } from 'node:stream'
import { z } from 'zod'
import { toRomeTime } from '../messages/formats'
import { type Asked, parseArguments } from './arguments'
import { isCommand } from './commands'
import { type ExitStatus, exitStatus } from './exit-status'
import { chooseLocale } from './locale'
import { Output } from './output'
import { removeUnfinished } from './output-file'
import { printable } from './printable'
import type { MaybeTerminal } from './progress'
import type { RunContext } from './run-context'
import { en } from './texts/en'
import { it } from './texts/it'
import { UsageError } from './usage-error'

/** What the command line needs of its process. */
export interface Surroundings {
  readonly stdout: Writable & MaybeTerminal
  readonly stderr: Writable & MaybeTerminal
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Runs one command in a process of its own.
 * @param args what follows the program's name
 * @returns the exit status, when everything is written
 */
export async function main(args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const context = contextOf(args, around)
  // What zod says of a campaign's values.
  z.config(z.locales[context.locale]())
  endTidily()
  return run(args, context)
}

/** What a command works with, in the language that is asked for. */
export function contextOf(args: readonly string[], around: Surroundings): RunContext {
  const locale = chooseLocale(args, around.env)
  return {
    locale,
    texts: { it, en }[locale],
    today: toRomeTime(new Date().toISOString()).slice(0, 10),
    out: new Output(around.stdout),
    notes: new Output(around.stderr),
    terminal: around.stderr,
    colours: around.stdout.isTTY === true && !around.env.NO_COLOR,
  }
}

/** Runs one command and waits until everything is written. */
export async function run(args: readonly string[], context: RunContext): Promise<ExitStatus> {
  const status = await tellFailures(args, context)
  try {
    await context.out.flush()
    await context.notes.flush()
    return status
  } catch {
    // Neither stream takes anything more: the status is all that can still be told.
    return exitStatus.failed
  }
}

async function tellFailures(args: readonly string[], context: RunContext): Promise<ExitStatus> {
  const { notes, texts } = context
  try {
    return await runCommand(parseArguments(args), context)
  } catch (error) {
    if (!(error instanceof UsageError)) {
      await notes.line(texts.internal(printable(error instanceof Error ? error.message : '?')))
      return exitStatus.failed
    }
    const command = args.find(isCommand) ?? null
    await notes.line(`consegna: ${printable(error.sentence(texts))}`)
    await notes.line(texts.usage(command))
    return exitStatus.wrongUse
  }
}

async function runCommand(asked: Asked, context: RunContext): Promise<ExitStatus> {
  const { out, texts } = context
  if (asked.help) {
    await out.line(texts.help(asked.command))
    return exitStatus.valid
  }
  if (asked.packageVersion) {
    await out.line(packageVersion())
    return exitStatus.valid
  }
  switch (asked.command) {
    case 'template':
      return (await import('./template-command')).templateCommand(asked, context)
    case 'check':
      return (await import('./check-command')).checkCommand(asked, context)
    case 'codes':
      return (await import('./codes-command')).codesCommand(asked, context)
    case 'verify':
      return (await import('./verify-command')).verifyCommand(asked, context)
    case 'keys':
      return (await import('./keys-command')).keysCommand(asked, context)
    case null:
      throw new UsageError(() => texts.noCommand)
  }
}

function packageVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('@consegna/core/package.json')
  return z.object({ version: z.string() }).parse(manifest).version
}

/** A program that is told to end leaves no half-written file, and ends as it was told. */
function endTidily(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      removeUnfinished()
      kill(pid, signal)
    })
  }
}
