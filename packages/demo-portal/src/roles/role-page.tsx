import type { Role } from '@consegna/core'
import type { HeldRole } from '../access/portal-user'
import { addresses, returnParameter } from '../addresses'
import { tokenField } from '../forms/form-token'
import type { PortalTexts } from '../texts/texts'
import { roleField } from './role-field'

function territory(held: HeldRole, texts: PortalTexts, nameOf: (istat: string) => string): string {
  const codes = held.grants.map(({ municipalities }) => municipalities)
  if (codes.includes('all')) return texts.roleChoice.allMunicipalities
  const names = codes.flatMap((some) => (some === 'all' ? [] : some.map(nameOf)))
  return names.length === 0
    ? texts.roleChoice.noMunicipality
    : texts.roleChoice.municipalities(names)
}

export function RolePage(props: {
  readonly texts: PortalTexts
  readonly roles: readonly HeldRole[]
  readonly active: Role | null
  readonly token: string
  /** The page to go on to, a path of this site. */
  readonly back: string | null
  readonly municipalityName: (istat: string) => string
}) {
  const { texts, roles, active, token, back, municipalityName } = props
  return (
    <>
      <h1>{texts.roleChoice.title}</h1>
      <p class='lead'>{texts.roleChoice.introduction}</p>
      <form method='post' action={addresses.roles}>
        <input type='hidden' name={tokenField} value={token} />
        {back === null ? null : <input type='hidden' name={returnParameter} value={back} />}
        <ul class='row list-unstyled'>
          {roles.map((held) => (
            <li class='col-12 col-md-6 mb-4' key={held.role}>
              <div class='border rounded p-3 h-100'>
                <h2 class='h5'>
                  {texts.roles[held.role]}
                  {held.role === active ? ` (${texts.roleChoice.active})` : ''}
                </h2>
                <p>{territory(held, texts, municipalityName)}</p>
                <button class='btn btn-primary' type='submit' name={roleField} value={held.role}>
                  {texts.roleChoice.use(texts.roles[held.role])}
                </button>
              </div>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}
