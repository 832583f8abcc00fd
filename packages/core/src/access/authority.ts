import type { Identity } from '../ports/identity'
import type { IstatCode } from '../ports/records'

/** Whether somebody's active role reaches a comune in a campaign, by the grants of the host portal. */
export function reaches(identity: Identity, campaign: string, municipality: IstatCode): boolean {
  return (
    identity.role !== 'citizen' &&
    identity.grants.some(
      (grant) =>
        (grant.campaign === undefined || grant.campaign === campaign) &&
        (grant.municipalities === 'all' || grant.municipalities.includes(municipality)),
    )
  )
}

/**
 * Whether the active role answers for persons, wherever they stand: an officer of all comuni and campaigns. Who sees a
 * part only could not say that nothing is left.
 */
export const overseesPersons = (identity: Identity): boolean =>
  identity.role === 'officer' &&
  identity.grants.some((grant) => grant.municipalities === 'all' && grant.campaign === undefined)

/** Whether the active role sends lists: an officer looks on. */
export const sendsLists = (identity: Identity): boolean => identity.role === 'operator'
