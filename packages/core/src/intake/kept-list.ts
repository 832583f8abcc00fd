import { byTemplate } from '../checking/check-list'
import { unpackReading } from '../checking/packed-reading'
import { type Refused, refused } from '../errors/problem'
import type { CheckRecord } from '../ports/records'
import type { Template } from '../template/define-template'
import { type ListContent, listContent } from '../validation/list-content'
import { bufferByteSource } from '../workbook/buffer-byte-source'
import { type Context, type OpenedCheck, templateOf } from './context'
import { fileErasedAt } from './erasures'

/** The cells of a list that was checked, as long as they can be had. */
export interface KeptList {
  readonly kind: 'kept'
  readonly content: ListContent
  readonly close: () => Promise<void>
}

async function wholeFile(context: Context, check: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of context.stores.checks.file(check)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The uploaded file is small, what it holds may not be: it is read row by row, from memory. */
async function fromFile(
  context: Context,
  check: CheckRecord,
  template: Template,
): Promise<KeptList | Refused> {
  const bytes = await wholeFile(context, check.id)
  if (bytes.length === 0) return refused('check.values-gone')
  const workbook = await context.openWorkbook(bufferByteSource(bytes))
  const close = () => workbook.close()
  const content = await listContent(workbook, byTemplate(template))
  if (content.kind === 'content') return { kind: 'kept', content, close }
  await close()
  return content
}

async function fromReading(
  context: Context,
  check: CheckRecord,
  template: Template,
): Promise<KeptList | Refused> {
  const packed = () => context.stores.checks.reading(check.id)
  const content = await unpackReading(packed, () => template)
  return content
    ? { kind: 'kept', content, close: async () => {} }
    : refused('check.values-not-kept')
}

/** The list of a check, right and wrong rows, or why its cells can't be had (any more). */
export async function openKeptList(
  context: Context,
  opened: OpenedCheck,
): Promise<KeptList | Refused> {
  const { check } = opened
  if (check.template === null) return refused('check.no-list')
  const over = check.expiresAt <= context.clock.now().toISOString()
  const template = templateOf(opened, check.template)
  switch (check.status) {
    case 'confirmed': {
      const erasedAt = await fileErasedAt(context, { ...check, check: check.id })
      if (erasedAt !== null) return refused('file.purged', { erasedAt })
      return fromFile(context, check, template)
    }
    case 'waiting':
      return over ? refused('check.values-gone') : fromFile(context, check, template)
    case 'rejected':
      return over ? refused('check.values-gone') : fromReading(context, check, template)
    default:
      return refused('check.values-gone')
  }
}
