// Writes docs/reference/ from the code; a test compares the two.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { root } from './places.mjs'

const folder = 'docs/reference'

/**
 * @param {typeof import('@consegna/core')} core the package, built or as source
 * @returns {Record<string, string>} texts by path, from the repository's root
 */
export function referencePages(core) {
  const { borseDiStudio } = core
  const { templates, rules, listRules } = borseDiStudio.define({})
  const current = templates.at(-1)
  if (!current) throw new Error('the preset has no template')
  /** Rules of earlier versions that the current one no longer has: campaigns can set them, too. */
  const earlierRules = (/** @type {'it' | 'en'} */ locale) => {
    const known = new Set(core.fieldGuide(current, { locale }).rules.map(({ id }) => id))
    const lines = templates.slice(0, -1).flatMap((template) =>
      core
        .fieldGuide(template, { locale })
        .rules.filter(({ id }) => !known.has(id))
        .map(({ id, description }) => `- \`${id}\`: ${description}`),
    )
    const title = { it: 'Regole di versioni precedenti', en: 'Rules of earlier versions' }[locale]
    return lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`
  }
  const guide = (/** @type {'it' | 'en'} */ locale) => {
    const made = core.fieldGuide(current, { locale, rules, listRules })
    return `${core.guideMarkdown(made, { codes: true })}${earlierRules(locale)}`
  }
  const messages = [borseDiStudio.messages]
  const schema = core.entryJsonSchema(current)
  return {
    [`${folder}/issues.md`]: core.issueReferenceMarkdown('it', { messages }),
    [`${folder}/issues.en.md`]: core.issueReferenceMarkdown('en', { messages }),
    [`${folder}/${current.id}.md`]: guide('it'),
    [`${folder}/${current.id}.en.md`]: guide('en'),
    [`${folder}/${current.id}.schema.json`]: `${JSON.stringify(schema, null, 2)}\n`,
  }
}

async function write() {
  ensureBuilt()
  const core = await import(new URL('../packages/core/dist/index.js', import.meta.url).href)
  mkdirSync(`${root}${folder}`, { recursive: true })
  for (const [path, text] of Object.entries(referencePages(core))) {
    writeFileSync(`${root}${path}`, text)
    console.log(path)
  }
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`
  const format = [biome, 'format', '--write', folder]
  const { status } = spawnSync(process.execPath, format, { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
}

if (argv[1] === fileURLToPath(import.meta.url)) await write()
