import type { DayCount, DaysCount, Desk } from '../api/types.ts'
import { dayNumber } from '../format.ts'

/** Reports by day, of those alone that tell of one day: the others are no point in time. */
export function certainDays(desk: Desk): DayCount[] {
  const vague = new Map<string, number>()
  for (const one of desk.vague) vague.set(one.from, (vague.get(one.from) ?? 0) + one.reports)
  return desk.days
    .map(({ date, reports }) => ({ date, reports: reports - (vague.get(date) ?? 0) }))
    .filter((one) => one.reports > 0)
}

/** A span of days as a bar, in days since 1970, both ends within the line; and the row in which it has room. */
export interface Bar {
  from: number
  last: number
  row: number
  told: DaysCount
}

/** Vague times as bars, each in the first of `rows` rows where it touches no other. */
export function barsOf(vague: DaysCount[], low: number, high: number, rows: number): Bar[] {
  const ends = new Array<number>(rows).fill(-Infinity)
  return vague
    .map((told) => ({ told, from: dayNumber(told.from), last: told.last ? dayNumber(told.last) : high }))
    .filter((one) => one.from <= high && one.last >= low)
    .map(({ told, from, last }) => {
      const free = ends.findIndex((end) => end < from)
      const row = free < 0 ? rows - 1 : free
      ends[row] = Math.max(ends[row] ?? -Infinity, last)
      return { told, from: Math.max(low, from), last: Math.min(high, last), row }
    })
}
