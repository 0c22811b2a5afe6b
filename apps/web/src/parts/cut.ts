import type { Desk } from '../api/types.ts'
import { cut } from '../api/client.ts'
import { address } from '../address.svelte.ts'
import { addDays, dayOf } from '../format.ts'

/** The day looked at: of the address, else the end of the line. */
export function asOfOf(desk: Desk): string {
  return address.get('asOf') ?? lineEnd(desk)
}

/** The day by which things were known; with none in the address, all that is on record counts. */
export function knownOf(): string | undefined {
  return address.get('known')
}

/** The cut of every question that this page asks. */
export function cutHere(desk: Desk): URLSearchParams {
  return cut(asOfOf(desk), knownOf())
}

/** Where the line of time begins: a month before the first text, for a few old tellings would squeeze all the rest. */
export function lineStart(desk: Desk): string {
  const first = desk.dates[0]?.date ?? desk.firstDay
  const early = addDays(first, -31)
  return early > dayOf(desk.firstDay) ? early : dayOf(desk.firstDay)
}

/** Where it ends: a week after the last day that a report begins on, for some reports tell of a whole year. */
export function lineEnd(desk: Desk): string {
  const last = [desk.days.at(-1)?.date, desk.dates.at(-1)?.date]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const late = addDays(last ?? desk.lastDay, 7)
  return late < dayOf(desk.lastDay) ? late : dayOf(desk.lastDay)
}
