// A page that keeps what a script has found. Each finding has its section between two marks; what is
// outside of them is written by people.

/** @param {string} kind @param {string} name */
const marks = (kind, name) => ({
  begin: `<!-- ${kind}: ${name} -->`,
  end: `<!-- end of ${kind}: ${name} -->`,
})

/**
 * The page with one section replaced; a new one comes at the end.
 *
 * @param {string} page
 * @param {string} name
 * @param {string} content
 * @param {string} kind of script
 */
export function withSection(page, name, content, kind = 'bench') {
  const { begin, end } = marks(kind, name)
  const section = `${begin}\n${content.trim()}\n${end}`
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) return `${page.trimEnd()}\n\n${section}\n`
  return page.slice(0, from) + section + page.slice(to + end.length)
}
