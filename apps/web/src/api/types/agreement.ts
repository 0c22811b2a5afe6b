import type { Findings } from './board.ts'
import type { Both } from './words.ts'

export interface Block {
  kind: 'heading' | 'prose' | 'quote' | 'text' | 'clause'
  level: number
  runs: { words: string; address: string }[]
  code: string
  text: string
  clauses: string[]
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
