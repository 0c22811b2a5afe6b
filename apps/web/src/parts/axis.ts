import { dayAt, dayNumber, span } from '../format.ts'

/** A stretch of time that several bars share, in local days since 1970. */
export interface Axis {
  from: number
  until: number
  /** The midnights that are drawn on it. */
  lines: number[]
}

/** A moment as the agreement's own clock has it, in days since 1970. */
export function localDays(iso: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = iso.slice(11, 19).split(':').map(Number)
  return dayNumber(iso) + (hours * 3600 + minutes * 60 + seconds) / 86_400
}

/** The two ends of a span of the server, each undefined where it is open. */
export function endsOf(told: string): { from: string | undefined; until: string | undefined } {
  const [from = '', until = ''] = told.split('/')
  const known = (end: string) => (end === '' || end === '..' ? undefined : end)
  return { from: known(from), until: known(until) }
}

/** Whether a span is told to the minute, so that it may be drawn as a stroke. */
export function isMoment(told: string): boolean {
  const { from, until } = endsOf(told)
  return from !== undefined && until !== undefined && localDays(until) - localDays(from) < 1 / 1_440
}

const MOST_LINES = 32

/** The whole days that hold all of `told`, and some days around them; undefined where no end is told. */
export function axisOf(told: string[], around = 0): Axis | undefined {
  const ends = told.flatMap((one) => Object.values(endsOf(one))).filter((end) => end !== undefined)
  if (ends.length === 0) return undefined
  const days = ends.map(localDays)
  const from = Math.floor(Math.min(...days)) - around
  const until = Math.max(Math.ceil(Math.max(...days)), from + 1) + around
  return { from, until, lines: linesOf(from, until) }
}

/** As many lines as can be told apart: midnights, else the firsts of months, else of years. */
function linesOf(from: number, until: number): number[] {
  const inside = Array.from({ length: until - from - 1 }, (_, index) => from + 1 + index)
  const [months, years] = ['-01', '-01-01'].map((end) => inside.filter((day) => dayAt(day).endsWith(end)))
  return [inside, months ?? []].find((lines) => lines.length < MOST_LINES) ?? years ?? []
}

/**
 * The axis of all of `told` as far as it lies between two days: one telling of many years would squeeze all the rest.
 * Undefined where nothing of it lies there.
 */
export function axisWithin(told: string[], first: string, last: string): Axis | undefined {
  const [low, high] = [dayNumber(first), dayNumber(last) + 1]
  const inside = told.flatMap((one) => {
    const { from, until } = endsOf(one)
    const ends = [from ? localDays(from) : low, until ? localDays(until) : high]
    return ends.map((end) => Math.max(low, Math.min(high, end)))
  })
  const [from, until] = [Math.floor(Math.min(...inside)), Math.ceil(Math.max(...inside))]
  return from < until ? { from, until, lines: linesOf(from, until) } : undefined
}

/** Whether a time is told as more than one day, and not which of them. */
export function isVague(told: string): boolean {
  const { from, until } = endsOf(told)
  return from === undefined || until === undefined || localDays(until) - localDays(from) > 1
}

/** An axis for one time by itself: as much around it as it is long, and no less than three days. */
export function axisAround(told: string): Axis | undefined {
  const { from, until } = endsOf(told)
  const length = from && until ? localDays(until) - localDays(from) : 0
  return axisOf([told], Math.max(3, Math.ceil(length)))
}

/** An axis in words: its first and its last day. */
export function wordsOf(axis: Axis): string {
  return span(dayAt(axis.from), dayAt(axis.until))
}
