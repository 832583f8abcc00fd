// The page that keeps what was measured. Each measurement has its section between two marks; what is
// outside of them is written by people.

/** @param {string} name */
const marks = (name) => ({
  begin: `<!-- bench: ${name} -->`,
  end: `<!-- end of bench: ${name} -->`,
})

/**
 * The page with one section replaced; a new one comes at the end.
 *
 * @param {string} page
 * @param {string} name
 * @param {string} content
 */
export function withSection(page, name, content) {
  const { begin, end } = marks(name)
  const section = `${begin}\n${content.trim()}\n${end}`
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) return `${page.trimEnd()}\n\n${section}\n`
  return page.slice(0, from) + section + page.slice(to + end.length)
}
