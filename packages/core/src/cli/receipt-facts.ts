import { formatBytes, formatCount, formatInstant } from '../messages/formats'
import type { Locale } from '../messages/locale'
import type { GenuineReceipt } from '../receipt/verify-receipt'
import type { VerifyTexts } from './texts/verify-texts'

/** What a genuine receipt says, line by line. */
export function receiptFacts(
  { receipt, keyId }: GenuineReceipt,
  words: VerifyTexts,
  locale: Locale,
): readonly (readonly [label: string, value: string])[] {
  const { record, code, checkpoint } = receipt
  const { campaign, municipality, sender, file, counts, supersedes, restores } = record
  const { facts } = words
  return [
    [facts.number, record.number],
    [facts.campaign, campaign.title],
    [
      facts.municipality,
      `${municipality.name} (${municipality.province}), ISTAT ${municipality.istat}`,
    ],
    [facts.at, formatInstant(record.at, locale)],
    [
      facts.handedIn,
      record.kind === 'nil' ? words.nil : words.entries(formatCount(counts.entries, locale)),
    ],
    [facts.sender, `${sender.name}, ${words.roles[sender.role]}`],
    ...(file === null
      ? []
      : [[facts.file, `${file.sha256} (${formatBytes(file.size, locale)})`] as const]),
    [facts.supersedes, supersedes?.number ?? words.nothing],
    ...(restores === null ? [] : [[facts.restores, restores.number] as const]),
    [facts.code, code],
    [facts.key, keyId],
    [facts.checkpoint, checkpoint === null ? words.nothing : words.embedded],
  ]
}
