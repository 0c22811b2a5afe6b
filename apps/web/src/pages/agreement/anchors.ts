import type { Block } from '../../api/types.ts'

/** Where a heading can be found: by the text it opens, such as T1A, else by its words. */
export function anchorOf(heading: Block): string {
  const words = heading.runs.map((run) => run.words).join('')
  const text = words.split(' · ')
  return text.length > 1 && text[0] ? text[0] : words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
}
