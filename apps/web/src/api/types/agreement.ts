import type { Findings } from './board.ts'
import type { Both } from './words.ts'

export interface Block {
  kind: 'heading' | 'prose' | 'quote' | 'point' | 'text' | 'clause'
  level: number
  runs: { words: string; address: string }[]
  code: string
  text: string
  clauses: string[]
  /** Which blocks the statements of this one retell. */
  quotes: number[]
  mentions: Mention[]
}

/** A name, a day or a number in the code of a block, and where the prose above has it too. */
export interface Mention {
  name: string
  from: number
  until: number
  spots: Spot[]
}

export interface Spot {
  block: number
  run: number
  from: number
  until: number
}

export interface Agreement {
  title: string
  blocks: Block[]
}

export interface Texts {
  texts: { id: string; name: string; header: string[] }[]
  lines: { key: string; cells: TextCell[] }[]
}

export interface TextCell {
  text: string
  clause: string
  sentence: Both
  status: string
  statusWords: string
  standards?: Findings
}
