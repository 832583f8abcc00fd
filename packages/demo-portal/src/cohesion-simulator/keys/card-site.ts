import { isIP } from 'node:net'
import { SubjectAlternativeNameExtension } from '../smart-card/x509'
import { createAuthority, type Issued, type Validity } from './certificate-authority'
import { demoOrganisation } from './demo-cards'
import { onlyForSites } from './name-constraints'

/** What the site that reads cards shows of itself. */
export interface CardSite extends Issued {
  /** PEM of what a browser has to trust, to reach the site without a warning. */
  readonly authority: string
}

const serverAuthentication = '1.3.6.1.5.5.7.3.1'

/** @param names of the site; the authority can vouch for no other */
export async function issueCardSite(
  names: readonly string[],
  validity: Validity,
): Promise<CardSite> {
  const [name = 'localhost'] = names
  const authority = await createAuthority(
    [{ C: ['IT'] }, { O: [demoOrganisation] }, { CN: [`Sito di prova ${name}`] }],
    validity,
    [onlyForSites(names)],
  )
  const subject = [{ O: [demoOrganisation] }, { CN: [name] }]
  const site = await authority.issue(subject, validity, {
    extended: serverAuthentication,
    extensions: [
      new SubjectAlternativeNameExtension(
        names.map((value) => ({
          type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const),
          value,
        })),
      ),
    ],
  })
  return { ...site, authority: authority.certificate.toString('pem') }
}
