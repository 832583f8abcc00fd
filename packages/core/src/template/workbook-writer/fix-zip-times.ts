const endRecord = 0x06054b50
const directoryEntry = 0x02014b50
/** 1 January 1980, midnight: the first moment that a ZIP file can tell. */
const dosTime = 0
const dosDate = 0x0021

/**
 * Sets the times of all parts of a ZIP file to the same moment, in place. exceljs writes the time of
 * day there, which would make every copy of the same workbook another file.
 */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== endRecord) end -= 1
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new RangeError('not a ZIP directory')
    const local = view.getUint32(entry + 42, true)
    view.setUint16(local + 10, dosTime, true)
    view.setUint16(local + 12, dosDate, true)
    view.setUint16(entry + 12, dosTime, true)
    view.setUint16(entry + 14, dosDate, true)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return zip
}
