interface LockEntry {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>
}

/** Optional packages that are wanted but not noted: npm 11 refuses to install from such a file, npm 10 does not. */
export function missingOptionalPackages({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter(
        (name) => !foldersAbove(path).some((each) => `${each}node_modules/${name}` in packages),
      )
      .map((name) => `${path || 'the root'} wants ${name}`),
  )
}

/** Where Node would look for what a package at this path imports: `a/node_modules/b` -> that, `a`, the root. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/')
  return [...parts.keys()].map((at) => `${parts.slice(0, parts.length - at).join('/')}/`).concat('')
}

export function addressesIn({ packages }: LockFile): string[] {
  return Object.values(packages)
    .filter((entry) => !entry.link)
    .flatMap(({ resolved }) => (resolved === undefined ? [] : [resolved]))
}

/** Names of the packages that run something when they are installed. */
export function packagesWithScripts({ packages }: LockFile): string[] {
  const names = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  return [...new Set(names)].sort()
}
