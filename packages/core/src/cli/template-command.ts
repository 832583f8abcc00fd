import type { Template } from '../template/define-template'
import { currentTemplate } from '../validation/templates-admitted'
import type { Asked } from './arguments'
import { type ChosenCampaign, chooseCampaign } from './campaign-file'
import { type ExitStatus, exitStatus } from './exit-status'
import { openOutputFile } from './output-file'
import { printable } from './printable'
import type { RunContext } from './run-context'
import { UsageError } from './usage-error'

/** Writes the workbook of a template version. */
export async function templateCommand(
  { values }: Asked,
  { out, notes, texts }: RunContext,
): Promise<ExitStatus> {
  const chosen = await chooseCampaign(values.campaign ?? null)
  const template = chooseVersion(values.version ?? null, chosen)
  const policy = chosen.admitted.find((one) => one.template === template)?.policy
  if (policy === 'warned' || policy === 'refused') {
    await notes.line(texts.versionNotAccepted(template.version, policy))
  }
  const path = values.out ?? `modello-${template.id}-v${template.version}.xlsx`
  const file = await openOutputFile(path, {
    option: '--out',
    inputs: values.campaign === undefined ? [] : [values.campaign],
    // A name that nobody typed may be that of a list that somebody has filled in.
    replace: values.out !== undefined,
  })
  try {
    await file.write([await workbookOf(template, chosen)])
  } finally {
    await file.discard()
  }
  await out.line(texts.written(printable(path)))
  return exitStatus.valid
}

function chooseVersion(version: string | null, { admitted }: ChosenCampaign): Template {
  const wanted = admitted.find(({ template }) => String(template.version) === version)?.template
  const template = version === null ? currentTemplate(admitted) : wanted
  if (template) return template
  const known = admitted.map((one) => one.template.version).sort((a, b) => a - b)
  throw new UsageError((texts) => texts.wrongVersion(version ?? '', known.join(', ')))
}

async function workbookOf(template: Template, chosen: ChosenCampaign): Promise<Uint8Array> {
  const { campaign, definition, says } = chosen
  // What writes workbooks is large: loaded only here.
  const { writeTemplateWorkbook } = await import(
    '../template/workbook-writer/write-template-workbook'
  )
  return writeTemplateWorkbook(template, {
    title: campaign.title,
    // A workbook that claims a campaign which nobody named would be taken for another's.
    campaign: says('id') ? campaign.id : null,
    rules: [...definition.rules, ...definition.listRules],
    ruleSettings: campaign.rules,
  })
}
