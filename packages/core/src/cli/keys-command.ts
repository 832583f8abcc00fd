import { ConsegnaError } from '../errors/consegna-error'
import { messages } from '../messages/messages'
import { makeKeyFile, publishedKeys, readKeyFile, rotateKeyFile } from '../signing/key-file'
import type { Asked } from './arguments'
import { type ExitStatus, exitStatus } from './exit-status'
import { printable } from './printable'
import type { RunContext } from './run-context'
import { UsageError } from './usage-error'

/** Makes, rotates and publishes the keys that sign receipts. */
export async function keysCommand({ values }: Asked, context: RunContext): Promise<ExitStatus> {
  const actions = [
    [values.new, makeKeys],
    [values.rotate, rotateKeys],
    [values.public, printKeys],
  ] as const
  const [wanted, another] = actions.filter(([file]) => file !== undefined)
  if (wanted === undefined || another !== undefined) {
    throw new UsageError((texts) => texts.keysAction)
  }
  const [file = '', act] = wanted
  try {
    await act(file, context)
  } catch (error) {
    throw usageError(error, file)
  }
  return exitStatus.valid
}

async function makeKeys(file: string, { notes, texts }: RunContext): Promise<void> {
  // A key that signs already is never replaced by accident.
  if (!(await makeKeyFile(file))) throw new UsageError((all) => all.keysThere(file))
  await notes.line(texts.keysMade(printable(file), (await readKeyFile(file)).active.kid))
}

async function rotateKeys(file: string, { notes, texts }: RunContext): Promise<void> {
  const { active, retired } = await rotateKeyFile(file)
  await notes.line(texts.keysRotated(printable(file), active, retired))
}

async function printKeys(file: string, { out }: RunContext): Promise<void> {
  await out.line(JSON.stringify(publishedKeys(await readKeyFile(file)), null, 2))
}

function usageError(error: unknown, file: string): unknown {
  if (error instanceof ConsegnaError) {
    return new UsageError((texts) => {
      const { message, remedy } = messages(texts.locale, {}, 'command-line').of(error)
      return `${file}: ${message} ${remedy}`
    })
  }
  const code = error instanceof Error ? Reflect.get(error, 'code') : null
  return typeof code === 'string'
    ? new UsageError((texts) => texts.cannotWrite(file, code), { cause: error })
    : error
}
