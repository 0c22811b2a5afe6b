import type { Moment, Named, Standard, Time } from './words.ts'

export interface Incident {
  id: string
  state: string
  window: Time
  places: Named[]
  acts: Named[]
  actors: Named[]
  reports: string[]
  voices: number
  denied: boolean
  why: string
  outcomes: { question: string; outcome: string; words?: string }[]
  /** What was decided rests on words that were corrected since. */
  corrected: boolean
}

export interface IncidentPage {
  incident: Incident
  links: { id: string; reports: string[]; place: Named | null; why: string; known: Time }[]
  columns: { report: string; source: Named; lineages: Named[] }[]
  attributes: {
    name: string
    conflicts: boolean
    cells: { report: string; value: string; words: string; told: boolean; agrees: boolean }[]
  }[]
  findings: FindingOnRecord[]
  clauses: { clause: string; standard: Standard; party: string; verdict: string; words: string }[]
  history: { known: Time; what: string; id: string; why: string }[]
}

/** The life of an incident; `next` are the states to which the reader may bring it. */
export interface Life {
  incident: string
  stage: Named
  since: Time
  due: Time | null
  overdue: boolean
  taken: number
  steps: { from: Named; to: Named; known: Time; by: string; why: string }[]
  next: Named[]
}

export interface CommentMade {
  finding: string
  words: string
  by: string
  known: Time
}

/** A numbered notice of correction, and what rested on the report as it was. */
export interface Notice {
  number: string
  report: string
  corrected: string
  why: string
  clauses: string[]
  incidents: string[]
  findings: string[]
  by: string
  known: Time
}

export interface Beside {
  life: Life
  comments: CommentMade[]
  corrections: Notice[]
  /** Whether it is given to all who read it, so that there is a package of it. */
  published: boolean
}

export interface BacklogRow {
  id: string
  stage: Named
  since: Time
  due: Time | null
  overdue: boolean
  undecided: boolean
  denied: boolean
  corrected: boolean
  over: boolean
  incident: Incident
}

/** What waits among all incidents, and one page of those asked for. */
export interface Backlog extends Moment {
  total: number
  reportsInNone: number
  stages: { stage: Named; count: number }[]
  overdue: number
  undecided: number
  denied: number
  corrected: number
  over: number
  found: number
  page: number
  pages: number
  size: number
  rows: BacklogRow[]
}

export interface FindingOnRecord {
  id: string
  question: string
  outcome: string
  about: string
  reviewers: { name: string; organisation: string }[]
  /** Two persons of two organisations, as the verified standard asks. */
  byTwo: boolean
  why: string
  known: Time
  /** The reports that it rests on whose words were corrected since. */
  corrected: { corrected: string; report: string; known: Time }[]
}
