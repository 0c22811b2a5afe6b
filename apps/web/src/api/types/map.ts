import type { DayCount } from './desk.ts'
import type { Moment, Named, Standard } from './words.ts'

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

export interface MapAnswer extends Moment {
  bounds: [number, number, number, number]
  zones: Features
  places: Features
  /** How many reports name a point of their own; the tiles of the map draw those. */
  points: number
  table: PlaceRow[]
  days: DayCount[]
}
