import type { Municipality } from '../ports/registries'

/**
 * Reads the prepared table of `data/italian-municipalities.csv`, which is known to be right: the
 * columns of our own file, no quotes, nothing checked. For other files there is
 * `parseMunicipalities`.
 */
export function readMunicipalityTable(table: string): readonly Municipality[] {
  const lines = table.split('\n')
  const periods: Municipality[] = []
  for (let at = 1; at < lines.length; at += 1) {
    const fields = lines[at]?.split(',')
    if (fields === undefined || fields.length < 8) continue
    const [istat = '', belfiore = '', name = '', province = '', region = '', from = ''] = fields
    const to = fields[6] || null
    const other = fields[7]
    periods.push(
      other
        ? { istat, belfiore, name, province, region, from, to, otherNames: other.split(';') }
        : { istat, belfiore, name, province, region, from, to },
    )
  }
  return periods
}
