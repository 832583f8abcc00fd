import type { RefusalTexts } from '../refusals'
import { WholePage } from './whole-page'

interface Way {
  readonly label: string
  readonly href: string
}

export function RefusalPage(props: { readonly texts: RefusalTexts; readonly next: Way }) {
  const { texts, next } = props
  return (
    <WholePage title={texts.title}>
      <p class='lead'>{texts.remedy}</p>
      <p>
        <a class='btn btn-primary' href={next.href}>
          {next.label}
        </a>
      </p>
    </WholePage>
  )
}

/** @param correlationId finds the line in the log */
export function FailurePage({ correlationId }: { readonly correlationId: string }) {
  return (
    <WholePage title='Il simulatore ha un problema'>
      <p class='lead'>Riprovare tra poco. Se succede ancora, guardare il log del portale.</p>
      <p>
        Codice di assistenza: <strong>{correlationId}</strong>
      </p>
    </WholePage>
  )
}

/** Where nobody said where to go after a logout. */
export function LoggedOutPage() {
  return (
    <WholePage title='Uscita eseguita'>
      <p class='lead'>
        La sessione del simulatore è chiusa: per entrare di nuovo in un sito serviranno le
        credenziali. Si può chiudere questa pagina.
      </p>
    </WholePage>
  )
}
