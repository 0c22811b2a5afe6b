import type { Counted, Moment, Named, Standard, Time } from './words.ts'

export interface PlaceTold {
  id: string
  words: string
  nearness: string
  /** Where a report names a spot of its own, which has no name. */
  longitude: number | null
  latitude: number | null
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

export interface Reports extends Moment {
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
  /** Which entry of the ledger it is, for those who may read entries. */
  entry: number | null
}

/** Reports that look like another, each with the reasons; and those that people said tell another happening. */
export interface Same {
  found: number
  proposed: { report: Report; why: { name: string; parts: string[] }[] }[]
  apart: { report: string; why: string; by: string; known: Time }[]
}

/** What somebody thought of a report: the source A to F, the information 1 to 6. */
export interface GradeGiven {
  reliability: string
  credibility: string
  reason: string
  by: string
  at: string
}
