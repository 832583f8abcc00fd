// Written so that even very old versions of Node can parse it and tell what is wrong.
var wanted = [20, 19]
var found = process.versions.node.split('.').map(Number)

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'Consegna needs Node.js ' +
      wanted.join('.') +
      ' or newer; this is Node.js ' +
      process.versions.node +
      '. Install a newer version (https://nodejs.org) and try again.'
  )
  process.exit(1)
}
