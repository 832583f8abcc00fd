import { inChunks } from '../checking/chunks'
import { type Refused, refused } from '../errors/problem'
import { fileSha256 } from '../ledger/hash'
import type { CheckedFile, CheckedList } from '../ports/list-checker'
import type { Context } from './context'

/** What may be kept and stand in a sentence: scanners may call what they find by any name. */
const plainName = /^[A-Za-z0-9{][\w.:+{}-]{0,99}$/

/** An infected file as a check that found nothing else: its hash is kept, its bytes are not. */
async function infected({ file }: CheckedFile, signature: string): Promise<CheckedList> {
  const params = plainName.test(signature) ? { signature } : {}
  return {
    facts: {
      ...{ kind: 'refused', file: { size: file.size, sha256: await fileSha256(file) } },
      refusal: { code: 'file.infected', params },
    },
    content: { entries: inChunks([]), issues: inChunks([]), reading: null },
  }
}

/**
 * Has the scanner look at an upload before anybody reads what is in it.
 * @returns null when the list may be looked at
 * @throws ConsegnaError `scanner.unavailable`: nothing is accepted unscanned
 */
export async function scanUpload(
  { scanner }: Context,
  upload: CheckedFile,
): Promise<({ readonly kind: 'infected' } & CheckedList) | Refused | null> {
  if (scanner === null) return null
  const verdict = await scanner.scan(upload)
  switch (verdict.kind) {
    case 'clean':
      return null
    case 'not-scannable': {
      const { maximumBytes } = verdict
      return refused('file.not-scannable', maximumBytes === null ? {} : { maximumBytes })
    }
    case 'infected':
      return { kind: 'infected', ...(await infected(upload, verdict.signature)) }
  }
}
