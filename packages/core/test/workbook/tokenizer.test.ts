import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, seconds } from '../properties/holds'
import { cut, ownRows, ownStrings } from './files/own-rows'
import { broken, lengths, sheetXml, stringsXml } from './files/random-xml'
import { rowsBySaxes, stringsBySaxes } from './files/saxes-rows'

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml)
const texts = ['Ancona', '', 'Forlì', ' a ']

/** What the other parser takes although the standards do not. */
const laxlyRead = [
  // A question mark right behind the target of an instruction must end it (XML 1.0, 2.6).
  /<\?[^\s?]+\?[^>]/,
  // A local name does not begin with a digit, a dot or a minus (Namespaces in XML, 3).
  /[\s<][^\s<>="'/]+:[-.0-9]/,
  // Characters are decoded before it is asked, and it does not ask what encoding was declared.
  /encoding\s*=\s*["'](?!utf-?(?:8|16)["'])/i,
]

const isLaxlyRead = (xml: string): boolean => laxlyRead.some((pattern) => pattern.test(xml))

describe('the rows of any worksheet', () => {
  it(
    'are those that another parser reads, wherever the pieces end',
    () =>
      holds(
        fc.property(sheetXml, lengths, (xml, parts) => {
          expect(ownRows(cut(bytesOf(xml), parts), texts)).toEqual(rowsBySaxes(xml, texts))
        }),
        1_000,
      ),
    seconds * 1000,
  )

  it(
    'are refused where the other parser refuses them, and are the same where it does not',
    () =>
      holds(
        fc.property(broken(sheetXml), lengths, (written, parts) => {
          const xml = Buffer.from(written).toString()
          const own = ownRows(cut(bytesOf(xml), parts), texts)
          if (own === null && isLaxlyRead(xml)) return
          expect(own).toEqual(rowsBySaxes(xml, texts))
        }),
        2_000,
      ),
    seconds * 1000,
  )

  it(
    'are the same when every element has to be counted',
    () =>
      holds(
        fc.property(broken(sheetXml), lengths, (written, parts) => {
          const bytes = bytesOf(written)
          const whole = ownRows(cut(bytes, parts), texts)
          // So few attributes that no common form is looked for; where one has more, nothing can be said.
          const counted = ownRows(cut(bytes, parts), texts, { maxAttributes: 2 })
          if (counted !== null) expect(counted).toEqual(whole)
        }),
        1_000,
      ),
    seconds * 1000,
  )
})

describe('the strings of any workbook', () => {
  it(
    'are those that another parser reads, wherever the pieces end',
    () =>
      holds(
        fc.property(stringsXml, lengths, (xml, parts) => {
          expect(ownStrings(cut(bytesOf(xml), parts))).toEqual(stringsBySaxes(xml))
        }),
        500,
      ),
    seconds * 1000,
  )

  it(
    'are refused where the other parser refuses them',
    () =>
      holds(
        fc.property(broken(stringsXml), lengths, (written, parts) => {
          const xml = Buffer.from(written).toString()
          const own = ownStrings(cut(bytesOf(xml), parts))
          if (own === null && isLaxlyRead(xml)) return
          expect(own).toEqual(stringsBySaxes(xml))
        }),
        1_000,
      ),
    seconds * 1000,
  )
})
