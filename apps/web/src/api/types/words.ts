export type Standard = 'alleged' | 'corroborated' | 'verified'

export const STANDARDS: readonly Standard[] = ['alleged', 'corroborated', 'verified']

export type Power = 'observe' | 'verify' | 'attribute' | 'publish'

/** Of which moment an answer is: where many reports are kept, perhaps of one near to that asked about. */
export interface Moment {
  asOf: Time
  known: Time
}

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

export interface Counted {
  from: number | null
  to: number | null
  unit?: Named | null
}
