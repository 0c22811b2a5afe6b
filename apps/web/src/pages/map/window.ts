import type { Desk } from '../../api/types.ts'
import { address } from '../../address.svelte.ts'
import { addDays, dayNumber } from '../../format.ts'
import { asOfOf } from '../../parts/cut.ts'

/** Lengths of a window of time that one button chooses, in days. */
export const LENGTHS = [7, 30, 90] as const

/** The first day of the window looked at; none when all that happened until the day looked at is shown. */
export function fromOf(): string | undefined {
  return address.get('from')
}

/** How many days the window holds. */
export function lengthOf(desk: Desk): number | undefined {
  const from = fromOf()
  return from === undefined ? undefined : dayNumber(asOfOf(desk)) - dayNumber(from) + 1
}

/** The first day of a window of `length` days that ends with `asOf`. */
export function startFor(asOf: string, length: number): string {
  return addDays(asOf, 1 - length)
}
