import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  addressesIn,
  type LockFile,
  missingOptionalPackages,
  packagesWithScripts,
} from './lock-file'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))

describe('package-lock.json', () => {
  const lock = read('package-lock.json') as LockFile

  it('has an entry for every optional package, or npm 11 refuses to install', () => {
    expect(missingOptionalPackages(lock)).toEqual([])
  })

  it('names no address that a package came from', () => {
    expect(addressesIn(lock)).toEqual([])
  })

  it('holds no package with an install script that package.json does not decide about', () => {
    const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> }
    expect(Object.keys(allowScripts).sort()).toEqual(packagesWithScripts(lock))
  })
})

describe('a broken lock file is found out', () => {
  const lock: LockFile = {
    packages: {
      '': { optionalDependencies: { absent: '1' } },
      'packages/core': { optionalDependencies: { hoisted: '1' } },
      'node_modules/hoisted': { resolved: 'https://registry.example/hoisted-1.tgz' },
      'node_modules/a': { optionalDependencies: { inner: '1', hoisted: '1', gone: '1' } },
      'node_modules/a/node_modules/inner': { hasInstallScript: true },
      'node_modules/@consegna/core': { resolved: 'packages/core', link: true },
    },
  }

  it('when an optional package has no entry', () => {
    expect(missingOptionalPackages(lock)).toEqual([
      'the root wants absent',
      'node_modules/a wants gone',
    ])
  })

  it('when it names an address', () => {
    expect(addressesIn(lock)).toEqual(['https://registry.example/hoisted-1.tgz'])
  })

  it('when a package brings a script', () => {
    expect(packagesWithScripts(lock)).toEqual(['inner'])
  })
})
