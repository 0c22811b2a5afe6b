import type { Row } from './board.ts'
import type { Report } from './reports.ts'
import type { Named, Standard, Time } from './words.ts'

export interface Occurrence {
  id: string
  parties: Named[]
  verdict: string
  verdictWords: string
  happened: Time
  by: string[]
  reply: boolean
  reason: string
  standards: Standard[]
}

export interface ClausePage {
  row: Row
  code: string
  prose: string
  links: string[]
  occurrences: Occurrence[]
  carries: Report[]
  setAside: { why: string; words: string; reports: Report[] }[]
  voices: { lineages: Named[]; reports: string[] }[]
  explanation: { kind: 'heading' | 'paragraph' | 'quotation' | 'points'; words: string[] }[]
}
