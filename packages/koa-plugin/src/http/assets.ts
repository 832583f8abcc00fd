import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const ownFolder = join(dirname(require.resolve('@consegna/koa-plugin/package.json')), 'assets')
const bootstrapPackage = require.resolve('bootstrap-italia/package.json')
const bootstrapFolder = join(dirname(bootstrapPackage), 'dist')

const fonts = [
  ...['300', '300italic', 'regular', 'italic', '600', '600italic', '700', '700italic'].map(
    (face) => `Titillium_Web/titillium-web-v10-latin-ext_latin-${face}.woff2`,
  ),
  ...['regular', 'italic', '700', '700italic'].flatMap((face) => [
    `Lora/lora-v20-latin-ext_latin-${face}.woff2`,
    `Roboto_Mono/roboto-mono-v13-latin-ext_latin-${face}.woff2`,
  ]),
]

const ownStyles = ['fonts.css', 'frame.css', 'pages.css', 'forms.css', 'tables.css']
const ownFiles = [...ownStyles, 'consegna.js', 'favicon.svg']

/** Every file that is served, by its path below `_assets/<version>/`. What is not named here is not there. */
export const assetFiles: ReadonlyMap<string, string> = new Map([
  ...ownFiles.map((name) => [name, join(ownFolder, name)] as const),
  ['css/bootstrap-italia.min.css', join(bootstrapFolder, 'css/bootstrap-italia.min.css')],
  ['js/bootstrap-italia.min.js', join(bootstrapFolder, 'js/bootstrap-italia.min.js')],
  ['svg/sprites.svg', join(bootstrapFolder, 'svg/sprites.svg')],
  ...fonts.map((font) => [`fonts/${font}`, join(bootstrapFolder, 'fonts', font)] as const),
])

/** Changes with every file of ours and with the version of bootstrap-italia, so that a year's caching is safe. */
export const assetVersion: string = (() => {
  const hash = createHash('sha256').update(readFileSync(bootstrapPackage))
  for (const name of ownFiles) hash.update(readFileSync(join(ownFolder, name)))
  return hash.digest('hex').slice(0, 12)
})()

/** Addresses of what pages load. */
export interface AssetLinks {
  readonly stylesheets: readonly string[]
  readonly scripts: readonly string[]
  /** bootstrap-italia's icons, for `<use href="…#it-check">`. */
  readonly sprites: string
  readonly favicon: string
  /** bootstrap-italia's own script. No page of the plugin needs it; a portal's own may. */
  readonly bootstrapScript: string
}

/**
 * The addresses of the plugin's assets, also for a portal's own pages.
 * @param base path under which the browser finds the plugin: `/sostegno-famiglie`, '' for the root
 */
export function assetLinks(base: string): AssetLinks {
  const folder = `${base}/_assets/${assetVersion}`
  return {
    stylesheets: ['css/bootstrap-italia.min.css', ...ownStyles].map((name) => `${folder}/${name}`),
    scripts: [`${folder}/consegna.js`],
    sprites: `${folder}/svg/sprites.svg`,
    favicon: `${folder}/favicon.svg`,
    bootstrapScript: `${folder}/js/bootstrap-italia.min.js`,
  }
}
