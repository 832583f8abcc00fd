import { ancona, campaignInput, listOf, type Student } from '../../../core/test/support/lists'
import { prefix } from './portal'
import type { Seen, Visitor } from './visitor'

/** Addresses of the campaign of 2017/2018, for Ancona unless another comune is named. */
export const campaign = `${prefix}/${campaignInput.id}`
export const sendingPage = (istat = ancona): string => `${campaign}/invio?comune=${istat}`
export const uploadTo = (istat = ancona): string => `${campaign}/${istat}/controlli`

export async function workbook(...students: readonly Student[]): Promise<Uint8Array> {
  const source = await listOf(...students)
  return source.read(0, source.size)
}

/** Opens the sending page, uploads a list, and gives the address of its check. */
export async function check(visitor: Visitor, ...students: readonly Student[]): Promise<string> {
  if (visitor.token() === '') await visitor.get(sendingPage())
  const seen = await visitor.upload(uploadTo(), await workbook(...students))
  if (seen.location === null) throw new Error(`not checked: ${seen.text}`)
  return seen.location
}

/** The number of the list that the difference on a page was made against. */
export const seenIn = (page: Seen): string =>
  /name="seen" value="([^"]*)"/.exec(page.body)?.[1] ?? ''

/** Presses the button that counts, as the page of the check has it. */
export async function confirm(
  visitor: Visitor,
  address: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const page = await visitor.get(address)
  return visitor.post(`${address}/conferma`, { seen: seenIn(page), ...typed })
}

/** Sends a list from the choice of the file to the page that tells the success. */
export async function send(visitor: Visitor, ...students: readonly Student[]): Promise<Seen> {
  const confirmed = await confirm(visitor, await check(visitor, ...students))
  if (confirmed.location === null) throw new Error(`not sent: ${confirmed.text}`)
  return visitor.open(confirmed.location)
}
