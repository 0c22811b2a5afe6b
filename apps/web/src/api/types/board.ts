import type { TextHead } from './desk.ts'
import type { Both, Moment, Named, Standard, Time } from './words.ts'

export interface PartyFinding {
  party: string
  words: string
  verdict: string
  verdictWords: string
  bears: boolean
  breaches: number
  carriers: number
  /** The first of them. */
  by: string[]
  since: Time | null
  due: Time | null
  reasonWords: string
}

/** What one standard finds of a clause; `bears` is false where nothing on record speaks either way. */
export interface Finding {
  verdict: string
  words: string
  bears: boolean
  occurrences: number
  breaches: number
  reason: string
  reasonWords: string
  parties: PartyFinding[]
}

export type Findings = Record<Standard, Finding>

export interface Reading {
  label: string
  sentence: Both
  standards?: Findings
}

export interface Pattern {
  words: string
  count: number
}

export interface Row {
  /** Text and key, such as T1A/aid. */
  clause: string
  text: string
  key: string
  kind: string
  kindWords: string
  status: string
  statusWords: string
  statusReason: string
  sentence: Both
  due: Time | null
  since: Time | null
  /** Left out where the mandate is to observe only. */
  standards?: Findings
  readings: Reading[]
  patterns: Pattern[]
}

export interface Tally {
  received: number
  upheld: number
  undecided: number
  refuted: number
  setAside: number
  noClause: number
  parts: { fate: string; why: string; words: string; count: number }[]
}

export interface Duty {
  clause: string
  text: string
  due: Time | null
  date: string
  ahead: boolean
  /** Past its date, with nothing on record either way. */
  silent: boolean
  dayNumber: number | null
  parties: Named[]
  sentence: Both
  standards?: Record<Standard, { verdict: string; words: string; bears?: boolean }>
}

export interface Change {
  clause: string
  standard: Standard
  words: string
  carriers: number
  /** The first of them. */
  by: string[]
}

export interface Board extends Moment {
  engine: string
  digest: string
  texts: TextHead[]
  /** None where the mandate is to observe only. */
  tally: Tally | null
  rows: Row[]
  dueNext: Duty[]
  since: Time
  changed: Change[]
}

export interface Calendar {
  asOf: Time
  duties: Duty[]
  terms: Term[]
}

/** The time of a text; `startDiffers` where another reading of its header has it begin on another day. */
export interface Term {
  text: string
  name: string
  from: Time | null
  startDiffers: boolean
  until: Time | null
  header: string[]
}
