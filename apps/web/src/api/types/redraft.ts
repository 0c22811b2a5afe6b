import type { Both, Moment, Standard } from './words.ts'

/** The agreement on record, to begin a draft with. */
export interface DraftWords {
  file: string
  words: string
}

/** `line` and `column` count from 1. */
export interface Trouble {
  line: number
  column: number
  code: string
  words: string
  warning: boolean
}

export interface Found {
  verdict: string
  words: string
  bears: boolean
  breaches: number
}

/** Of `count` reports the first. */
export interface NamedReports {
  count: number
  first: string[]
}

/** A verdict on the words on record and on the draft, and the reports that make the difference. */
export interface Turn {
  before: Found | null
  after: Found | null
  came: NamedReports
  went: NamedReports
  turned: NamedReports
}

/** `before` is null where the clause is new, `after` where it is gone; only what changed is among the standards. */
export interface DraftChange {
  clause: string
  before: Both | null
  after: Both | null
  statusBefore: string | null
  statusAfter: string | null
  standards: Partial<Record<Standard, Turn>>
}

/** What a draft would change; `state` says why nothing is judged where nothing is. */
export interface Redraft extends Moment {
  state: 'judged' | 'broken' | 'observe' | 'too-many' | 'covered'
  reports: number
  problems: Trouble[]
  changes: DraftChange[]
}
