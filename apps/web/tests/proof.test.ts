import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rootFrom, same } from '../src/pages/ledger/proof.ts'
import { sha256 } from '../src/pages/ledger/sha256.ts'

const node = (...parts: Uint8Array[]) =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest())

/** The root of a tree and the path of one leaf, as RFC 9162 defines them, slowly. */
function tree(leaves: Uint8Array[], index: number): { root: Uint8Array; path: Uint8Array[] } {
  if (leaves.length === 1) return { root: leaves[0] as Uint8Array, path: [] }
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const left = tree(leaves.slice(0, half), index < half ? index : 0)
  const right = tree(leaves.slice(half), index < half ? 0 : index - half)
  const root = node(Uint8Array.of(1), left.root, right.root)
  return { root, path: index < half ? [...left.path, right.root] : [...right.path, left.root] }
}

test('the page hashes as others do, at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256)
    expect(sha256(bytes)).toEqual(node(bytes))
  }
})

describe('the path of an entry', () => {
  test('leads to the root in trees of every shape', () => {
    for (let size = 1; size < 40; size++) {
      const leaves = Array.from({ length: size }, (_, at) => node(Uint8Array.of(0, at)))
      for (let index = 0; index < size; index++) {
        const { root, path } = tree(leaves, index)
        expect(same(rootFrom(leaves[index] as Uint8Array, index, size, path), root)).toBe(true)
      }
    }
  })

  test('does not, when one bit of the entry or of the path is another', () => {
    const leaves = Array.from({ length: 11 }, (_, at) => node(Uint8Array.of(0, at)))
    const { root, path } = tree(leaves, 6)
    const leaf = leaves[6] as Uint8Array
    expect(
      same(
        rootFrom(
          leaf.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
          6,
          11,
          path,
        ),
        root,
      ),
    ).toBe(false)
    expect(same(rootFrom(leaf, 5, 11, path), root)).toBe(false)
    expect(rootFrom(leaf, 6, 11, [...path, leaf])).toBeUndefined()
  })
})
