import type { ReportPage } from '../../api/types.ts'
import { dayOf, lastDayOf } from '../../format.ts'
import { endsOf, isMoment, localDays } from '../../parts/axis.ts'
import { t, tOr } from '../../words/words.svelte.ts'
import { ABOUT, empty, type Draft } from './draft.ts'

/** A report as a draft, to be corrected: what is not changed stays as it was told. */
export function draftOf(page: ReportPage): Draft {
  const report = page.report
  const [from = '', until = ''] = report.happened.iso.split('/')
  const known = (iso: string) => iso !== '' && iso !== '..'
  /** As a field for times has it, whatever digits the reader prefers; midnight is the day alone. */
  const clock = (iso: string) => iso.slice(11, 16).replace('00:00', '')
  /** It says which of two is meant where the clocks showed a time twice. */
  const offset = (iso: string) => /[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? ''
  const spot = report.places.find((place) => place.latitude !== null)
  const part = (name: string) => page.details.filter((one) => one.part === name).map((one) => one.value.id)
  const text = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    ...empty(),
    kind: 'public',
    source: [report.source.id],
    happenedFrom: known(from) ? dayOf(from) : '',
    timeFrom: known(from) ? clock(from) : '',
    offsetFrom: offset(from),
    happenedTo: known(until) ? lastDayOf(until) : '',
    timeTo: known(until) ? clock(until) : '',
    offsetTo: offset(until),
    happenedPrecision: precisionOf(report.happened.iso),
    places: report.places.map((place) => place.id).filter(Boolean),
    longitude: text(spot?.longitude),
    latitude: text(spot?.latitude),
    precisionMetres: text(spot?.precisionMetres),
    placeWords: report.placeWords,
    act: [report.act.id],
    actor: report.actor && report.actor.id !== 'unknown' ? [report.actor.id] : [],
    actorLabel: report.actorLabel,
    certainty: report.certainty,
    against: part('against'),
    with: part('with'),
    of: part('of'),
    polarity: report.polarity === 'denies' ? 'denies' : 'asserts',
    reply: report.reply,
    countMin: text(report.count?.from),
    countMax: text(report.count?.to),
    countUnit: report.count?.unit?.id ?? '',
    killedMin: text(report.killed?.from),
    killedMax: text(report.killed?.to),
    woundedMin: text(report.wounded?.from),
    woundedMax: text(report.wounded?.to),
    notObserved: page.notObserved.map((one) => one.id),
    claim: report.claim,
    note: report.note,
  }
}

/** How exact a time is by its own length: the page of a report has no other word on it. */
function precisionOf(span: string): Draft['happenedPrecision'] {
  const { from, until } = endsOf(span)
  if (isMoment(span)) return 'exact'
  return from && until && localDays(until) - localDays(from) <= 1 ? 'day' : 'approx'
}

/** What the correction takes over and the form has no field for, in words. */
export function keptOf(page: ReportPage): [string, string][] {
  const { modality } = page.report
  const details = page.details
    .filter((one) => ABOUT.every((name) => name !== one.part))
    .map((one): [string, string] => [tOr(`part.${one.part}`, one.part), one.value.words])
  if (modality === 'told') return details
  return [...details, [t('report.marks'), tOr(`modality.${modality}`, modality)]]
}
