import fc, { type Arbitrary } from 'fast-check'

/** Addresses as people have them; the domain in lower case, as it is stored. */
export const emails: Arbitrary<string> = fc.stringMatching(
  /^[A-Za-z0-9]{1,10}([._+-][a-z0-9]{1,8}){0,2}@[a-z0-9]{2,10}(-[a-z0-9]{1,5})?\.(it|gov\.it|com)$/,
)

/** Mobiles, landlines of the Marche, and numbers of Romania. */
export const phones: Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^\+393[2-4][0-9]{8}$/),
  fc.stringMatching(/^\+39071[2-9][0-9]{5,6}$/),
  fc.stringMatching(/^\+4072[0-9]{7}$/),
)

const letterValue = (letter: string): string => String(Number.parseInt(letter, 36))

/** An account of a country with the two digits that make the whole number 1 modulo 97. */
function ibanOf(country: string, account: string): string {
  const number = `${account}${country}00`.replace(/[A-Z]/g, letterValue)
  const check = 98n - (BigInt(number) % 97n)
  return `${country}${String(check).padStart(2, '0')}${account}`
}

export const ibans: Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[A-Z][0-9]{10}[A-Z0-9]{12}$/).map((account) => ibanOf('IT', account)),
  fc.stringMatching(/^[0-9]{18}$/).map((account) => ibanOf('DE', account)),
  fc.stringMatching(/^[A-Z]{4}[A-Z0-9]{16}$/).map((account) => ibanOf('RO', account)),
)
