import type { Refusal } from '../errors/problem'
import type { WorkbookLimits } from '../ports/workbook-reader'
import { workbookLimitNames } from '../workbook/limits'
import type { ChosenCampaign } from './campaign-file'
import { UsageError } from './usage-error'

/** Limits of one check: those of the reader, and how many entries a list may have. */
export type ChosenLimits = Partial<WorkbookLimits> & { readonly maxEntries?: number }

type LimitName = keyof WorkbookLimits | 'maxEntries'

const names: readonly LimitName[] = ['maxEntries', ...workbookLimitNames]

/** Written behind a number of bytes. */
const units: Readonly<Record<string, number>> = { '': 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }

/**
 * @param given `NAME=VALUE` each, as on the command line; numbers of bytes may have a unit (`100MB`)
 * @throws UsageError naming the limits that there are, or what a value must be
 */
export function readLimits(given: readonly string[]): ChosenLimits {
  const limits: Partial<Record<LimitName, number>> = {}
  for (const one of given) {
    const [name = '', value = ''] = one.split(/=(.*)/s, 2)
    if (!isLimitName(name)) {
      throw new UsageError((texts) => texts.unknownLimit(name, names.join(', ')))
    }
    if (name in limits) throw new UsageError((texts) => texts.repeatedOption(`--limit ${name}`))
    limits[name] = readValue(name, value)
  }
  return limits
}

const isLimitName = (name: string): name is LimitName => names.some((one) => one === name)

function readValue(name: LimitName, written: string): number {
  const bytes = name.endsWith('Bytes')
  const [, digits = '', unit = ''] = /^(\d{1,15})([KMG]B)?$/i.exec(written) ?? []
  const value = Number(digits) * (units[unit.toUpperCase()] ?? 0)
  const wrong = value < 1 || !Number.isSafeInteger(value) || (unit !== '' && !bytes)
  if (wrong) throw new UsageError((texts) => texts.wrongLimit(name, written, bytes))
  return value
}

/** The campaign with the limits of its own that were chosen: they go before what its file says. */
export function withLimits(chosen: ChosenCampaign, limits: ChosenLimits): ChosenCampaign {
  const own = chosen.campaign.limits
  const { maxFileBytes = own.maxFileBytes, maxEntries = own.maxEntries } = limits
  return { ...chosen, campaign: { ...chosen.campaign, limits: { maxFileBytes, maxEntries } } }
}

/** Limits of the campaign have codes without a limit's name. */
const namesByCode: Readonly<Record<string, LimitName>> = {
  'file.too-large': 'maxFileBytes',
  'list.too-many-entries': 'maxEntries',
}

/** `maxRows=400000` for a file that was refused at 200,000 rows; null for any other refusal. */
export function higherLimit({ code, params }: Refusal): string | null {
  const name = params.limit ?? namesByCode[code]
  const maximum = Number(params.maximumBytes ?? params.maximum)
  if (name === undefined || !Number.isFinite(maximum)) return null
  // People read seconds.
  return `${name}=${Math.ceil(maximum * 2 * (name === 'maxDurationMs' ? 1000 : 1))}`
}
