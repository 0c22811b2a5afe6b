import type { Desk, Power } from '../api/types.ts'
import { list } from '../format.ts'
import { t } from '../words/words.svelte.ts'

const ORDER: readonly Power[] = ['observe', 'verify', 'attribute', 'publish']

/** What the mandate allows, one word after the other. */
export function powersOf(desk: Desk): string {
  return list(
    ORDER.filter((power) => desk.mandate.includes(power)).map((power) => ({ words: t(`mandate.${power}`) })),
  )
}

/** What the mandate allows, in words. */
export function mandateOf(desk: Desk): string {
  return t('mandate.to', { powers: powersOf(desk) })
}

/** Whether verdicts may be shown. Where they may not, the server sends none; this keeps their columns away too. */
export function mayJudge(desk: Desk): boolean {
  return desk.mandate.includes('verify')
}

/** Whether who answers for an act may be shown. */
export function mayAttribute(desk: Desk): boolean {
  return desk.mandate.includes('attribute')
}
