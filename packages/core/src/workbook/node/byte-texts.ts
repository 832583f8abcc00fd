import { isUtf8 } from 'node:buffer'
import type { ByteTexts } from '../../ports/workbook-platform'

/** Node looks at many bytes at a time. */
export const byteTexts: ByteTexts = {
  isUtf8,
  fromAscii: ({ buffer, byteOffset, length }) =>
    Buffer.from(buffer, byteOffset, length).toString('latin1'),
}
