import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { auditPath, leafHash, merkleRoot, rootFromPath } from '../../src/ledger/merkle'

/** The leaves and roots of the reference test of Certificate Transparency, which RFC 6962 comes from. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((hex) =>
  Buffer.from(hex, 'hex').toString('latin1'),
)
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
]

const leaves = inputs.map(leafHash)

describe('the tree over the heads', () => {
  it('has the roots of Certificate Transparency’s own test', () => {
    expect(roots.map((_, at) => merkleRoot(leaves.slice(0, at + 1)))).toEqual(roots)
  })

  it('has a root also without leaves', () => {
    expect(merkleRoot([])).toBe(createHash('sha256').digest('hex'))
  })

  it('shows for each leaf of each size that it is in the root, and for no other leaf', () => {
    for (let size = 1; size <= 33; size += 1) {
      const all = Array.from({ length: size }, (_, at) => leafHash(`capo ${at}`))
      const root = merkleRoot(all)
      for (const [index, leaf] of all.entries()) {
        const path = auditPath(all, index)
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
        expect(rootFromPath(leaf, { index, size, path })).toBe(root)
        expect(rootFromPath(leafHash('altro'), { index, size, path })).not.toBe(root)
        if (size === 1) continue
        const elsewhere = (index + 1) % size
        expect(rootFromPath(leaf, { index: elsewhere, size, path })).not.toBe(root)
      }
    }
  })

  it('refuses paths that are too short, too long, or of a place that is not there', () => {
    const path = auditPath(leaves, 3)
    const [leaf = leafHash('')] = leaves.slice(3)
    const at = { index: 3, size: leaves.length }
    expect(rootFromPath(leaf, { ...at, path: path.slice(1) })).toBeNull()
    expect(rootFromPath(leaf, { ...at, path: [...path, ...path] })).toBeNull()
    expect(rootFromPath(leaf, { index: 7, size: 7, path })).toBeNull()
    expect(rootFromPath(leaf, { index: -1, size: 7, path })).toBeNull()
    expect(rootFromPath(leaf, { index: 0.5, size: 7, path })).toBeNull()
  })
})
