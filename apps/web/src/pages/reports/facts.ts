import type { ReportPage } from '../../api/types.ts'
import { languageName, list, moment, number, range, told } from '../../format.ts'
import { t, tOr } from '../../words/words.svelte.ts'
import { actorOf, spotOf } from './said.ts'

/** A name and what stands for it, or nothing where there is nothing to say; a time with its span. */
export type Fact = [name: string, words: string | undefined | null | false, span?: string]

/** What a report says. */
export function factsOf(page: ReportPage): Fact[] {
  const { report } = page
  return [
    [t('report.happened'), told(report.happened), report.happened.iso],
    [t('report.place'), placesOf(page)],
    [t('report.act'), report.act.words],
    [t('report.actor'), whoOf(page)],
    [t('report.label'), report.actor && report.actorLabel],
    ...page.details.map((one): Fact => [tOr(`part.${one.part}`, one.part), one.value.words]),
    [t('report.count'), countedOf(page)],
    [t('report.killed'), range(report.killed)],
    [t('report.wounded'), range(report.wounded)],
    [t('report.notObserved'), list(page.notObserved)],
    [t('report.marks'), marksOf(page).join(' · ')],
    [t('report.note'), report.note],
  ]
}

/** Whom it is from, and when they said so. */
export function originOf(page: ReportPage): Fact[] {
  const { report } = page
  return [
    [t('report.source'), report.source.words],
    [t('report.lineage'), report.lineages.map((one) => one.words).join(t('semicolon'))],
    [t('report.anonymous'), report.anonymous && t('report.anonymousIs')],
    [t('report.origins'), page.origins.map((one) => one.words).join(t('semicolon'))],
    [t('report.said'), told(report.said)],
    [t('report.known'), moment(report.known.iso)],
    [t('report.language'), languageName(page.language)],
  ]
}

/** What two reports tell otherwise, by its name: as the one has it and as the other has it. */
export function differencesOf(one: ReportPage, other: ReportPage): [name: string, was: string, now: string][] {
  const [was, now] = [wholeOf(one), wholeOf(other)]
  const names = [...new Set([...was.keys(), ...now.keys()])]
  return names
    .map((name): [string, string, string] => [name, was.get(name) ?? '', now.get(name) ?? ''])
    .filter(([, before, after]) => before !== after)
}

/** All that can be read of it, by its name; when the desk learnt it is no word of its source. */
function wholeOf(page: ReportPage): Map<string, string> {
  const known = t('report.known')
  const facts: Fact[] = [[t('report.claim'), page.report.claim], ...factsOf(page), ...originOf(page)]
  const whole = new Map<string, string>()
  for (const [name, words] of [...facts, [t('report.address'), page.address] as Fact])
    if (words && name !== known) whole.set(name, [whole.get(name), words].filter(Boolean).join(t('comma')))
  return whole
}

function placesOf({ report }: ReportPage): string {
  const places = report.places.map((one) =>
    one.precisionMetres
      ? t('report.within', { place: spotOf(one), km: number(one.precisionMetres / 1000) })
      : spotOf(one),
  )
  return places.join(t('comma')) || report.placeWords
}

/** How they are told was not told: said behind a name it would read as if the one named were not known. */
function whoOf({ report }: ReportPage): string {
  const actor = actorOf(report)
  const certainty = actor && report.certainty === 'unknown' ? '' : report.certainty
  return [actor, certainty && tOr(`certainty.${certainty}`, certainty)].filter(Boolean).join(t('comma'))
}

function countedOf({ report: { count } }: ReportPage): string {
  return count?.unit?.words ? t('report.counted', { count: range(count), unit: count.unit.words }) : range(count)
}

function marksOf({ report, backfilled }: ReportPage): string[] {
  return [
    report.modality !== 'told' && tOr(`modality.${report.modality}`, report.modality),
    report.polarity !== 'asserts' && tOr(`polarity.${report.polarity}`, report.polarity),
    report.reply && t('why.reply'),
    report.againstOwnSide && t('report.againstOwnSide'),
    backfilled && t('report.backfilled'),
  ].filter((one) => typeof one === 'string')
}
