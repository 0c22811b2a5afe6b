import type { Both, Desk } from '../api/types.ts'
import { inLang, lang } from './words.svelte.ts'

/** What the case calls its clauses and readings, where it says so; else their own names stand. */
let titles = $state.raw<Record<string, Both>>({})

export function useTitles(desk: Desk): void {
  titles = desk.titles ?? {}
}

/** A clause by its key, or a reading by its name. */
export function titled(id: string): string {
  const both = titles[id]
  return both ? inLang(both) : id
}

// RIGHT-TO-LEFT MARK: a name that begins with the number of its text still runs from right to left.
const RIGHT_TO_LEFT = String.fromCharCode(0x200f)

/** A clause by text and key: `T1 ceasefire`. */
export function clauseName(id: string): string {
  const [text = '', key = ''] = id.split('/')
  return key ? `${lang() === 'ar' ? RIGHT_TO_LEFT : ''}${text} ${titled(key)}` : titled(text)
}
