import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocks, runs, type Block, type Run } from '../src/pages/guide/markdown.ts'

const folder = join(import.meta.dirname, '../../../docs/guide')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

function runsOf(block: Block): Run[] {
  if (block.kind === 'list') return block.items.flat()
  if (block.kind === 'table') return [...block.head.flat(), ...block.rows.flat(2)]
  return block.kind === 'code' ? [] : block.runs
}

describe('the guide', () => {
  test('is read as headings, prose, lists, tables and code', () => {
    expect(blocks('# One *two*\n\nA\nb\n\n- c\n  d\n- e\n\n| f |\n| --- |\n| g |\n\n```sh\nh\n```\n')).toEqual([
      {
        kind: 'heading',
        level: 1,
        id: 'one-two',
        runs: [
          { kind: 'words', words: 'One ' },
          { kind: 'soft', words: 'two' },
        ],
      },
      { kind: 'prose', runs: [{ kind: 'words', words: 'A b' }] },
      { kind: 'list', ordered: false, items: [runs('c d'), runs('e')] },
      { kind: 'table', head: [runs('f')], rows: [[runs('g')]] },
      { kind: 'code', words: 'h' },
    ])
  })

  test('takes no page of somebody else for its own', () => {
    expect(runs('<b>x</b>')).toEqual([{ kind: 'words', words: '<b>x</b>' }])
  })

  test('has each picture it shows, and shows each it has', () => {
    const shown = pages
      .flatMap((name) => blocks(readFileSync(join(folder, name), 'utf8')))
      .flatMap(runsOf)
      .filter((run) => run.kind === 'image')
      .map((run) => run.to ?? '')
    expect(shown.filter((path) => !existsSync(join(folder, path)))).toEqual([])
    expect(readdirSync(join(folder, 'images')).sort()).toEqual(
      [...new Set(shown)].map((path) => path.replace('images/', '')).sort(),
    )
  })

  test('leaves nothing of its marks in what is read', () => {
    for (const name of pages)
      for (const run of blocks(readFileSync(join(folder, name), 'utf8')).flatMap(runsOf))
        if (run.kind === 'words')
          expect([name, run.words]).toEqual([name, run.words.replaceAll(/\*\*|`|\]\(/g, '')])
  })
})
