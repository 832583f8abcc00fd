import { UnreadableWorkbookError } from '../../errors/unreadable-workbook-error'
import type { ByteSource } from '../../ports/workbook-reader'
import { oleSignature, readOleNames } from './ole-compound'
import { recognizeText } from './recognize-text'

const sampleLength = 4096
/** Readers of PDF accept bytes before the signature. */
const pdfSignatureWithin = 1024

/**
 * Looks at the first bytes: only what may be a ZIP passes. File names are not asked: a PDF renamed
 * to `.xlsx` is told to be a PDF.
 * @throws UnreadableWorkbookError for everything else, with what it is
 */
export async function requireZip(source: ByteSource): Promise<void> {
  if (source.size === 0) throw new UnreadableWorkbookError('file.empty')
  const sample = await source.read(0, Math.min(sampleLength, source.size))
  if (isZip(sample)) return
  throw new UnreadableWorkbookError(await recognize(source, sample))
}

async function recognize(source: ByteSource, sample: Uint8Array): Promise<string> {
  if (isPdf(sample)) return 'workbook.pdf'
  if (startsWith(sample, oleSignature)) {
    const names = await readOleNames(source)
    if (names.has('encryptedpackage')) return 'workbook.encrypted'
    if (names.has('workbook') || names.has('book')) return 'workbook.old-xls'
    return 'workbook.not-a-workbook'
  }
  const text = recognizeText(sample)
  return text === null ? 'workbook.not-a-workbook' : `workbook.${text}`
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** A first entry, an archive without entries, or the mark of an archive in several volumes. */
const isZip = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0x50, 0x4b, 7, 8],
  ].some((signature) => startsWith(bytes, signature))

const isPdf = (sample: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(sample.subarray(0, pdfSignatureWithin)).includes('%PDF-')
