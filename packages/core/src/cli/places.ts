import { stat } from 'node:fs/promises'
import { ConsegnaError } from '../errors/consegna-error'
import { formatDay } from '../messages/formats'
import type { Municipality, Registries } from '../ports/registries'
import { foreignStates } from '../registries/foreign-states'
import { italianMunicipalities } from '../registries/node/italian-municipalities'
import { loadRegistries } from '../registries/node/load-registries'
import type { ChosenCampaign } from './campaign-file'
import { setupSentence } from './setup-sentence'
import { UsageError } from './usage-error'

/** What lists are compared with, and the folder's data files that gave nothing to it. */
export interface ChosenRegistries {
  readonly registries: Registries
  readonly passedOver: readonly string[]
}

/**
 * @param folder with the ministry's files; null for what comes with this package
 * @throws UsageError when the folder is not there, or a file in it is wrong
 */
export async function chooseRegistries(folder: string | null): Promise<ChosenRegistries> {
  const states = foreignStates()
  if (folder === null) {
    return { registries: { municipalities: italianMunicipalities(), states }, passedOver: [] }
  }
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw new UsageError((texts) => texts.registryFolder(folder))
  try {
    const { registries, files } = await loadRegistries(folder)
    return {
      registries: { states, ...registries },
      // A misspelt registries.json, for instance. That a README holds no data needs no telling.
      passedOver: files
        .filter(({ kind, file }) => kind === 'passed-over' && /json$/i.test(file))
        .map(({ file }) => file),
    }
  } catch (cause) {
    if (!(cause instanceof ConsegnaError)) throw cause
    const { file, line } = cause.params
    throw new UsageError(
      (texts) => {
        const place = [file, line === undefined ? undefined : texts.line(String(line))]
        const told = [place.filter(Boolean).join(', '), setupSentence(cause, texts)].filter(Boolean)
        return texts.registryWrong(folder, told.join(': '))
      },
      { cause },
    )
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
