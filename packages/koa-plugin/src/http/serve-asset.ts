import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Middleware } from 'koa'
import { assetFiles, assetVersion } from './assets'

const compress = promisify(gzip)

/** Kinds that become much smaller; fonts are compressed already. */
const compressible: ReadonlySet<string> = new Set(['.css', '.js', '.svg'])

interface Asset {
  readonly bytes: Buffer
  readonly gzipped: Buffer | null
}

const loaded = new Map<string, Promise<Asset>>()

/**
 * bootstrap-italia's styles hold the font of a video player as `data:`. Browsers load such a font at once, whether
 * it is used or not, and the policy of our pages, which has no video, would stop it with a complaint.
 */
const withoutPlayerFont = (css: string): string =>
  css.replace(/@font-face\s*\{\s*font-family:\s*VideoJS[^}]*\}/g, '')

async function read(path: string): Promise<Buffer> {
  const bytes = await readFile(path)
  return extname(path) === '.css' ? Buffer.from(withoutPlayerFont(bytes.toString())) : bytes
}

/** Each file is read and compressed once: there are few, and they are asked for all the time. */
function load(path: string): Promise<Asset> {
  const known = loaded.get(path)
  if (known) return known
  const asset = read(path).then(async (bytes) => ({
    bytes,
    gzipped: compressible.has(extname(path)) ? await compress(bytes) : null,
  }))
  loaded.set(path, asset)
  return asset
}

/** Serves the plugin's own files, to everybody, wherever `_assets/` is mounted. */
export function serveAsset(): Middleware {
  return async (ctx, next) => {
    const [, below = ''] = ctx.path.split('/_assets/')
    const [version = '', ...rest] = below.split('/')
    const path = assetFiles.get(rest.join('/'))
    if (path === undefined || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next()
    const { bytes, gzipped } = await load(path)
    ctx.vary('Accept-Encoding')
    // An address of another version is one that a page of an older process still has.
    const lasting = version === assetVersion
    ctx.set('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.type = extname(path)
    if (gzipped && ctx.acceptsEncodings('gzip', 'identity') === 'gzip') {
      ctx.set('Content-Encoding', 'gzip')
      ctx.body = gzipped
    } else {
      ctx.body = bytes
    }
  }
}
