import {
  type AnyColumn,
  address,
  choice,
  date,
  email,
  euro,
  fiscalCode,
  iban,
  integer,
  municipality,
  note,
  percentage,
  personName,
  phone,
  postalCode,
  province,
  type ReadContext,
  schoolCode,
  sex,
  text,
  yesNo,
} from '../../../src/check'
import { allPlaces, inApril2018, schools } from './places'
import type { Written } from './reading'

/** A kind with options, and for each code that it may give a cell that gives it. */
export interface SampleKind {
  readonly name: string
  readonly column: AnyColumn
  readonly context: ReadContext
  readonly wrong: Readonly<Record<string, Written>>
  /** Cells that read well, in as many ways as are worth trying. */
  readonly right: readonly Written[]
}

const all: ReadContext = { ...inApril2018, registries: { ...allPlaces, schools: schools() } }

const sample = (
  name: string,
  column: AnyColumn,
  right: readonly Written[],
  wrong: SampleKind['wrong'],
  context = all,
): SampleKind => ({ name, column, right, wrong, context })

const turned = 'Ros\u202Esi'
const cyrillic = 'R\u043Essi'
const long = 'x'.repeat(40_000)
const header = 'Colonna'

export const everyKind: readonly SampleKind[] = [
  sample('text', text({ header }), ['Volterra-Elia', 3, true, { date: '2018-02-01' }], {
    'text.direction': turned,
    'text.digits-lost': 1.234e19,
    'text.too-long': long,
    'text.blank': '\u2060',
  }),
  sample(
    'text of a form',
    text({
      header,
      minLength: 7,
      maxLength: 8,
      pattern: {
        regex: /^[A-Z]{3}\d{4}$/g,
        asks: { it: 'tre lettere e quattro cifre', en: 'three letters and four digits' },
        example: 'ABC1234',
      },
    }),
    ['XYZ0001'],
    {
      'text.direction': turned,
      'text.digits-lost': 1.234e19,
      'text.too-long': 'ABC123456',
      'text.too-short': 'ABC',
      'text.pattern': 'ABCDEFG',
    },
  ),
  sample('person-name', personName({ header }), ['D’Àvalos', 'Łukasz Đorđe', "Dell'Orto"], {
    'text.direction': turned,
    'text.too-long': long,
    'text.look-alike': cyrillic,
    'person-name.characters': 'R0ssi',
  }),
  sample('fiscal-code', fiscalCode({ header }), ['RSSMRA01E17A271V', 'rssmra01e17a271v'], {}),
  sample('date', date({ header }), ['17/05/2001', 37_028, { date: '2001-05-17' }], {
    'text.direction': '17/05/\u202E2001',
    'date.unreadable': 'ieri',
    'date.two-digit-year': '17/05/01',
    'date.year-only': 2001,
    'date.impossible': '30/02/2001',
    'date.perhaps-year': { date: '1905-06-23' },
    'date.too-early': '01/01/1800',
  }),
  sample('date with limits', date({ header, min: '1930-01-01', max: '2010-12-31' }), [], {
    'text.direction': '17/05/\u202E2001',
    'date.unreadable': long,
    'date.two-digit-year': '17 mag 01',
    'date.year-only': '2001',
    'date.impossible': '31 aprile 2001',
    'date.out-of-range': '17/05/2018',
  }),
  sample('date up to a day', date({ header, max: '1999-12-31' }), ['01/03/1900'], {
    'text.direction': '17/05/\u202E2001',
    'date.unreadable': true,
    'date.two-digit-year': '17/05/01',
    'date.year-only': 2001,
    'date.impossible': '30/02/2001',
    'date.perhaps-year': { date: '1905-05-15' },
    'date.too-early': '28/02/1900',
    'date.too-late': '01/01/2000',
  }),
  sample('sex', sex({ header }), ['M', 'f', 'Femmina'], { 'choice.unknown': 'X' }),
  sample(
    'choice',
    choice({ header, choices: [{ value: '3', aliases: ['III', 'terza'] }, { value: '4' }] }),
    ['iii', 4, '3,0'],
    { 'choice.unknown': 6 },
  ),
  sample(
    'choice of what Excel misreads',
    choice({ header, choices: [{ value: '1-2' }, { value: '3-5' }, { value: '01' }] }),
    ['1/2', { date: '2018-02-01' }, 1],
    { 'choice.unknown': long },
  ),
  sample('yes-no', yesNo({ header }), ['sì', 'X', 0, true, 'falso'], { 'yes-no.unknown': 'forse' }),
  sample('integer', integer({ header }), [3, '1.250', '3,00'], {
    'text.direction': '1\u202E2',
    'integer.unreadable': 'tre',
    'integer.ambiguous': '1,250',
    'integer.decimals': 2.5,
    'integer.too-low': -1,
  }),
  sample('integer with limits', integer({ header, min: -5, max: 5 }), ['-5', 5], {
    'text.direction': '1\u202E2',
    'integer.unreadable': { date: '2018-02-01' },
    'integer.ambiguous': '1,250',
    'integer.decimals': '2,5',
    'integer.too-low': -6,
    'integer.too-high': '1.000',
  }),
  sample('euro', euro({ header }), ['10.632,94', 10_632.94, '€ 7', '0'], {
    'text.direction': '1\u202E2',
    'euro.unreadable': 'esente',
    'euro.ambiguous': '10,632',
    'euro.decimals': 8500.505,
    'euro.negative': -1,
  }),
  sample(
    'euro with limits',
    euro({ header, min: '100', max: '15748.70', decimals: 1 }),
    ['100', '10.632,9'],
    {
      'text.direction': '1\u202E2',
      'euro.unreadable': long,
      'euro.ambiguous': '10.632.94',
      'euro.decimals': '1000,55',
      'euro.negative': -1,
      'euro.too-low': '99,9',
      'euro.too-high': '15.748,80',
    },
  ),
  sample('euro in debt', euro({ header, min: '-100', decimals: 0 }), ['-100', '1.000'], {
    'text.direction': '1\u202E2',
    'euro.unreadable': true,
    'euro.ambiguous': '10,632',
    'euro.decimals': '0,5',
    'euro.too-low': '-101',
  }),
  sample('percentage', percentage({ header }), ['25%', 25, '33,33 %', '0,5%', '0', '100%'], {
    'text.direction': '1\u202E2%',
    'percentage.unreadable': 'metà',
    'percentage.decimals': '33,333%',
    'percentage.too-low': '-1%',
    'percentage.too-high': '101%',
    'percentage.ambiguous': 0.25,
  }),
  sample(
    'municipality',
    municipality({ header }),
    ['Ancona', 'ANCONA (AN)', 'a271', 42_002, 1001],
    {
      'text.direction': turned,
      'text.too-long': long,
      'text.look-alike': 'Anc\u043Ena',
      'municipality.characters': '12/A',
      'municipality.unknown-code': 'X999',
      'municipality.unknown': 'Anconna',
      'municipality.other-province': 'Ancona (MC)',
      'municipality.ambiguous': 'Castro',
      'municipality.abolished': 'Ripe',
      'municipality.later': 'Sassocorvaro Auditore',
    },
  ),
  sample(
    'birthplace',
    municipality({ header, period: 'any', foreignStates: true }),
    ['Castro', 'Monteciccardo', 'Abano', 'Bucarest (Romania)', 'Z129', 'Fermo (AP)'],
    {
      'text.direction': turned,
      'text.too-long': long,
      'text.look-alike': 'Anc\u043Ena',
      'municipality.characters': { date: '2018-02-01' },
      'municipality.unknown-code': 'Z999',
      'municipality.unknown-place': 'Anconna',
      'municipality.other-province': 'Ancona (MC)',
    },
  ),
  sample('province', province({ header }), ['AN', 'ancona', 'L’Aquila', 'PS'], {
    'province.unknown': 'ZZ',
  }),
  sample('province of today', province({ header, former: false }), ['Forlì-Cesena'], {
    'province.unknown': 3,
    'province.former': 'PS',
  }),
  sample('postal-code', postalCode({ header }), ['60121', 184, 60_121, 'I-60121'], {
    'text.direction': '601\u202E21',
    'postal-code.length': '184',
    'postal-code.shape': 'Ancona',
  }),
  sample('address', address({ header }), ['Via Roma, 12/A', 'Piazza Roma\n3'], {
    'text.direction': turned,
    'text.too-long': long,
    'text.look-alike': 'Via R\u043Ema, 1',
    'address.letters': { date: '2018-03-12' },
  }),
  sample('school-code', schoolCode({ header }), ['anis014007', 'ANPS03000E', 'ANRI01401L'], {
    'text.direction': 'ANIS\u202E014007',
    'text.look-alike': '\u0410NIS014007',
    'school-code.length': 'ANIS01400',
    'school-code.shape': '1NIS014007',
    'school-code.unknown': 'ANPS03000X',
    'school-code.not-in-registry': 'MCPS03000X',
    'school-code.lower-school': 'ANIC82500Q',
    'school-code.perhaps-lower': 'MCIC82500Q',
  }),
  sample(
    'school-code of any school',
    schoolCode({ header, level: 'any', schoolYear: '201718' }),
    ['ANMM82501R'],
    {
      'text.direction': 'ANIS\u202E014007',
      'text.look-alike': '\u0410NIS014007',
      'school-code.length': long,
      'school-code.shape': '1NIS014007',
      'school-code.unknown': 'ANPS03000X',
      'school-code.not-in-registry': 'MCPS03000X',
    },
  ),
  sample('email', email({ header }), ['Mario.Rossi@Example.IT', 'mailto:a@b.it'], {
    'text.direction': `a\u202E@b.it`,
    'text.too-long': long,
    'text.look-alike': 'mari\u043E@example.it',
    'email.several': 'a@b.it; c@d.it',
    'email.shape': 'mario at example.it',
  }),
  sample('phone', phone({ header }), ['333 123 4567', 712_222_222, '+40 712 345 678'], {
    'text.direction': '333\u202E1234567',
    'phone.unreadable': '333 1234567 / 071 123456',
    'phone.extension': '333 1234567 int 12',
    'phone.invalid': '112',
  }),
  sample(
    'iban',
    iban({ header }),
    ['it60x0542811101000000123456', 'IBAN: DE89 3704 0044 0532 0130 00'],
    {
      'text.direction': 'IT60\u202EX0542811101000000123456',
      'text.too-long': long,
      'text.look-alike': '\u0410T60',
      'iban.characters': 'IT60*',
      'iban.country': 'XX60X0542811101000000123456',
      'iban.length': 'IT60X054281110100000012345',
      'iban.check-digits': 'IT60X0542811101000000123457',
      'iban.not-sepa': 'TR330006100519786457841326',
    },
  ),
  sample('iban of some countries', iban({ header, countries: ['IT', 'SM'] }), [], {
    'text.direction': 'IT60\u202EX0542811101000000123456',
    'text.too-long': long,
    'text.look-alike': '\u0410T60',
    'iban.characters': 'IT60*',
    'iban.country': 'XX60X0542811101000000123456',
    'iban.length': 'IT60X054281110100000012345',
    'iban.check-digits': 'IT60X0542811101000000123457',
    'iban.other-country': 'DE89370400440532013000',
  }),
  sample('note', note({ header }), ['Prima riga\nseconda riga'], {
    'text.direction': turned,
    'text.too-long': long,
    'text.blank': '\u200B',
  }),
]
