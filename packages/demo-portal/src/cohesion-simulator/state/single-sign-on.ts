import { randomBytes } from 'node:crypto'
import type { Clock } from '@consegna/core'
import type { Method } from '../methods/method'
import type { Person } from '../people/person'
import { ExpiringMap } from './expiring-map'

/** Seconds that a session and what it gave to sites live, whatever is done meanwhile. */
const sessionSeconds = 60 * 60

/** Somebody who has signed in with one browser, for all sites that ask for it. */
export interface BrowserSession {
  readonly id: string
  readonly person: Person
  readonly method: Method
  /** Set by a site's logout: nobody is signed in any more, but the browser has still to come by. */
  ended: boolean
  /** Where the browser goes when it does; null when the site named nothing. */
  afterLogout: string | null
}

/** What a site was told, and redeems for the profile. */
export interface Ticket {
  /** `id_sessione_sso` */
  readonly sessionId: string
  /** `id_sessione_aspnet_sso` */
  readonly serverSessionId: string
}

interface Issued {
  readonly session: BrowserSession
  readonly serverSessionId: string
  readonly afterLogout: string | null
  redeemed: boolean
}

export interface SingleSignOn {
  open(person: Person, method: Method): BrowserSession
  /** The browser's session, also one that has ended; null when there is none or its time is over. */
  find(id: string | undefined): BrowserSession | null
  /** @param afterLogout where the site wants the browser after a logout */
  issue(session: BrowserSession, afterLogout: string | null): Ticket
  /** The session behind a ticket, once; null for any other ticket. */
  redeem(ticket: Ticket): BrowserSession | null
  /** Ends the session behind a ticket, for all sites. Whether there was one. */
  endByTicket(ticket: Ticket): boolean
  /** The browser itself leaves. */
  end(id: string): void
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** Of parts, as the service's own; without plus signs, which clients that escape nothing would lose. */
const newServerSessionId = (): string => `ASP.NET_SessionId=${hex(12)};SSO_AUTH=${hex(16)}`

export function singleSignOn(clock: Clock): SingleSignOn {
  const limits = { clock, lifetimeSeconds: sessionSeconds }
  const sessions = new ExpiringMap<BrowserSession>(limits)
  const tickets = new ExpiringMap<Issued>(limits)
  /** A session ends an hour after the login, whenever its last ticket was issued. */
  const issuedTo = ({ sessionId, serverSessionId }: Ticket): Issued | null => {
    const issued = tickets.get(sessionId)
    if (issued?.serverSessionId !== serverSessionId) return null
    return sessions.get(issued.session.id) && !issued.session.ended ? issued : null
  }
  return {
    open: (person, method) => {
      const id = randomBytes(24).toString('base64url')
      const session = { id, person, method, ended: false, afterLogout: null }
      sessions.set(id, session)
      return session
    },
    find: (id) => (id === undefined ? null : sessions.get(id)),
    issue: (session, afterLogout) => {
      const ticket = { sessionId: hex(32), serverSessionId: newServerSessionId() }
      const { serverSessionId } = ticket
      tickets.set(ticket.sessionId, { session, serverSessionId, afterLogout, redeemed: false })
      session.afterLogout = afterLogout
      return ticket
    },
    redeem: (ticket) => {
      const issued = issuedTo(ticket)
      if (issued === null || issued.redeemed) return null
      issued.redeemed = true
      return issued.session
    },
    endByTicket: (ticket) => {
      const issued = issuedTo(ticket)
      if (issued === null) return false
      issued.session.ended = true
      issued.session.afterLogout = issued.afterLogout
      return true
    },
    end: (id) => {
      const session = sessions.take(id)
      if (session) session.ended = true
    },
  }
}
