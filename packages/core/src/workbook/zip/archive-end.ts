import type { ByteSource } from '../../ports/workbook-reader'
import { damaged, irregular, wholeArchive } from '../refusals'

/** Of the record at the end, without the comment that may follow it. */
const recordLength = 22
const longestComment = 0xffff
/** What leads to the end of 64 bits, right before the other. */
const locatorLength = 20
const longRecordLength = 56

const signatures = { end: 0x06054b50, longEnd: 0x06064b50, locator: 0x07064b50 }

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

/** The records that say that the file ends where it ends, with what stands in front of each. */
async function endsOf(source: ByteSource): Promise<readonly DataView[]> {
  const most = locatorLength + recordLength + longestComment
  const length = Math.min(source.size, most)
  const tail = await source.read(source.size - length, length)
  const view = viewOf(tail)
  const ends: DataView[] = []
  for (let at = 0; at + recordLength <= tail.length; at += 1) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== signatures.end) continue
    if (at + recordLength + view.getUint16(at + 20, true) !== tail.length) continue
    ends.push(viewOf(tail.subarray(Math.max(0, at - locatorLength), at + recordLength)))
  }
  return ends
}

/** Whether the end of 64 bits, where there is one, says otherwise than the end that every program reads. */
async function contradictsLongEnd(end: DataView, source: ByteSource): Promise<boolean> {
  // An archive without any entry has room for nothing else.
  if (end.byteLength < locatorLength + recordLength) return false
  if (end.getUint32(0, true) !== signatures.locator) return false
  const place = Number(end.getBigUint64(8, true))
  const long = viewOf(await source.read(place, longRecordLength))
  if (long.byteLength < longRecordLength || long.getUint32(0, true) !== signatures.longEnd)
    return true
  const record = locatorLength
  const short = [
    [end.getUint16(record + 8, true), 0xffff, 24],
    [end.getUint16(record + 10, true), 0xffff, 32],
    [end.getUint32(record + 12, true), 0xffffffff, 40],
    [end.getUint32(record + 16, true), 0xffffffff, 48],
  ] as const
  return short.some(
    ([value, elsewhere, at]) =>
      value !== elsewhere && BigInt(value) !== long.getBigUint64(at, true),
  )
}

/**
 * An archive's comment may hold what looks like an end of its own: some programs take the first for the
 * end, some the last. A comment that goes beyond the file is one that was cut off. And where there is
 * an end of 64 bits too, some programs look at that one and some at the other.
 * @throws UnreadableWorkbookError unless there is one end only, which the file goes exactly up to
 */
export async function requireOneEnd(source: ByteSource): Promise<void> {
  const [end, another] = await endsOf(source)
  if (end === undefined) throw damaged(wholeArchive)
  if (another !== undefined) throw irregular('extra-bytes')
  if (await contradictsLongEnd(end, source)) throw irregular('headers')
}
