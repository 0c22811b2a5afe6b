/** What the server answers, in its own names. */

export type Standard = 'alleged' | 'corroborated' | 'verified'
export const STANDARDS: readonly Standard[] = ['alleged', 'corroborated', 'verified']
export type Power = 'observe' | 'verify' | 'attribute' | 'publish'

/** A moment or a span of the agreement's clock (ISO 8601 with its offset; spans are half-open), and in words. */
export interface Time {
  iso: string
  words: string
}

export interface Both {
  en: string
  ar: string
}

export interface Named {
  id: string
  words: string
}

export interface TextHead {
  id: string
  name: string
  status: string
  statusWords: string
  inForceFrom?: Time | null
  until?: Time | null
}

export interface KeyDate {
  date: string
  label: string
  kind: 'starts' | 'ends' | string
  text: string
}

export interface DayCount {
  date: string
  reports: number
}

export interface Word {
  id: string
  words: Both
  aliases: string[]
}

export interface Desk {
  agreement: string
  name: string
  title: string
  zone: string
  languages: string[]
  mandate: Power[]
  texts: TextHead[]
  parties: { id: string; words: Both; mark: string }[]
  dates: KeyDate[]
  days: DayCount[]
  lastWord: Time
  firstDay: string
  lastDay: string
  reports: number
  vocabulary: { acts: Word[]; actors: Word[]; places: Word[]; sources: Named[]; lineages: Named[] }
  /** What clauses and readings are called, by key and by name. */
  titles: Record<string, Both>
}

export interface PartyFinding {
  party: string
  words: string
  verdict: string
  verdictWords: string
  bears: boolean
  breaches: number
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
  by: string[]
}

export interface Board {
  asOf: Time
  known: Time
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

export interface Counted {
  from: number | null
  to: number | null
  unit?: string
}

export interface PlaceTold {
  id: string
  words: string
  nearness: string
  precisionMetres: number | null
}

export interface Report {
  id: string
  source: Named
  lineages: Named[]
  anonymous: boolean
  said: Time
  known: Time
  happened: Time
  places: PlaceTold[]
  placeWords: string
  act: Named
  actor: Named | null
  actorLabel: string
  certainty: string
  modality: string
  polarity: string
  standing: string
  reply: boolean
  againstOwnSide: boolean
  count: Counted | null
  killed: Counted | null
  wounded: Counted | null
  claim: string
  note: string
  incidents: string[]
  fate: { fate: string; why: string; words: string } | null
}

export interface Reports {
  total: number
  page: number
  pages: number
  size: number
  rows: Report[]
  facets: { name: string; values: { id: string; words: string; count: number }[] }[]
}

export interface ReportPage {
  report: Report
  details: { part: string; value: Named }[]
  origins: Named[]
  notObserved: Named[]
  backfilled: boolean
  address: string
  language: string
  clauses: { clause: string; standard: Standard; role: string; verdict: string; words: string }[]
  corrects: string | null
  correctedBy: string | null
}

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
}

export interface Incidents {
  total: number
  backlog: { open: number; oneReviewer: number; decided: number; reportsInNone: number }
  rows: Incident[]
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
}

export interface BacklogRow {
  id: string
  stage: Named
  since: Time
  due: Time | null
  overdue: boolean
  undecided: boolean
  denied: boolean
  over: boolean
}

export interface Backlog {
  stages: { stage: Named; count: number }[]
  overdue: number
  undecided: number
  denied: number
  over: number
  rows: BacklogRow[]
}

/** Reports that look like another, each with the reasons; and those that people said tell another happening. */
export interface Same {
  proposed: { report: Report; why: { name: string; parts: string[] }[] }[]
  apart: { report: string; why: string; by: string; known: Time }[]
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
}

/** What somebody thought of a report: the source A to F, the information 1 to 6. */
export interface GradeGiven {
  reliability: string
  credibility: string
  reason: string
  by: string
  at: string
}

export interface Feature {
  type: 'Feature'
  id: string
  geometry: { type: string; coordinates: unknown }
  properties: Record<string, unknown>
}

export interface Features {
  type: 'FeatureCollection'
  features: Feature[]
}

export interface PlaceRow {
  place: string
  words: string
  kind: string
  longitude: number | null
  latitude: number | null
  precisionMetres: number | null
  reports: number
  standards?: Record<Standard, number>
  acts: Named[]
  ids: string[]
}

export interface MapAnswer {
  asOf: Time
  bounds: [number, number, number, number]
  zones: Features
  places: Features
  /** How many reports name a point of their own; the tiles of the map draw those. */
  points: number
  table: PlaceRow[]
  days: DayCount[]
}

export interface Calendar {
  asOf: Time
  duties: Duty[]
  terms: { text: string; name: string; from: Time | null; until: Time | null; header: string[] }[]
}

export interface Sources {
  sources: {
    id: string
    name: string
    kind: string
    language: string
    lineage: Named
    address: string
    note: string
    reports: number
  }[]
  lineages: {
    id: string
    name: string
    kind: string
    family: string
    speaksFor: Named | null
    anonymous: boolean
    note: string
    reports: number
  }[]
  relations: { one: Named; other: Named; kind: string; why: string }[]
}

export interface LedgerEntry {
  index: number
  agreement: string
  kind: string
  author: string
  entered: string
  known: string
  bytes: number
  hash: string
}

export interface Ledger {
  size: number
  root: string
  origin: string
  signedSize: number
  signedRoot: string
  words: string[]
  checkpoint: string
  publicKey: string
  verifiedAt: string
  notice: string
  entries: LedgerEntry[]
  kinds: { kind: string; count: number }[]
}

/** One entry with the path from its leaf to the root of the tree. */
export interface Proof {
  entry: LedgerEntry
  payload: string
  mediaType: string
  size: number
  root: string
  path: string[]
}
