import { newKey } from '../../api/key.ts'
import { offsetsOf } from '../../format.ts'

/** What is being typed. It is kept on this machine until it is filed, so that a crash or a dead line loses nothing. */
export interface Draft {
  kind: string
  source: string[]
  sourceName: string
  sourceNameArabic: string
  party: string[]
  /** The day on which it was said; empty where it is not told, or is for the desk to know. */
  saidOn: string
  saidNotTold: boolean
  happenedFrom: string
  timeFrom: string
  /** Where the clocks showed the time twice, which of the two is meant: its offset. */
  offsetFrom: string
  happenedTo: string
  timeTo: string
  offsetTo: string
  happenedPrecision: string
  places: string[]
  placeWords: string
  longitude: string
  latitude: string
  precisionMetres: string
  act: string[]
  actor: string[]
  actorLabel: string
  certainty: string
  against: string[]
  with: string[]
  of: string[]
  /** Whether it tells that something happened or that it did not. */
  polarity: 'asserts' | 'denies'
  reply: boolean
  countMin: string
  countMax: string
  countUnit: string
  killedMin: string
  killedMax: string
  woundedMin: string
  woundedMax: string
  notObserved: string[]
  claim: string
  note: string
  why: string
  /** The same for every attempt to send this draft, so that it is never filed twice. */
  key: string
}

export const KINDS = [
  'own-observation',
  'party-complaint',
  'self-report',
  'public',
  'other-mechanism',
  'nothing-heard',
  'access-denied',
] as const
/** Kinds whose source is the mission itself, and those whose source is a party; both name themselves. */
export const OF_THE_MISSION: string[] = ['own-observation', 'nothing-heard', 'access-denied']
export const OF_A_PARTY: string[] = ['party-complaint', 'self-report']
/** Who files these speaks as it is done; all others spoke on a day that somebody has to tell. */
export const isToldHere = (kind: string) => OF_THE_MISSION.includes(kind) || OF_A_PARTY.includes(kind)
/** A patrol that heard nothing and one that was stopped tell what they themselves did. */
export const mayDeny = (kind: string) => kind !== 'nothing-heard' && kind !== 'access-denied'
export const PRECISIONS = ['exact', 'day', 'month', 'approx'] as const
export const POLARITIES = ['asserts', 'denies'] as const
/** What an act is done to, with and about: by name or in own words. */
export const ABOUT = ['against', 'with', 'of'] as const
export const CERTAINTIES = ['named', 'implied', 'group-not-named', 'unknown'] as const

export function empty(): Draft {
  return {
    kind: 'own-observation',
    source: [],
    sourceName: '',
    sourceNameArabic: '',
    party: [],
    saidOn: '',
    saidNotTold: false,
    happenedFrom: '',
    timeFrom: '',
    offsetFrom: '',
    happenedTo: '',
    timeTo: '',
    offsetTo: '',
    happenedPrecision: 'day',
    places: [],
    placeWords: '',
    longitude: '',
    latitude: '',
    precisionMetres: '',
    act: [],
    actor: [],
    actorLabel: '',
    certainty: '',
    against: [],
    with: [],
    of: [],
    polarity: 'asserts',
    reply: false,
    countMin: '',
    countMax: '',
    countUnit: '',
    killedMin: '',
    killedMax: '',
    woundedMin: '',
    woundedMax: '',
    notObserved: [],
    claim: '',
    note: '',
    why: '',
    key: newKey(),
  }
}

/** Whom a report is from, for the next one from the same. */
export function sourceOf(draft: Draft): Partial<Draft> {
  const { kind, source, sourceName, sourceNameArabic, party, saidOn, saidNotTold } = draft
  return { kind, source: [...source], sourceName, sourceNameArabic, party: [...party], saidOn, saidNotTold }
}

/**
 * As the server takes it: what was left empty is left out, and a day with a clock time is one moment on the clock of
 * the agreement, whose `zone` is named; one that the clocks showed twice has the offset that was chosen.
 */
export function body(draft: Draft, zone: string): Record<string, unknown> {
  // As it was typed: the server reads the digits of both scripts, and says where something is no number.
  const number = (text: string) => text.trim() || undefined
  const moment = (day: string, time: string, offset: string) => {
    if (!day || !time) return day || undefined
    const offsets = offsetsOf(day, time, zone)
    return offsets.length > 1 && offsets.includes(offset) ? `${day}T${time}${offset}` : `${day} ${time} ${zone}`
  }
  const all: Record<string, unknown> = {
    kind: draft.kind,
    source: draft.source[0],
    sourceName: draft.sourceName.trim() || undefined,
    sourceNameArabic: draft.sourceNameArabic.trim() || undefined,
    party: draft.party[0],
    saidOn: draft.saidNotTold ? 'unknown' : draft.saidOn || undefined,
    happenedFrom: moment(draft.happenedFrom, draft.timeFrom, draft.offsetFrom),
    happenedTo: moment(draft.happenedTo, draft.timeTo, draft.offsetTo),
    happenedPrecision: draft.happenedFrom ? draft.happenedPrecision : undefined,
    places: draft.places,
    placeWords: draft.placeWords.trim() || undefined,
    longitude: number(draft.longitude),
    latitude: number(draft.latitude),
    precisionMetres: draft.latitude.trim() ? number(draft.precisionMetres) : undefined,
    act: draft.act[0],
    actor: draft.actor[0],
    actorLabel: draft.actorLabel.trim() || undefined,
    certainty: draft.certainty || undefined,
    against: draft.against,
    with: draft.with,
    of: draft.of,
    polarity: mayDeny(draft.kind) ? draft.polarity : undefined,
    reply: draft.reply || undefined,
    countMin: number(draft.countMin),
    countMax: number(draft.countMax),
    countUnit: draft.countUnit.trim() || undefined,
    killedMin: number(draft.killedMin),
    killedMax: number(draft.killedMax),
    woundedMin: number(draft.woundedMin),
    woundedMax: number(draft.woundedMax),
    notObserved: draft.notObserved,
    claim: draft.claim.trim(),
    note: draft.note.trim() || undefined,
    why: draft.why.trim() || undefined,
  }
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
