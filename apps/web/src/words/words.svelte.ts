import { address } from '../address.svelte.ts'
import ar from './ar.json'
import en from './en.json'

export type Lang = 'en' | 'ar'
export type Key = keyof typeof en
type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>
type Parts = Record<string, string | number>

const MESSAGES: Record<Lang, Record<Key, Entry>> = { en, ar }
const PLURALS: Record<Lang, Intl.PluralRules> = { en: new Intl.PluralRules('en'), ar: new Intl.PluralRules('ar') }

export function lang(): Lang {
  return (address.get('lang') ?? localStorage.getItem('lang') ?? navigator.language).startsWith('ar')
    ? 'ar'
    : 'en'
}

/** One of the two wordings that the server gives side by side. */
export function inLang(both: Record<Lang, string>): string {
  return both[lang()]
}

export function direction(): 'ltr' | 'rtl' {
  return lang() === 'ar' ? 'rtl' : 'ltr'
}

/** The words of `key` in the reader's language; `{name}` is replaced, `n` chooses among plural forms. */
export function t(key: Key, parts: Parts = {}): string {
  return said(MESSAGES[lang()][key], lang(), parts)
}

/** As [t], for keys that are put together from the server's own names; `otherwise` where there is none. */
export function tOr(key: string, otherwise: string, parts: Parts = {}): string {
  const entry = MESSAGES[lang()][key as Key]
  return entry === undefined ? otherwise : said(entry, lang(), parts)
}

export function said(entry: Entry, language: Lang, parts: Parts): string {
  const form =
    typeof entry === 'string'
      ? entry
      : (entry[PLURALS[language].select(Number(parts.n ?? 0))] ?? entry.other ?? '')
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => isolated(String(parts[name] ?? whole), language))
}

const OTHER_SCRIPT: Record<Lang, RegExp> = { en: /[\u0590-\u08ff]/, ar: /[A-Za-z]/ }

// FIRST STRONG ISOLATE, LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE, by number: written out they would turn the
// code round.
const ISOLATE = String.fromCharCode(0x2068)
const LEFT_TO_RIGHT = String.fromCharCode(0x2066)
const END = String.fromCharCode(0x2069)

/** A part in the other script stands alone, or it would pull the numbers and signs beside it to its own side. */
export function isolated(part: string, language: Lang = lang()): string {
  return OTHER_SCRIPT[language].test(part) ? `${ISOLATE}${part}${END}` : part
}

/** Numbers that are written from left to right in every language, such as the two of a spot on the map. */
export function leftToRight(numbers: string): string {
  return `${LEFT_TO_RIGHT}${numbers}${END}`
}
