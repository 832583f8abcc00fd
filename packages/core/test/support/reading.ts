import {
  type ByteSource,
  borseDiStudio,
  type Issue,
  type ListRequest,
  openWorkbook,
  type ReadContext,
  readList,
} from '../../src/index'
import { admittedTemplates } from '../../src/validation/templates-admitted'

export const definition = borseDiStudio.define({})
const templates = admittedTemplates(definition.templates, {
  templates: [
    { version: 1, policy: 'accepted' },
    { version: 2, policy: 'accepted' },
  ],
})

/** Reads a file as a campaign with default settings does. */
export async function read(file: ByteSource, changes: Partial<ListRequest> = {}) {
  const workbook = await openWorkbook(file)
  try {
    const { rules } = definition
    return await readList(workbook, {
      templates,
      rules,
      maxEntries: 1000,
      today: '2018-04-03',
      ...changes,
    })
  } finally {
    await workbook.close()
  }
}

export async function issues(file: ByteSource): Promise<readonly Issue[]> {
  const reading = await read(file)
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return reading.issues
}

/** Nothing to compare with but the day. */
export const emptyContext: ReadContext = {
  registries: {},
  municipality: null,
  asOf: null,
  today: '2018-04-03',
  dateSystem: '1900',
}
