import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocks } from '../src/pages/guide/markdown.ts'
import { idOf, within, type Token, type Tokens } from '../src/pages/guide/tokens.ts'

const folder = join(import.meta.dirname, '../../../docs/guide')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** The parts of the guide with no parts of their own: words, pictures, code. */
function leaves(token: Token): Token[] {
  if (token.type === 'image') return [token]
  const parts =
    token.type === 'list'
      ? (token as Tokens.List).items.flatMap((item) => item.tokens)
      : token.type === 'table'
        ? [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flat().flatMap((cell) => cell.tokens)
        : within(token)
  return parts.length === 0 ? [token] : parts.flatMap(leaves)
}
const leavesOf = (name: string) => blocks(readFileSync(join(folder, name), 'utf8')).flatMap(leaves)

describe('the guide', () => {
  test('is written in headings, prose, lists, tables, code and pictures alone', () => {
    const shown = ['heading', 'paragraph', 'list', 'table', 'code', 'space']
    const within = ['text', 'strong', 'em', 'codespan', 'link', 'image', 'code', 'space', 'escape']
    for (const name of pages) {
      const kinds = blocks(readFileSync(join(folder, name), 'utf8')).map((block) => block.type)
      expect([name, kinds.filter((kind) => !shown.includes(kind))]).toEqual([name, []])
      expect([name, leavesOf(name).filter((leaf) => !within.includes(leaf.type))]).toEqual([name, []])
    }
  })

  test('finds its headings under their names', () => {
    const headings = pages.flatMap((name) => {
      const own = blocks(readFileSync(join(folder, name), 'utf8')).filter((block) => block.type === 'heading')
      return own.map((block) => `${name} ${idOf((block as Tokens.Heading).text)}`)
    })
    expect(new Set(headings).size).toBe(headings.length)
    expect(idOf('A desk of *your* own')).toBe('a-desk-of-your-own')
  })

  test('has each picture it shows, and shows each it has', () => {
    const shown = pages
      .flatMap(leavesOf)
      .filter((leaf) => leaf.type === 'image')
      .map((leaf) => (leaf as Tokens.Image).href)
    expect(shown.filter((path) => !existsSync(join(folder, path)))).toEqual([])
    expect(readdirSync(join(folder, 'images')).sort()).toEqual(
      [...new Set(shown)].map((path) => path.replace('images/', '')).sort(),
    )
  })
})
