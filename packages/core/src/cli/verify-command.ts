import { basename } from 'node:path'
import { styleText } from 'node:util'
import { type Refused, refused } from '../errors/problem'
import { messages } from '../messages/messages'
import { type GenuineReceipt, maxReceiptBytes, verifyReceipt } from '../receipt/verify-receipt'
import type { Asked } from './arguments'
import { type ExitStatus, exitStatus } from './exit-status'
import { openInputFile } from './input-file'
import { readKeySet } from './key-set'
import { printable } from './printable'
import { receiptFacts } from './receipt-facts'
import type { RunContext } from './run-context'
import { UsageError } from './usage-error'

/** What is no receipt at all; everything else that is refused was one, or looks like one. */
const notReceipts: ReadonlySet<string> = new Set([
  'receipt.not-pdf',
  'receipt.too-large',
  'receipt.unsigned',
])

/** Says whether a file is a receipt, byte by byte as it was issued: with the published keys, and no portal. */
export async function verifyCommand(asked: Asked, context: RunContext): Promise<ExitStatus> {
  const path = asked.file ?? ''
  const { jwks } = asked.values
  if (jwks === undefined) throw new UsageError((texts) => texts.jwksMissing)
  const keys = await readKeySet(jwks)
  const file = await readReceipt(path)
  const verified = file === null ? tooLarge() : await verifyReceipt(file, keys)
  const status = statusOf(verified)
  if (asked.json) await printJson(verified, status, context)
  else await printForPeople(path, verified, status, context)
  return status
}

const tooLarge = () => refused('receipt.too-large', { maximumBytes: maxReceiptBytes })

/** Null when it is larger than any receipt: it is not read then. */
async function readReceipt(path: string): Promise<Uint8Array | null> {
  const source = await openInputFile(path)
  try {
    return source.size > maxReceiptBytes ? null : await source.read(0, source.size)
  } finally {
    await source.close()
  }
}

function statusOf(verified: GenuineReceipt | Refused): ExitStatus {
  if (verified.kind === 'genuine') return exitStatus.valid
  return notReceipts.has(verified.refusal.code) ? exitStatus.refused : exitStatus.invalid
}

const outcomes = {
  0: 'genuine',
  1: 'not-genuine',
  2: 'refused',
  64: 'refused',
  70: 'refused',
} as const

async function printJson(
  verified: GenuineReceipt | Refused,
  status: ExitStatus,
  { out, locale }: RunContext,
): Promise<void> {
  const refusal =
    verified.kind === 'genuine'
      ? null
      : {
          code: verified.refusal.code,
          ...messages(locale, {}, 'command-line').of(verified.refusal),
        }
  const receipt = verified.kind === 'genuine' ? verified.receipt : null
  const key = verified.kind === 'genuine' ? verified.keyId : null
  await out.line(JSON.stringify({ outcome: outcomes[status], key, receipt, refusal }, null, 2))
}

async function printForPeople(
  path: string,
  verified: GenuineReceipt | Refused,
  status: ExitStatus,
  { out, locale, texts, colours }: RunContext,
): Promise<void> {
  const words = texts.verify
  const ink = (format: 'green' | 'red' | 'dim', text: string): string =>
    colours ? styleText([format], text, { validateStream: false }) : text
  const headline = words.outcomes[outcomes[status]]
  await out.line(
    `${printable(basename(path))}: ${ink(status === exitStatus.valid ? 'green' : 'red', headline)}`,
  )
  if (verified.kind === 'refused') {
    const { message, remedy } = messages(locale, {}, 'command-line').of(verified.refusal)
    await out.line(`  ${printable(message)}`)
    await out.line(`  ${printable(remedy)}`)
    await out.line(ink('dim', `  ${verified.refusal.code}`))
    return
  }
  for (const [label, value] of receiptFacts(verified, words, locale)) {
    await out.line(`  ${label}: ${printable(value)}`)
  }
  await out.line(words.stillValid)
}
