import type { Desk, Power } from '../api/types.ts'
import { lang, t } from '../words/words.svelte.ts'

const ORDER: readonly Power[] = ['observe', 'verify', 'attribute', 'publish']

/** What the mandate allows, in words. */
export function mandateOf(desk: Desk): string {
  const powers = ORDER.filter((power) => desk.mandate.includes(power)).map((power) => t(`mandate.${power}`))
  return t('mandate.to', { powers: new Intl.ListFormat(lang()).format(powers) })
}
