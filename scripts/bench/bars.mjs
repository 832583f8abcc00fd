// What the reader is held against: how much is asked for, how much is aimed at.

/**
 * @typedef {object} Bar
 * @property {string} name as the measurements tell it
 * @property {string} what
 * @property {'at least' | 'at most'} asks
 * @property {number} bar
 * @property {number} aim the bar again where nothing more is aimed at
 * @property {'×' | 'MB' | 'ms' | 's'} unit
 */

/** @type {readonly Bar[]} */
export const bars = [
  {
    name: 'read-against-exceljs',
    what: 'read only, rows per second against exceljs streaming',
    ...{ asks: 'at least', bar: 5, aim: 10, unit: '×' },
  },
  {
    name: 'read-against-hucre',
    what: 'read only, rows per second against hucre streaming',
    ...{ asks: 'at least', bar: 2, aim: 4, unit: '×' },
  },
  {
    name: 'checked-against-exceljs',
    what: 'read and fully validate, against exceljs streaming that only reads',
    ...{ asks: 'at least', bar: 3, aim: 6, unit: '×' },
  },
  {
    name: 'read-against-inflating',
    what: 'read only, time against inflating the same bytes',
    ...{ asks: 'at most', bar: 5, aim: 2.5, unit: '×' },
  },
  {
    name: 'check-memory',
    what: 'peak memory of `consegna check` over 1,000,000 rows, duplicates found',
    ...{ asks: 'at most', bar: 300, aim: 160, unit: 'MB' },
  },
  {
    name: 'scaling',
    what: 'time from 100,000 to 1,000,000 rows',
    ...{ asks: 'at most', bar: 11, aim: 10.5, unit: '×' },
  },
  {
    name: 'portal-delay',
    what: 'event-loop delay of the portal, 99th percentile, while two files of 100,000 rows are checked',
    ...{ asks: 'at most', bar: 50, aim: 20, unit: 'ms' },
  },
  {
    name: 'bomb-seconds',
    what: 'the zip bomb that takes longest until it is refused',
    ...{ asks: 'at most', bar: 1, aim: 1, unit: 's' },
  },
  {
    name: 'bomb-memory',
    what: 'the zip bomb that takes most memory, more than at rest',
    ...{ asks: 'at most', bar: 100, aim: 100, unit: 'MB' },
  },
]

/** @param {Bar} bar @param {number} measured */
export function isMet({ asks, bar }, measured) {
  return asks === 'at least' ? measured >= bar : measured <= bar
}

/** @param {Bar} bar @param {number} measured */
function isAimReached({ asks, aim }, measured) {
  return asks === 'at least' ? measured >= aim : measured <= aim
}

/** `7.3 ×`, `140 MB`. @param {number} number @param {Bar['unit']} unit */
export function withUnit(number, unit) {
  const digits =
    unit === 'MB' || unit === 'ms' ? 0 : Number.isInteger(number) ? 0 : number < 10 ? 2 : 1
  return `${number.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${unit}`
}

/** `≥ 5 ×`. @param {Bar} bar @param {'bar' | 'aim'} which */
export function asked(bar, which) {
  return `${bar.asks === 'at least' ? '≥' : '≤'} ${withUnit(bar[which], bar.unit)}`
}

/**
 * @typedef {object} Figure
 * @property {any} value
 * @property {number} [byProcessor] the same by the time of the processor
 * @property {string} date of the run, `YYYY-MM-DD`
 */

/** `4.1 × (3.9 × by the processor)`. @param {Bar} bar @param {Figure} figure */
function measuredOf({ unit }, { value, byProcessor }) {
  const measured = withUnit(value, unit)
  return byProcessor === undefined
    ? measured
    : `${measured} (${withUnit(byProcessor, unit)} by the processor)`
}

/**
 * What was measured against what was asked for, as a Markdown table.
 *
 * @param {Readonly<Record<string, Figure>>} figures
 */
export function barsTable(figures) {
  const lines = bars.map((bar) => {
    const figure = figures[bar.name]
    if (typeof figure?.value !== 'number') {
      return [bar.what, asked(bar, 'bar'), asked(bar, 'aim'), 'not measured yet', '–', '–']
    }
    const aimed = isAimReached(bar, figure.value) ? 'yes, and the aim' : 'yes'
    const met = isMet(bar, figure.value) ? aimed : '**no**'
    return [
      bar.what,
      asked(bar, 'bar'),
      asked(bar, 'aim'),
      measuredOf(bar, figure),
      // Where no more is aimed at than is asked for, there is nothing to add.
      bar.aim === bar.bar && met !== '**no**' ? 'yes' : met,
      figure.date,
    ]
  })
  return [
    ['what', 'bar', 'aim', 'measured', 'met?', 'on'],
    ['---', '---:', '---:', '---:', '---', '---'],
    ...lines,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
