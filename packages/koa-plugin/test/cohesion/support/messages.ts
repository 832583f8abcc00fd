// Messages of the service, written from its documentation.

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export interface AnswerFields {
  readonly site?: string
  readonly outcome?: string
  readonly validate?: string
  readonly page?: string
  readonly stilesheet?: string
  readonly sso?: string
  readonly aspNet?: string
}

/** What the browser brings back. */
export const answerXml = (fields: AnswerFields): string =>
  `<?xml version="1.0"?>
<dsAuth xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/Auth.xsd">
  <auth>
    <user>RSSMRA80A01A271X</user>
    <id_sa/>
    <id_sito>${escaped(fields.site ?? 'CONSEGNA')}</id_sito>
    <esito_auth_sa/><id_sessione_sa/><id_sessione_aspnet_sa/>
    <url_validate>${escaped(fields.validate ?? '')}</url_validate>
    <url_richiesta>${escaped(fields.page ?? '')}</url_richiesta>
    <esito_auth_sso>${fields.outcome ?? 'OK'}</esito_auth_sso>
    <id_sessione_sso>${escaped(fields.sso ?? '')}</id_sessione_sso>
    <id_sessione_aspnet_sso>${escaped(fields.aspNet ?? '')}</id_sessione_aspnet_sso>
    <stilesheet>${escaped(fields.stilesheet ?? '')}</stilesheet>
    <AuthRestriction xmlns="">1,2</AuthRestriction>
  </auth>
</dsAuth>`

/** Mario Rossi of Ancona, with a PIN. */
const marioRossi: Readonly<Record<string, string>> = {
  placeOfBirth: 'A271',
  localita_nascita: 'ANCONA',
  gender: 'M',
  sesso: 'M',
  familyName: 'ROSSI',
  cognome: 'ROSSI',
  name: 'MARIO',
  nome: 'MARIO',
  dateOfBirth: '1980-01-01',
  data_nascita: '01/01/1980',
  provincia_nascita: 'AN',
  fiscalNumber: 'TINIT-RSSMRA80A01A271X',
  codice_fiscale: 'RSSMRA80A01A271X',
  email: 'mario.rossi@example.it',
  tipo_autenticazione: 'PIN',
  login: 'RSSMRA80A01A271X',
}

/** The elements of a profile: Mario Rossi's, with these changed and those that are null left out. */
export const profileFields = (changes: Readonly<Record<string, string | null>> = {}): string =>
  Object.entries({ ...marioRossi, ...changes })
    .map(([name, value]) => (value === null ? '' : `<${name}>${escaped(value)}</${name}>`))
    .join('')

export const bareProfile = (
  changes: Readonly<Record<string, string | null>> = {},
  at = new Date(),
): string =>
  `<profile timestamp="${at.toUTCString()}"><base>${profileFields(changes)}</base></profile>`

/** The usual form: a signature around the profile. This one signs nothing. */
export const profileXml = (changes: Readonly<Record<string, string | null>> = {}): string =>
  `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><SignatureValue>AAAA</SignatureValue>
<Object Id="SignedXmlId">${bareProfile(changes).replace('<profile ', '<profile xmlns="" ')}</Object></Signature>`

/** A SAML response that names a level. */
export const samlNaming = (level: string): string =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><saml:Assertion><saml:AuthnStatement><saml:AuthnContext><saml:AuthnContextClassRef>${level}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement></saml:Assertion></samlp:Response>`,
  ).toString('base64')
