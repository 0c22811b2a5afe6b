import type { Term } from '../../api/types.ts'
import { dayNumber, number } from '../../format.ts'
import { t } from '../../words/words.svelte.ts'

/**
 * A day as a text counts it: from the day D on which it enters into force, which is its day 1 unless its header numbers
 * its days itself (`own`). Where no such day is written, or readings differ on it, no number is made up.
 */
export function dayOfText(term: Term | undefined, date: string, own: number | null): string {
  if (!term?.from || term.startDiffers) {
    return own === null ? t('calendar.dayUnknown') : t('calendar.dayOwn', { count: number(own) })
  }
  const after = dayNumber(date) - dayNumber(term.from.iso)
  const count = number(Math.abs(after))
  if (own !== null) return `${t('calendar.dayOwn', { count: number(own) })}${t('comma')}${counted(after, count)}`
  if (after < 0) return counted(after, count)
  return `${t('calendar.dayNumber', { count: number(after + 1) })}${t('comma')}${counted(after, count)}`
}

function counted(after: number, count: string): string {
  return after < 0 ? t('calendar.dayBefore', { count }) : t('calendar.dayAfter', { count })
}
