// Charts of what was measured, as SVG that can be read on a light and on a dark page.
import { asked, bars, isMet, withUnit } from './bars.mjs'

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 15px }
  .small { font-size: 11px; fill: #59636e }
  .ours { fill: #0a5dc2 } .other { fill: #8c959f } .met { fill: #1a7f37 } .missed { fill: #c93c37 }
  .line { stroke: #59636e; stroke-width: 1 } .aim { stroke-dasharray: 3 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .small { fill: #9198a1 }
    .ours { fill: #58a6ff } .other { fill: #6e7681 } .met { fill: #3fb950 } .missed { fill: #f85149 }
    .line { stroke: #9198a1 }
  }`

/**
 * @param {{ readonly width: number, readonly height: number, readonly title: string, readonly description: string }} about
 * @param {readonly string[]} shapes
 */
const drawing = ({ width, height, title, description }, shapes) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>${style}
</style>
${shapes.join('\n')}
</svg>
`

/** @param {number} x @param {number} y @param {string} text @param {string} [kind] */
const label = (x, y, text, kind) =>
  `<text x="${x}" y="${y}"${kind ? ` class="${kind}"` : ''}>${escaped(text)}</text>`

/** @param {number} x @param {number} y @param {number} width @param {string} kind */
const bar = (x, y, width, kind) =>
  `<rect x="${x}" y="${y}" width="${Math.max(1, Math.round(width))}" height="16" rx="2" class="${kind}"/>`

const rowHeight = 26

/** @typedef {{ readonly name: string, readonly seconds: number, readonly megabytes: number }} Reader */

/**
 * Time and memory of each reader over the same file.
 *
 * @param {readonly Reader[]} readers
 */
export function readersChart(readers) {
  const [nameWidth, room, gap] = [200, 190, 90]
  const right = nameWidth + room + gap
  const height = 74 + readers.length * rowHeight
  const most = {
    seconds: Math.max(...readers.map((one) => one.seconds)),
    megabytes: Math.max(...readers.map((one) => one.megabytes)),
  }
  const shapes = [
    label(0, 18, '100,000 rows of 13 columns, shared strings: shorter is better', 'title'),
    label(nameWidth, 44, 'seconds', 'small'),
    label(right, 44, 'MB of memory at the most', 'small'),
    ...readers.flatMap(({ name, seconds, megabytes }, at) => {
      const y = 54 + at * rowHeight
      const kind = name.startsWith('Consegna') ? 'ours' : 'other'
      const long = (seconds / most.seconds) * room
      const wide = (megabytes / most.megabytes) * room
      return [
        label(0, y + 13, name),
        bar(nameWidth, y, long, kind),
        label(nameWidth + Math.round(long) + 8, y + 13, `${seconds.toFixed(2)} s`),
        bar(right, y, wide, kind),
        label(right + Math.round(wide) + 8, y + 13, `${megabytes} MB`),
      ]
    }),
  ]
  const told = readers.map((one) => `${one.name}: ${one.seconds} s, ${one.megabytes} MB`).join('; ')
  const title = 'Time and memory of reading a workbook'
  return drawing({ width: right + room + 80, height, title, description: told }, shapes)
}

/** How many times better than the bar; below one it is missed. @param {import('./bars.mjs').Bar} bar @param {number} measured */
const margin = ({ asks, bar }, measured) => (asks === 'at least' ? measured / bar : bar / measured)

/**
 * Each bar as a line at the same place, and how far what was measured is on the good side of it.
 *
 * @param {Readonly<Record<string, import('./bars.mjs').Figure>>} figures
 */
export function barsChart(figures) {
  const known = bars.filter(({ name }) => typeof figures[name]?.value === 'number')
  const [left, room] = [0, 420]
  // Doublings: from a quarter of what is asked for to sixteen times as much.
  const place = (/** @type {number} */ times) =>
    left + (room * (Math.min(4, Math.max(-2, Math.log2(times))) + 2)) / 6
  const line = (/** @type {number} */ x, /** @type {number} */ y, kind = '') =>
    `<path d="M${x.toFixed(0)} ${y - 3}v22" class="line ${kind}"/>`
  const step = 46
  const height = 60 + known.length * step
  const shapes = [
    label(0, 18, 'Measured against the bars: beyond the line is met', 'title'),
    label(0, 38, 'each doubling is as wide as the next; the dashed line is the aim', 'small'),
    ...known.flatMap((one, at) => {
      const measured = figures[one.name]?.value
      const y = 74 + at * step
      const end = place(margin(one, measured))
      const told = `${withUnit(measured, one.unit)} (bar ${asked(one, 'bar')})`
      return [
        label(left, y - 7, one.what.replaceAll('`', ''), 'small'),
        bar(left, y, end - left, isMet(one, measured) ? 'met' : 'missed'),
        line(place(1), y),
        ...(one.aim === one.bar ? [] : [line(place(margin(one, one.aim)), y, 'aim')]),
        label(room + 14, y + 13, told),
      ]
    }),
  ]
  const description = known
    .map(
      (one) =>
        `${one.what}: ${withUnit(figures[one.name]?.value, one.unit)}, bar ${asked(one, 'bar')}`,
    )
    .join('; ')
  return drawing(
    { width: room + 220, height, title: 'Measured against the bars', description },
    shapes,
  )
}
