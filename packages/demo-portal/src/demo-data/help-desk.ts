import type { HelpDesk } from '@consegna/koa-plugin/pages'

/** Those of the manual of the year 2017/2018. */
export const helpDesk: HelpDesk = {
  phone: '800 155 085',
  email: 'comarche@regione.marche.it',
  hours: 'dal lunedì al venerdì 9:00–13:00 e 14:00–17:30',
}
