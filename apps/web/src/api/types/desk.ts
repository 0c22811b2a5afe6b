import type { Both, Named, Power, Time } from './words.ts'

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

/** Reports that tell of the same days, more than one, and not of which; without a last day the end is open. */
export interface DaysCount {
  from: string
  last: string
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
  /** Reports by the day on which begins what they tell of. */
  days: DayCount[]
  /** Those among them that tell of more days than one. */
  vague: DaysCount[]
  lastWord: Time
  firstDay: string
  lastDay: string
  reports: number
  vocabulary: {
    acts: Word[]
    actors: Word[]
    places: Word[]
    /** Goods and people that the agreement declares. */
    things: Word[]
    sources: Named[]
    lineages: Named[]
  }
  /** What clauses and readings are called, by key and by name. */
  titles: Record<string, Both>
}
