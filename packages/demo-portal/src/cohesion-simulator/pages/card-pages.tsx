import { Alert } from '@consegna/koa-plugin/pages'
import { links } from '../links'
import { type CardKind, cardKinds } from '../methods/card-kinds'
import type { PendingLogin } from '../state/pending-logins'
import { LoginPage } from './login-page'

/** Name of the form's field. */
export const cardKindField = 'tipo'

export function CardKindPage({ login }: { readonly login: PendingLogin }) {
  return (
    <LoginPage login={login} title='Smart Card: scelta della carta'>
      <form method='get' action={links.cardReader(login.id, '').split('?')[0]}>
        <fieldset class='mb-4'>
          <legend class='h5 px-0'>Quale carta si usa?</legend>
          {cardKinds.map(({ id, name }, index) => (
            <div class='consegna-tick mb-3' key={id}>
              <input
                type='radio'
                id={`tipo-${id}`}
                name={cardKindField}
                value={id}
                checked={index === 0}
              />
              <label for={`tipo-${id}`}>{name}</label>
            </div>
          ))}
        </fieldset>
        <button class='btn btn-primary' type='submit'>
          Prosegui
        </button>
      </form>
    </LoginPage>
  )
}

export function CardReaderPage(props: {
  readonly login: PendingLogin
  readonly kind: CardKind
  /** Where the card is read; null when it cannot be. */
  readonly readHref: string | null
}) {
  const { login, kind, readHref } = props
  return (
    <LoginPage login={login} title={`Lettura della carta: ${kind.name}`}>
      <ol>
        {kind.instructions.map((instruction) => (
          <li key={instruction}>{instruction}</li>
        ))}
      </ol>
      <Alert kind='info' title='Qui la carta è un certificato di prova'>
        <p>
          Al posto della carta si importa nel browser uno dei certificati della cartella{' '}
          <code>simulatore-cohesion</code>, tra i dati del portale: il file <code>LEGGIMI.txt</code>{' '}
          spiega come fare. Il resto è come con una carta vera: il browser chiede quale certificato
          usare e la connessione prova che se ne ha la chiave.
        </p>
      </Alert>
      {readHref === null ? (
        <p>In questo avvio del simulatore la lettura delle carte non è attiva.</p>
      ) : (
        <p>
          <a class='btn btn-primary' href={readHref}>
            Leggi la carta
          </a>
        </p>
      )}
    </LoginPage>
  )
}
