import { Alert } from '@consegna/koa-plugin/pages'
import type { ComponentChildren } from 'preact'

/** The heading, what has just gone wrong, that nothing here is real, and the rest. */
export function WholePage(props: {
  readonly title: string
  /** What is wrong with what was just sent. */
  readonly problem?: string | null
  readonly children?: ComponentChildren
}) {
  const { title, problem = null, children } = props
  return (
    <>
      <h1>{title}</h1>
      {problem === null ? null : (
        <Alert kind='danger' focus id='problema'>
          <p>{problem}</p>
        </Alert>
      )}
      <Alert kind='warning'>
        <strong>Simulatore dimostrativo.</strong> Non è il servizio Cohesion della Regione Marche.
        Non inserire mai credenziali vere: qui valgono solo quelle delle persone inventate.
      </Alert>
      {children}
    </>
  )
}
