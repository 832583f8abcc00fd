/**
 * The name of a part as written in the archive or in a relationship, in one form: forward slashes,
 * no slash in front, percent-encoding undone. Null when it points outside of the archive.
 */
export function normalizePartName(written: string): string | null {
  const segments: string[] = []
  for (const segment of decodePercent(written).replaceAll('\\', '/').split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment)
    }
  }
  return segments.join('/')
}

/**
 * The part that a relationship of `source` points to: `worksheets/sheet1.xml` seen from
 * `xl/workbook.xml` is `xl/worksheets/sheet1.xml`, `/xl/x.xml` is `xl/x.xml`.
 */
export function resolveTarget(source: string, target: string): string | null {
  if (target.startsWith('/') || target.startsWith('\\')) return normalizePartName(target)
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  return normalizePartName(folder + target)
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package, written as ''. */
export function relationshipsPartOf(source: string): string {
  const name = source.lastIndexOf('/') + 1
  return `${source.slice(0, name)}_rels/${source.slice(name)}.rels`
}

function decodePercent(name: string): string {
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
