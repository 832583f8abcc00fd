import { stat } from 'node:fs/promises'
import { ConsegnaError } from '../errors/consegna-error'
import { formatDay } from '../messages/formats'
import type { Municipality, Registries } from '../ports/registries'
import { foreignStates } from '../registries/foreign-states'
import { italianMunicipalities } from '../registries/node/italian-municipalities'
import { loadRegistries } from '../registries/node/load-registries'
import type { ChosenCampaign } from './campaign-file'
import { UsageError } from './usage-error'

/**
 * What lists are compared with.
 * @param folder with the ministry's files; null for what comes with this package
 * @throws UsageError when the folder is not there, or a file in it is wrong
 */
export async function chooseRegistries(folder: string | null): Promise<Registries> {
  const states = foreignStates()
  if (folder === null) return { municipalities: italianMunicipalities(), states }
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw new UsageError((texts) => texts.registryFolder(folder))
  try {
    return { states, ...(await loadRegistries(folder)).registries }
  } catch (cause) {
    if (!(cause instanceof ConsegnaError)) throw cause
    throw new UsageError((texts) => texts.registryWrong(folder, cause.message), { cause })
  }
}

/**
 * The comune that sends the list, as it was on the campaign's day; else as it is, or was last.
 * @throws UsageError when there is none with this code
 */
export function chooseMunicipality(
  code: string,
  { municipalities }: Registries,
  { campaign, says }: ChosenCampaign,
): Municipality {
  if (!/^\d{6}$/.test(code)) throw new UsageError((texts) => texts.wrongIstat(code))
  const [newest] = municipalities.withIstat(code)
  if (!newest) throw new UsageError((texts) => texts.unknownIstat(code))
  const { municipalitiesAsOf: day } = campaign
  const found = says('municipalitiesAsOf') ? municipalities.find(code, day) : newest
  if (!found) {
    throw new UsageError((texts) => texts.istatNotThen(code, newest.name, formatDay(day)))
  }
  if (says('region') && found.region !== campaign.region) {
    throw new UsageError((texts) => texts.istatElsewhere(code, found.name))
  }
  return found
}
