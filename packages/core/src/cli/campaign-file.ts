import { readFile } from 'node:fs/promises'
import { type CampaignInput, campaignSchema } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import { type RequiredCampaign, requireCampaign } from '../campaign/require-campaign'
import { ConsegnaError } from '../errors/consegna-error'
import { borseDiStudio } from '../presets/borse-di-studio'
import { type AdmittedTemplate, admittedTemplates } from '../validation/templates-admitted'
import { cannotRead } from './input-file'
import { jsonErrorPlace } from './json-error-place'
import { setupSentence } from './setup-sentence'
import { UsageError } from './usage-error'

/** Presets that a campaign may name on the command line. */
const presets: readonly Preset[] = [borseDiStudio]

/** What lists are checked against, and what of it was asked for. */
export interface ChosenCampaign extends RequiredCampaign {
  /** Newest first. */
  readonly admitted: readonly AdmittedTemplate[]
  /** Whether the file says this; what it does not say is not compared. */
  readonly says: (key: keyof CampaignInput) => boolean
}

/** What no check of a list depends on, for campaigns that do not say it. */
const unsaid = {
  id: 'senza-nome',
  code: 'SENZA-NOME',
  region: '11',
  municipalitiesAsOf: '2018-04-01',
  window: { opensAt: '2000-01-01T00:00:00.000Z', closesAt: '2999-12-31T00:00:00.000Z' },
  helpDesk: { phone: '', email: 'assistenza@example.it', hours: '' },
}

type Given = Readonly<Record<string, unknown>>

/**
 * A campaign from a JSON file: the whole of it, a part, or only the settings of its preset, told by
 * its keys. What is missing has the defaults of the preset, with every version of its template accepted.
 * @param path null for the defaults of the scholarships
 * @throws UsageError when the file cannot be read, or is no campaign
 */
export async function chooseCampaign(path: string | null): Promise<ChosenCampaign> {
  const given = path === null ? {} : asCampaign(await readObject(path))
  const wanted = given.preset ?? borseDiStudio.id
  const preset = presets.find(({ id }) => id === wanted)
  if (path !== null && preset === undefined && typeof wanted === 'string') {
    const known = presets.map(({ id }) => id).join(', ')
    throw new UsageError((texts) => texts.campaignUnknownPreset(path, wanted, known))
  }
  const { id, title } = preset ?? borseDiStudio
  try {
    const input = { ...unsaid, preset: id, title, templates: allVersions(preset, given), ...given }
    const required = requireCampaign(
      input as CampaignInput,
      new Map(presets.map((one) => [one.id, one])),
    )
    return {
      ...required,
      admitted: admittedTemplates(required.definition.templates, required.campaign),
      says: (key) => Object.hasOwn(given, key),
    }
  } catch (cause) {
    if (path === null || !(cause instanceof ConsegnaError)) throw cause
    throw new UsageError((texts) => texts.campaignWrong(path, setupSentence(cause, texts)), {
      cause,
    })
  }
}

/** An object without any key of a campaign is meant as the settings of its preset. */
function asCampaign(given: Given): Given {
  const known = Object.keys(campaignSchema.unwrap().shape)
  const keys = Object.keys(given)
  const isCampaign = keys.length === 0 || keys.some((key) => known.includes(key))
  return isCampaign ? given : { settings: given }
}

/** Every version accepted; settings that are wrong are told later. */
function allVersions(preset: Preset | undefined, { settings = {} }: Given) {
  const checked = preset?.settings.safeParse(settings)
  const { templates } = (preset ?? borseDiStudio).define(
    checked?.success ? (settings as Record<string, unknown>) : {},
  )
  return templates.map(({ version }) => ({ version, policy: 'accepted' as const }))
}

async function readObject(path: string): Promise<Given> {
  const read = await readFile(path, 'utf8').catch((cause) => {
    throw cannotRead(path, cause)
  })
  // Windows editors begin a file with a byte order mark.
  const text = read.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    const { line, column } = jsonErrorPlace(text)
    throw new UsageError((texts) => texts.campaignNotJson(path, line, column), { cause })
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new UsageError((texts) => texts.campaignNotAnObject(path))
  }
  return json as Given
}
