import type { Row } from './board.ts'
import type { Report } from './reports.ts'
import type { Moment, Named, Standard, Time } from './words.ts'

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

/** Why a clause has its verdicts; of long lists the first few, with the count of all. */
export interface ClausePage extends Moment {
  row: Row
  code: string
  prose: string
  links: string[]
  happenings: number
  occurrences: Occurrence[]
  carried: number
  carries: Report[]
  setAside: { why: string; words: string; count: number; reports: Report[] }[]
  voices: { lineages: Named[]; count: number; reports: string[] }[]
  explanation: { kind: 'heading' | 'paragraph' | 'quotation' | 'points'; count: number; words: string[] }[]
}
